import { expect, test } from 'vitest';
import { scenarios } from '../../../../src/features/networks/money/scenarios.ts';
import { unchangedBy } from '../../../../src/features/networks/money/unchanged.ts';
import { monthOf } from '../../../../src/lib/month.ts';
import { example, RECKONING } from '../../../support/money.ts';

const later = { source: 'Später', amount: 1, structural: true, from: monthOf('2035-01') };
const penny = { source: 'Pfennig', amount: 1, structural: true, from: monthOf('2026-01') };
const rich = { source: 'Erbe', amount: 900_000_00, structural: true, from: monthOf('2026-01') };
const why = (source: string | undefined, ...more: (typeof later)[]) => {
  const plan = { ...example, funding: [...example.funding, ...more] };
  const asked = { day: RECKONING, share: 2000, partnerId: undefined, source, withInKind: true };
  return unchangedBy(scenarios(plan, asked), source);
};

test('it is known why a chosen source changes nothing', () => {
  expect(why('später', later)).toBe('nothing');
  expect(why('Pfennig', penny, rich)).toBe('enough');
  expect(why('STADT')).toBe('biggest');
});

test('nothing is said of a choice that changes a figure, or that is none', () => {
  for (const source of [undefined, 'Mitglieder', 'Niemand']) expect(why(source)).toBeUndefined();
});
