import { expect, test } from 'vitest';
import { openLimits } from '../../../db/limits.ts';
import { LIMITS, spend } from '../../../src/features/auth/limits.ts';
import { TooManyError } from '../../../src/lib/errors.ts';

const NOON = new Date('2026-11-22T12:00:00Z');

test('the sixth password in a quarter of an hour is told when to come back', () => {
  const limits = openLimits(':memory:');
  const use = [{ limit: LIMITS.signInPair, subject: '7' }];
  for (let tries = 0; tries < 5; tries++) spend(limits, use, NOON);
  expect(() => spend(limits, use, NOON)).toThrow(TooManyError);
  expect(() => spend(limits, use, NOON)).toThrow(
    expect.objectContaining({ comeBack: new Date('2026-11-22T12:15:00Z'), code: 'too_many' }),
  );
});

test('no two limits share their counters, and every address may do more than one account', () => {
  const names = Object.values(LIMITS).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(LIMITS.signInAddress.most).toBeGreaterThan(LIMITS.signInPair.most);
  expect(LIMITS.mailAddress.most).toBeGreaterThan(LIMITS.mailAccount.most);
});
