import { expect, test } from 'vitest';
import { pageIn, topicAddress } from '../../../src/features/forum/topic-address.ts';

test('the first page has the plain address, others their number', () => {
  expect([1, 2].map((page) => topicAddress('/forum/topics/7', page))).toEqual([
    '/forum/topics/7',
    '/forum/topics/7?page=2',
  ]);
});

test.each([
  ['', 1],
  ['page=2', 2],
  ['page=', Number.NaN],
  ['page=abc', Number.NaN],
  ['page=0', Number.NaN],
  ['page=01', Number.NaN],
  ['page=-1', Number.NaN],
  ['page=1.5', Number.NaN],
  ['page=9999999999', Number.NaN],
])('"%s" asks for page %s', (query, page) => {
  expect(pageIn(new URLSearchParams(query))).toBe(page);
});
