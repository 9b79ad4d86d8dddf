import { expect, test } from 'vitest';
import { deskSteps } from '../../../src/features/meetings/desk.ts';

test.each([
  ['planned', 'none', 'invite'],
  ['invited', 'none', 'begin'],
  ['held', 'draft', 'write'],
  ['held', 'amending', 'write'],
  ['held', 'final', 'close'],
  ['closed', 'final', undefined],
  ['cancelled', 'none', undefined],
] as const)('of a meeting that is %s with minutes %s the next step is to %s', (state, minutes, next) => {
  expect(deskSteps({ state, minutes })[0]?.step).toBe(next);
});

test('minutes are shown to all before they are finished', () => {
  const steps = (minutes: 'draft' | 'amending') => deskSteps({ state: 'held', minutes }).map(({ step }) => step);
  expect([steps('draft').at(-1), steps('amending').at(-1)]).toEqual(['show', 'finish']);
});
