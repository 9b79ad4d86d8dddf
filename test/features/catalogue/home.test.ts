import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import type { ProjectEntry } from '../../../src/features/catalogue/content.ts';
import { homeOf } from '../../../src/features/catalogue/home.ts';
import { syncProjects } from '../../../src/features/catalogue/sync.ts';
import { aCase, contentOf, effortWith, smallWorld, stated, villageBus, villageShop } from './cases.ts';

const homeWith = (entries: ProjectEntry[], locale: 'de' | 'en' = 'de') => {
  const db = openDatabase(':memory:');
  syncProjects(db, contentOf(...entries), new Date('2026-11-22'));
  return homeOf(db, locale);
};
const slugs = (cards: { slug: string }[]) => cards.map(({ slug }) => slug);
const adoptedIn = (slug: string, tile?: string) =>
  aCase(slug, { adoptions: [{ place: 'Heslach', state: 'running', ...(tile && { tile }) }] });

test('the start page counts what is published', () => {
  expect(homeWith(smallWorld.projects)).toMatchObject({ all: 4, cards: { length: 4 } });
});

test('the easiest come first, and none that ended is recommended', () => {
  const { easiest } = homeWith(smallWorld.projects);
  expect(slugs(easiest)).toEqual(['lesebank', 'buergerbus', 'reparaturcafe']);
});

test('a shelf holds three', () => {
  const many = Array.from({ length: 9 }, (_, n) => aCase(`bank-${n}`));
  expect(homeWith(many).easiest).toHaveLength(3);
});

test('what failed and what was stopped has a shelf of its own', () => {
  const { failure } = villageShop.data;
  const closed = aCase('kiosk', { outcome: 'stopped', failure, effort: effortWith({ difficulty: stated(1) }) });
  expect(slugs(homeWith([...smallWorld.projects, closed]).learned)).toEqual(['kiosk', 'dorfladen']);
});

test('the journey is the case that travelled furthest, one of the own city before all others', () => {
  expect(homeWith(smallWorld.projects).journey?.slug).toBe('buergerbus');
  expect(homeWith([villageBus, adoptedIn('hofcafe', 'sued')]).journey?.slug).toBe('hofcafe');
});

test('a case that nobody took on has not travelled', () => {
  const { data } = aCase('bank');
  const stay = aCase('bank', { place: { ...data.place, tiles: ['west'] } });
  expect(homeWith([stay, adoptedIn('garten')]).journey?.slug).toBe('garten');
  expect(homeWith([stay]).journey).toBeUndefined();
});

test('an empty catalogue has empty shelves and no journey', () => {
  expect(homeWith([])).toEqual({ all: 0, cards: [], easiest: [], journey: undefined, learned: [] });
});

test('the shelves speak the language of the reader where there is a translation', () => {
  expect(homeWith(smallWorld.projects, 'en').easiest[0]).toMatchObject({
    lang: 'en',
    project: { title: 'Reading bench' },
  });
});
