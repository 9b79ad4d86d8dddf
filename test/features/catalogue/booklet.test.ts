import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { MOST_SHEETS, readBooklet } from '../../../src/features/catalogue/booklet.ts';
import { syncProjects } from '../../../src/features/catalogue/sync.ts';
import { aCase, contentOf, smallWorld } from './cases.ts';

const NOW = new Date('2026-11-22');
const db = openDatabase(':memory:');
syncProjects(db, smallWorld, NOW);

const read = (search: string, locale: 'de' | 'en' = 'de') => readBooklet(db, new URLSearchParams(search), locale);
const slugs = (search: string) => read(search).cards.map(({ slug }) => slug);

test('without a selection the booklet holds the whole catalogue, in the order of the list', () => {
  expect(slugs('')).toEqual(['lesebank', 'buergerbus', 'dorfladen', 'reparaturcafe']);
  expect(slugs('sort=new')).toEqual(['buergerbus', 'dorfladen', 'reparaturcafe', 'lesebank']);
});

test('it holds what the same filters show in the list, on whatever page and in whatever view', () => {
  expect(slugs('field=encounter&field=mobility&page=3&view=table')).toEqual([
    'lesebank',
    'buergerbus',
    'reparaturcafe',
  ]);
});

test('it says what was selected, and leads back', () => {
  const search = 'outcome=failed&field=local-supply';
  expect(read(search)).toMatchObject({
    selected: [
      { facet: 'field', code: 'local-supply' },
      { facet: 'outcome', code: 'failed' },
    ],
    back: '/projects?field=local-supply&outcome=failed',
  });
});

test('named cases come in the given order, each once', () => {
  expect(slugs('slug=dorfladen&slug=lesebank&slug=dorfladen')).toEqual(['dorfladen', 'lesebank']);
});

test('a single case leads back to its page, several to the list', () => {
  expect(read('slug=lesebank').back).toBe('/projects/lesebank');
  expect(read('slug=lesebank&slug=dorfladen').back).toBe('/projects');
});

test('names that do not exist give an empty booklet and no fault', () => {
  expect(read('slug=atlantis&slug=__proto__')).toMatchObject({ cards: [], total: 0, back: '/projects' });
  expect(slugs('slug=')).toHaveLength(4);
});

test('a selection that nothing fits is empty', () => {
  expect(read('field=mobility&outcome=failed')).toMatchObject({ cards: [], total: 0 });
});

test('nobody staples more than sixty sheets: the rest is counted', () => {
  const many = openDatabase(':memory:');
  syncProjects(many, contentOf(...Array.from({ length: MOST_SHEETS + 5 }, (_, n) => aCase(`bank-${n}`))), NOW);
  const booklet = readBooklet(many, new URLSearchParams(), 'de');
  expect(booklet.cards).toHaveLength(MOST_SHEETS);
  expect(booklet.total).toBe(MOST_SHEETS + 5);
  const named = new URLSearchParams(Array.from({ length: 500 }, (_, n) => ['slug', `bank-${n}`]));
  expect(readBooklet(many, named, 'de').cards).toHaveLength(MOST_SHEETS);
});
