import { expect, test } from 'vitest';
import { isOld } from '../../../../src/features/networks/money/reserve.ts';

const isOldAt = (now: string) => isOld(new Date('2026-06-15T10:00:00Z'), new Date(now));

test('a reserve is old when three months have passed since somebody wrote it down', () => {
  expect(isOldAt('2026-06-15T10:00:00Z')).toBe(false);
  expect(isOldAt('2026-09-15T10:00:00Z')).toBe(false);
  expect(isOldAt('2026-09-15T10:00:01Z')).toBe(true);
  expect(isOldAt('2027-06-15T10:00:00Z')).toBe(true);
});
