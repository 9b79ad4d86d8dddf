import { expect, test } from 'vitest';
import { guidesInOrder } from '../../../src/features/catalogue/guide.ts';

test('guides come in the order that they name, and the list that was given stays as it is', () => {
  const guides = [3, 1, 2].map((order) => ({ data: { order } }));
  expect(guidesInOrder(guides).map(({ data }) => data.order)).toEqual([1, 2, 3]);
  expect(guides.map(({ data }) => data.order)).toEqual([3, 1, 2]);
});
