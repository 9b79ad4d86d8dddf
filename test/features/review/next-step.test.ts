import { expect, test } from 'vitest';
import { isOwnStep, nextStep, type Progress } from '../../../src/features/review/next-step.ts';

const at = (given: Partial<Progress>) =>
  nextStep({ state: 'draft', leads: false, sheet: 'none', isTime: false, hasReply: false, ...given });

test('whoever has not handed in their sheet writes first, leads or not, late or not', () => {
  expect(at({})).toBe('write');
  expect(at({ sheet: 'begun' })).toBe('go_on');
  expect(at({ leads: true, isTime: true })).toBe('write');
});

test('the lead ends the writing when it is time, and everyone else waits', () => {
  expect(at({ sheet: 'submitted', leads: true })).toBe('wait_sheets');
  expect(at({ sheet: 'submitted', leads: true, isTime: true })).toBe('end_writing');
  expect(at({ sheet: 'submitted', isTime: true })).toBe('wait_sheets');
  expect(at({ sheet: 'spared', leads: true })).toBe('wait_led');
  expect(at({ sheet: 'spared', leads: true, isTime: true })).toBe('end_writing');
});

test('the lead concludes and closes, then it is the network’s turn', () => {
  expect(at({ state: 'submitted', leads: true })).toBe('conclude');
  expect(at({ state: 'submitted' })).toBe('wait_conclusion');
  expect(at({ state: 'concluded', leads: true })).toBe('close');
  expect(at({ state: 'concluded' })).toBe('wait_close');
  expect(at({ state: 'closed', leads: true })).toBe('wait_reply');
  expect(at({ state: 'closed', hasReply: true })).toBe('replied');
  expect(at({ state: 'withdrawn', leads: true })).toBe('withdrawn');
});

test('to wait is nobody’s own step', () => {
  expect(isOwnStep('conclude')).toBe(true);
  expect(isOwnStep('wait_conclusion')).toBe(false);
  expect(isOwnStep('replied')).toBe(false);
});
