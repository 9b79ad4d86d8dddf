import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { readContent } from '../../../src/features/catalogue/content.ts';
import { searchDocuments } from '../../../src/features/search/find.ts';
import { syncContent } from '../../../src/features/search/sync.ts';
import { LATER, MISSED } from './later-queries.ts';
import { HELD_BACK, NAMED, TUNING, type Query } from './queries.ts';

/** What the search has to find: an expected case among the first five, for nineteen of twenty queries. */
const GOAL = 0.95;

const content = readContent('content');
const db = openDatabase(':memory:');
syncContent(db, content, new Date('2026-11-23'));

test.each([
  ['tuned', TUNING],
  ['held back', HELD_BACK],
  ['later', LATER],
])('of the %s queries nearly all find an expected case', (_, queries) => {
  const missed = queries.filter((query) => !isAnswered(query)).map(({ query }) => query);
  expect(1 - missed.length / queries.length, missed.join(', ')).toBeGreaterThanOrEqual(GOAL);
});

test('by the name that a fact sheet or a neighbour has for it, each case is found', () => {
  expect(NAMED.filter((query) => !isAnswered(query)).map(({ query }) => query)).toEqual([]);
});

test('what was once missed is found now', () => {
  expect(MISSED.filter((query) => !isAnswered(query)).map(({ query }) => query)).toEqual([]);
});

test('a city is not found by the end of its name', () => {
  const { results } = searchDocuments(db, { query: 'Garten', locale: 'de', limit: 100 });
  expect(results.map(({ url }) => url)).not.toContain('/projects/stadtteilvernetzer-stuttgart');
});

test('every expected case exists', () => {
  const slugs = new Set(content.projects.map(({ slug }) => slug));
  const expected = [...TUNING, ...HELD_BACK, ...NAMED, ...LATER, ...MISSED].flatMap((query) => query.expected);
  expect(expected.filter((slug) => !slugs.has(slug))).toEqual([]);
});

function isAnswered({ query, expected }: Query): boolean {
  const { results } = searchDocuments(db, { query, locale: 'de', limit: 5 });
  return results.some(({ url }) => expected.some((slug) => url === `/projects/${slug}`));
}
