import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { compareAddress, readPicks } from '../../../src/features/catalogue/compare.ts';
import { syncProjects } from '../../../src/features/catalogue/sync.ts';
import { aCase, contentOf, smallWorld } from './cases.ts';

const db = openDatabase(':memory:');
const workshop = aCase('werkstatt', { title: 'Werkstatt Nord' });
syncProjects(db, contentOf(...smallWorld.projects, workshop), new Date('2026-11-22'));

const read = (search: string, locale: 'de' | 'en' = 'de') => readPicks(db, new URLSearchParams(search), locale);
const slugs = (search: string) => read(search).cards.map(({ slug }) => slug);

test('cases come in the order in which they were picked, each once', () => {
  expect(slugs('slug=dorfladen&slug=lesebank&slug=dorfladen')).toEqual(['dorfladen', 'lesebank']);
});

test('at most four fit side by side, and the page can say so', () => {
  const five = 'slug=lesebank&slug=buergerbus&slug=dorfladen&slug=reparaturcafe&slug=werkstatt';
  expect(slugs(five)).toEqual(['lesebank', 'buergerbus', 'dorfladen', 'reparaturcafe']);
  expect(read(five)).toMatchObject({ left: ['Werkstatt Nord'], others: [] });
  expect(read('slug=lesebank')).toMatchObject({ left: [] });
});

test('what is not there is named and takes no place', () => {
  const { cards, gone } = read('slug=atlantis&slug=lesebank&slug=&slug=__proto__');
  expect(cards.map(({ slug }) => slug)).toEqual(['lesebank']);
  expect(gone).toEqual(['atlantis', '__proto__']);
});

test('of made-up addresses the page repeats little', () => {
  const { gone } = read(Array.from({ length: 500 }, (_, n) => `slug=${'x'.repeat(5_000)}${n}`).join('&'));
  expect(gone).toHaveLength(4);
  expect(gone[0]).toHaveLength(60);
});

test('what could be added comes by title and without what is there', () => {
  expect(read('slug=lesebank').others.map(({ title }) => title)).toEqual([
    'Bürgerbus Oberdorf',
    'Dorfladen Unterdorf',
    'Reparaturcafé Süd',
    'Werkstatt Nord',
  ]);
});

test('without a pick everything can be added, in the language of the reader', () => {
  expect(read('').cards).toEqual([]);
  expect(read('', 'en').others).toContainEqual({ slug: 'lesebank', title: 'Reading bench', lang: 'en' });
});

test('the address of a comparison leads back to it', () => {
  expect(compareAddress('/compare', ['lesebank', 'dorfladen'])).toBe('/compare?slug=lesebank&slug=dorfladen');
  expect(compareAddress('/en/compare', [])).toBe('/en/compare');
});
