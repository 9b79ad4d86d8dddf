import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { costForm, changeCost, removeCost } from '../../../../src/features/networks/lines/cost.ts';
import { changeFunding, fundingForm, removeFunding } from '../../../../src/features/networks/lines/funding.ts';
import { MAX_LINES } from '../../../../src/features/networks/lines/change-lines.ts';
import { costsOf, fundingOf, partnersOf } from '../../../../src/features/networks/lines/lines.ts';
import { changesOf } from '../../../../src/features/networks/lines/same-line.ts';
import { changePartner, partnerForm, removePartner } from '../../../../src/features/networks/lines/partner.ts';
import type { Network } from '../../../../src/features/networks/network.ts';
import { standing } from '../../../../src/features/networks/parts/keep.ts';
import { growing } from '../../../support/plan.ts';
import { adds, costs, joins } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import { daysAgo, NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
let network: Network;
beforeEach(() => {
  world = openWorld();
  network = addNetwork(world.db);
});
afterEach(() => world.close());

const place = () => ({ networkId: network.id });
const ruth = () => world.member('ruth');
const city = { title: 'Zuschuss', source: 'Stadt', kind: 'municipal', from: '01/2026', nature: 'project' };

test('an organiser adds, changes and removes where money comes from, and each step is kept', () => {
  const id = adds(world.db, place());
  expect(fundingOf(world.db, network.id)).toMatchObject([{ id, amount: 70_000_00, from: '2026-01', to: '2026-12' }]);
  changeFunding(world.db, ruth(), network.id, id, fundingForm.parse({ ...city, amount: '80.000', version: '1' }), NOW);
  expect(fundingOf(world.db, network.id)).toMatchObject([{ id, amount: 80_000_00, to: null, structural: false }]);
  removeFunding(world.db, ruth(), network.id, id, NOW);
  expect(fundingOf(world.db, network.id)).toEqual([]);
  expect(standing(world.db, network.id, 'funding')).toMatchObject({
    version: 3,
    seenBy: 'reviewers',
    body: { lines: [] },
  });
});

test('a form that is sent twice adds one line; the same again later, or beside another, is another', () => {
  const first = adds(world.db, place());
  expect(adds(world.db, place())).toBe(first);
  expect(costs(world.db, place())).toBe(costs(world.db, place()));
  adds(world.db, place(), { title: 'Spenden' });
  adds(world.db, place());
  adds(world.db, { ...place(), now: daysAgo(-1) });
  expect(fundingOf(world.db, network.id)).toHaveLength(4);
});

test('costs and partners likewise', () => {
  const [cost, partner] = [costs(world.db, place()), joins(world.db, place(), { gains: 'Räume', gainWeight: 'some' })];
  const rent = costForm.parse({ what: 'Miete', amount: '1', from: '1/2026', version: '1' });
  changeCost(world.db, ruth(), network.id, cost, rent, NOW);
  expect(costsOf(world.db, network.id)).toMatchObject([{ what: 'Miete', amount: 100, to: null }]);
  const office = partnerForm.parse({ name: 'Amt', sector: 'politics', version: '1' });
  changePartner(world.db, ruth(), network.id, partner, office, NOW);
  expect(partnersOf(world.db, network.id)).toMatchObject([{ name: 'Amt', gains: null, gainWeight: null }]);
  removeCost(world.db, ruth(), network.id, cost, NOW);
  removePartner(world.db, ruth(), network.id, partner, NOW);
  expect([costsOf(world.db, network.id), partnersOf(world.db, network.id)]).toEqual([[], []]);
  // Nobody has told of money: a partner who goes tells of none either.
  expect(standing(world.db, network.id, 'funding')).toBeUndefined();
});

test('of two who change one line the second is told what changed; another line is no matter', () => {
  const [first, other] = [adds(world.db, place()), adds(world.db, place(), { title: 'Spenden' })];
  const change = (id: number, amount: string, version: number | undefined) =>
    changeFunding(world.db, ruth(), network.id, id, { ...fundingForm.parse({ ...city, amount }), version }, NOW);
  const amounts = () => fundingOf(world.db, network.id).map(({ amount }) => amount);
  change(first, '80.000', 2);
  change(other, '500', 2);
  expect(() => change(first, '90.000', 2)).toThrow('form: overtaken');
  expect(() => change(first, '90.000', undefined)).toThrow('form: overtaken');
  expect(amounts()).toEqual([80_000_00, 500_00]);
  const at = { networkId: network.id, part: 'funding', id: first } as const;
  expect(changesOf(world.db, at, 2).map(({ field }) => field)).toContain('amount');
  change(first, '90.000', 4);
  expect(amounts()).toEqual([90_000_00, 500_00]);
  removeFunding(world.db, ruth(), network.id, first, NOW);
  expect(() => change(first, '1', 4)).toThrow('not_found');
});

test('money comes through partners of the same network, and stays when they go', () => {
  const partner = joins(world.db, place());
  adds(world.db, place(), { partnerId: String(partner) });
  const other = addNetwork(world.db, ['ruth'], { name: 'Netz West' });
  expect(() => adds(world.db, { networkId: other.id }, { partnerId: String(partner) })).toThrow('partnerId: choice');
  removePartner(world.db, ruth(), network.id, partner, NOW);
  expect(fundingOf(world.db, network.id)).toMatchObject([{ partnerId: null }]);
  expect(standing(world.db, network.id, 'funding')?.body.lines).toMatchObject([{ partnerId: null }]);
});

test('nobody else writes lines, and nobody writes those of another network', () => {
  expect(() => adds(world.db, { ...place(), by: 'samira' })).toThrow('forbidden');
  expect(() => costs(world.db, { ...place(), by: 'hanna' })).toThrow('forbidden');
  const [id, cost, partner] = [adds(world.db, place()), costs(world.db, place()), joins(world.db, place())];
  const other = addNetwork(world.db, ['samira'], { name: 'Netz West' });
  const samira = world.member('samira');
  expect(() => removeFunding(world.db, samira, network.id, id, NOW)).toThrow('forbidden');
  expect(() => removeFunding(world.db, samira, other.id, id, NOW)).toThrow('not_found');
  expect(() => removeCost(world.db, samira, other.id, cost, NOW)).toThrow('not_found');
  expect(() => removePartner(world.db, samira, other.id, partner, NOW)).toThrow('not_found');
  const input = fundingForm.parse(city);
  expect(() => changeFunding(world.db, samira, other.id, id, input, NOW)).toThrow('not_found');
});

describe('what is typed is read or refused', () => {
  test('an unknown amount stays unknown, and a line may be open-ended', () => {
    expect(fundingForm.parse(city)).toEqual({ ...city, from: '2026-01' });
  });

  test('what overlaps is fine: several give at once', () => {
    adds(world.db, place());
    adds(world.db, place(), { source: 'Stiftung', from: '06/2026', to: '06/2027' });
    expect(fundingOf(world.db, network.id)).toHaveLength(2);
  });

  test.each([
    [{ from: '12/2026', to: '01/2026' }, 'to', 'end_first'],
    [{ from: '12/1899' }, 'from', 'before_1900'],
    [{ amount: '-5' }, 'amount', 'negative'],
    [{ amount: '1.234.567.890' }, 'amount', 'amount_too_big'],
    [{ amount: 'viel' }, 'amount', 'amount'],
    [{ awardedOn: '1899-12-31' }, 'awardedOn', 'before_1900'],
    [{ partnerId: '0' }, 'partnerId', 'choice'],
  ])('%j: %s is refused: %s', (typed, field, problem) => {
    const issues = fundingForm.safeParse({ ...city, ...typed }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path[0], message])).toEqual([[field, problem]]);
  });

  test.each([{ kind: 'treasure' }, { nature: undefined }, { title: ' ' }, { title: 'a'.repeat(121) }])(
    '%j is refused',
    (typed) => expect(fundingForm.safeParse({ ...city, ...typed }).success).toBe(false),
  );
});

test('there is room for five hundred lines', () => {
  const at = place();
  world.db.transaction(() => {
    for (let number = 0; number < MAX_LINES; number++) adds(world.db, at, { title: `Zeile ${number}` });
  });
  expect(() => adds(world.db, at)).toThrow('form: too_many_lines');
  expect(fundingOf(world.db, network.id)).toHaveLength(MAX_LINES);
});

test('every list of lines is met by an index', () => {
  adds(world.db, place());
  const asked = growing(world.db, () => {
    fundingOf(world.db, network.id);
    costsOf(world.db, network.id);
    partnersOf(world.db, network.id);
  });
  expect(asked).toEqual([]);
});
