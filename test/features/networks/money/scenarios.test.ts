import { expect, test } from 'vitest';
import { endingSources, payingPartners, scenarios } from '../../../../src/features/networks/money/scenarios.ts';
import { startAfter } from '../../../../src/features/networks/money/outlook.ts';
import { example, RECKONING } from '../../../support/money.ts';

const asked = { day: RECKONING, share: 2000, partnerId: undefined, source: undefined, withInKind: true };
const short = (all: ReturnType<typeof scenarios>) =>
  all.map(({ what, outlook }) => [what, outlook?.covered, outlook?.gap]);

test('the worked example, to the cent and the month', () => {
  expect(short(scenarios(example, asked))).toEqual([
    ['plan', 7, 41_800_02],
    ['biggest', 2, 76_800_00],
    ['projects', 2, 76_800_00],
    ['less', 6, 49_040_04],
    ['partner', 2, 76_800_00],
  ]);
});

test('it is said what would end, and what that brings', () => {
  const [, biggest, , , partner] = scenarios(example, asked);
  expect(biggest).toMatchObject({ source: 'Stadt', sum: 34_999_98 });
  expect(partner).toMatchObject({ partnerId: 1, sum: 34_999_98 });
});

test('the partner through whom most comes leaves, unless another is named', () => {
  const more = { ...example.funding[1], partnerId: 2, source: 'Amt', amount: 1, structural: true, from: 0 };
  const plan = { ...example, funding: [...example.funding, more] };
  expect(payingPartners(plan.funding, startAfter(RECKONING)).map(({ partnerId }) => partnerId)).toEqual([1, 2]);
  expect(scenarios(plan, { ...asked, partnerId: 2 })[4]).toMatchObject({ partnerId: 2 });
  expect(scenarios(plan, { ...asked, partnerId: 99 })[4]).toMatchObject({ partnerId: 1 });
});

test('another source may end, however it is spelled; one that is none is the largest', () => {
  const [plan, members] = scenarios(example, { ...asked, source: 'MITGLIEDER' });
  expect(members).toMatchObject({ what: 'source', source: 'Mitglieder', sum: 1_200_00 });
  expect(members?.outlook?.gap).toBe((plan?.outlook?.gap ?? 0) + 1_200_00);
  expect(scenarios(example, { ...asked, source: 'Niemand' })).toEqual(scenarios(example, asked));
  expect(scenarios(example, { ...asked, source: 'stadt' })).toEqual(scenarios(example, asked));
});

test('what may end is what still brings something, the largest first', () => {
  const over = { amount: 1, from: 0, to: 1, source: 'Vergangen', structural: true };
  const later = { amount: 1, from: startAfter('2029-01-01'), source: 'Später', structural: true };
  const funding = [later, over, ...example.funding];
  expect(endingSources(funding, startAfter(RECKONING))).toEqual(['Stadt', 'Mitglieder', 'Später']);
});

test('where nothing comes nothing can end', () => {
  const all = scenarios({ reserve: 0, funding: [], costs: example.costs }, asked);
  expect(all.filter(({ outlook }) => !outlook).map(({ what }) => what)).toEqual(['biggest', 'partner']);
});
