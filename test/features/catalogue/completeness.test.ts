import { expect, test } from 'vitest';
import { completeness } from '../../../src/features/catalogue/completeness.ts';
import { aCase, effortWith, estimate, villageShop } from './cases.ts';

test('a case that says as little as it may knows nothing that counts', () => {
  const { share, missing } = completeness(aCase('lesebank').data);
  expect(share).toBe(0);
  expect(missing).toHaveLength(20);
});

test('each known fact counts the same, an estimate too', () => {
  const before = completeness(villageShop.data);
  const effort = effortWith({ difficulty: estimate(3), startMoney: estimate('none'), volunteers: estimate(4) });
  const after = completeness(aCase('dorfladen', { effort, failure: villageShop.data.failure }).data);
  expect(before.share).toBeCloseTo(3 / 20);
  expect(after.share).toBeCloseTo(4 / 20);
  expect(before.missing).toContain('volunteers');
  expect(after.missing).not.toContain('volunteers');
});

test('one partner with gains is enough to know about partners and gains', () => {
  const partners = [{ name: 'Gemeinde', sector: 'municipality' as const, role: 'Zahlt.', gains: 'Hat einen Laden.' }];
  const { missing } = completeness(aCase('dorfladen', { partners }).data);
  expect(missing).not.toContain('partners');
  expect(missing).not.toContain('gains');
  expect(missing).toContain('pains');
});
