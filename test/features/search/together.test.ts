import { expect, test } from 'vitest';
import { together } from '../../../src/features/search/together.ts';

test.each([
  ['aaaaaa', 'bbbbbb', 6, 'aaaabb'],
  ['aaaaaa', 'b', 6, 'aaaaab'],
  ['aa', 'bbbbbb', 6, 'aabbbb'],
  ['aaaaaa', '', 6, 'aaaaaa'],
  ['', 'bb', 6, 'bb'],
  ['aa', 'bb', 1, 'a'],
  ['', '', 6, ''],
])('%s and %s, at most %i: %s', (pages, posts, limit, list) => {
  expect(together(Array.from(pages), Array.from(posts), limit).join('')).toBe(list);
});
