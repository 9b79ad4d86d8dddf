import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { easiestCases } from '../../../src/features/search/easiest.ts';
import { syncContent } from '../../../src/features/search/sync.ts';
import { contentOf, smallWorld } from '../catalogue/cases.ts';

const db = openDatabase(':memory:');
syncContent(db, smallWorld, new Date('2026-11-23'));

test('the easiest cases come first, and none that failed', () => {
  const urls = easiestCases(db, 'de', 10).map(({ url }) => url);
  expect(urls[0]).toBe('/projects/lesebank');
  expect(urls).not.toContain('/projects/dorfladen');
});

test('there are no more than asked for, in the language asked for', () => {
  expect(easiestCases(db, 'en', 1)).toMatchObject([{ type: 'project', lang: 'en', url: '/en/projects/lesebank' }]);
});

test('where there are no cases there is none', () => {
  const empty = openDatabase(':memory:');
  syncContent(empty, contentOf(), new Date('2026-11-23'));
  expect(easiestCases(empty, 'de', 3)).toEqual([]);
});
