import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { allCards, cardsBySlug, someCards } from '../../../src/features/catalogue/card.ts';
import { syncProjects } from '../../../src/features/catalogue/sync.ts';
import { smallWorld } from './cases.ts';

const db = openDatabase(':memory:');
syncProjects(db, smallWorld, new Date('2026-11-22'));

const slugsOf = (cards: { slug: string }[]) => cards.map(({ slug }) => slug);

test('all cards are there in the order asked for', () => {
  expect(slugsOf(allCards(db, { filters: {}, sort: 'easy' }, 'de'))).toEqual([
    'lesebank',
    'buergerbus',
    'dorfladen',
    'reparaturcafe',
  ]);
  expect(slugsOf(allCards(db, { filters: { field: ['mobility'] }, sort: 'easy' }, 'de'))).toEqual(['buergerbus']);
});

test('some cards are a stretch of all, and none behind the last', () => {
  const stretch = (limit: number, offset: number) =>
    slugsOf(someCards(db, { filters: {}, sort: 'easy', limit, offset }, 'de'));
  expect(stretch(2, 1)).toEqual(['buergerbus', 'dorfladen']);
  expect(stretch(2, 4)).toEqual([]);
});

test('cases to compare come in the order of their names, without unknown ones', () => {
  const cards = cardsBySlug(db, ['dorfladen', 'atlantis', 'lesebank'], 'en');
  expect(cards.map((card) => [card.slug, card.lang])).toEqual([
    ['dorfladen', 'de'],
    ['lesebank', 'en'],
  ]);
  expect(cardsBySlug(db, [], 'de')).toEqual([]);
});
