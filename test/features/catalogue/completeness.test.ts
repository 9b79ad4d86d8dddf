import { expect, test } from 'vitest';
import { completeness, COUNTED, missingIn } from '../../../src/features/catalogue/completeness.ts';
import { aCase, effortWith, estimate, villageShop } from './cases.ts';

test('a case that says as little as it may knows nothing that counts', () => {
  expect(completeness(aCase('lesebank').data)).toBe(0);
});

test('each known fact counts the same, an estimate too', () => {
  const effort = effortWith({ difficulty: estimate(3), startMoney: estimate('none'), volunteers: estimate(4) });
  const after = completeness(aCase('dorfladen', { effort, failure: villageShop.data.failure }).data);
  expect(completeness(villageShop.data)).toBeCloseTo(3 / 20);
  expect(after).toBeCloseTo(4 / 20);
});

test('one partner with gains is enough to know about partners and gains', () => {
  const partner = { name: 'Gemeinde', sector: 'municipality' as const, role: 'Zahlt.' };
  const of = (...partners: (typeof partner & { gains?: string })[]) =>
    completeness(aCase('dorfladen', { partners }).data);
  expect(of(partner)).toBeCloseTo(1 / 20);
  expect(of(partner, { ...partner, gains: 'Hat einen Laden.' })).toBeCloseTo(2 / 20);
});

test('what is missing is named, and what is known is not', () => {
  expect(missingIn(aCase('lesebank').data)).toHaveLength(COUNTED);
  const missing = missingIn(villageShop.data);
  expect(missing).toContain('hoursToStart');
  expect(missing).not.toContain('trouble');
});
