import { expect, test } from 'vitest';
import { pageIn } from '../../src/lib/page.ts';

test.each([
  [[], [], undefined],
  [[1, 2], [1, 2], undefined],
  [[1, 2, 3], [1, 2], 2],
])('of %j a page of two holds %j, and goes on after %j', (rows, page, last) => {
  expect(pageIn(rows, 2)).toEqual({ page, last });
});
