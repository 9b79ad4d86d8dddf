import { expect, test } from 'vitest';
import { wayOf } from '../../../../src/features/review/room/way.ts';

test('the steps of a review are ticked when they are done, and none goes on where it waits or is over', () => {
  expect(wayOf('draft', false)).toEqual({ done: 0, goesOn: true });
  expect(wayOf('submitted', false)).toEqual({ done: 1, goesOn: true });
  expect(wayOf('concluded', false)).toEqual({ done: 3, goesOn: false });
  expect(wayOf('closed', false)).toEqual({ done: 3, goesOn: true });
  expect(wayOf('closed', true)).toEqual({ done: 5, goesOn: false });
});
