import { expect, test } from 'vitest';
import { deskSteps } from '../../../src/features/meetings/desk.ts';
import { EVE, EVENING } from '../../support/meetings.ts';

const stepsOf = (meeting: Omit<Parameters<typeof deskSteps>[0], 'startsAt'>, now = EVENING) =>
  deskSteps({ ...meeting, startsAt: EVENING }, now).map(({ step }) => step);

test.each([
  ['planned', 'none', 'invite'],
  ['invited', 'none', 'begin'],
  ['held', 'draft', 'write'],
  ['held', 'amending', 'write'],
  ['held', 'final', 'close'],
  ['closed', 'final', undefined],
  ['cancelled', 'none', undefined],
] as const)('of a meeting that is %s with minutes %s the next step is to %s', (state, minutes, next) => {
  expect(stepsOf({ state, minutes })[0]).toBe(next);
});

test('nobody is led to begin a meeting before its day', () => {
  expect(stepsOf({ state: 'invited', minutes: 'none' }, EVE)).toEqual(['order', 'change', 'door', 'cancel']);
});

test('a beginning that can be taken back is offered last', () => {
  const steps = deskSteps({ state: 'held', minutes: 'draft', startsAt: EVENING }, EVENING, true);
  expect(steps.at(-1)).toEqual({ step: 'unbegin', path: 'beginning/withdrawal' });
});

test('minutes are shown to all before they are finished', () => {
  const last = (minutes: 'draft' | 'amending') => stepsOf({ state: 'held', minutes }).at(-1);
  expect([last('draft'), last('amending')]).toEqual(['show', 'finish']);
});
