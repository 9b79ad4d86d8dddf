import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startAfterMoment } from '../../../../src/features/networks/money/outlook.ts';
import type { Network } from '../../../../src/features/networks/network.ts';
import type { Foundation } from '../../../../src/features/review/foundations/foundation.ts';
import { portfolioCsv } from '../../../../src/features/review/portfolio/csv.ts';
import { endsOf } from '../../../../src/features/review/portfolio/ends.ts';
import { portfolioMoney } from '../../../../src/features/review/portfolio/money.ts';
import { inOrder } from '../../../../src/features/review/portfolio/order.ts';
import {
  addToPortfolio,
  portfolioForm,
  portfolioOf,
  removeFromPortfolio,
} from '../../../../src/features/review/portfolio/portfolio.ts';
import { sumsOf } from '../../../../src/features/review/portfolio/sums.ts';
import { unfundedDistricts } from '../../../../src/features/review/portfolio/unfunded.ts';
import { monthOf } from '../../../../src/lib/month.ts';
import { csvWords } from '../../../../src/pages/_portfolio.ts';
import { adds, costs, joins, writes } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import type { PersonName } from '../../../support/people.ts';
import { growing, plansOf } from '../../../support/plan.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { districts, NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
let bridge: Foundation;
let [south, west]: [Network, Network] = [] as never;
beforeEach(() => {
  world = openWorld();
  bridge = addFoundation(world.db);
  south = addNetwork(world.db);
  west = addNetwork(world.db, ['ruth'], { name: 'Netz West', home: 'west', districts: ['nord'] });
  hold(south, 'funds');
  hold(west, 'watches');
});
afterEach(() => world.close());

const START = startAfterMoment(NOW);
const hold = ({ id: networkId }: Network, how: 'funds' | 'watches', by: PersonName = 'samira') =>
  addToPortfolio(world.db, world.member(by), bridge.id, { networkId, how }, NOW);
const money = (by: PersonName = 'samira') => portfolioMoney(world.db, world.member(by), bridge.id, NOW);
const fund = ({ id: networkId }: Network, typed: Record<string, string>) => adds(world.db, { networkId }, typed);

test('reviewers take networks in, change how they are there, and take them out', () => {
  const how = () =>
    portfolioOf(world.db, world.member('joerg'), bridge.id).map((held) => [held.network.name, held.how]);
  expect(how()).toEqual([
    ['Netz Degerloch', 'funds'],
    ['Netz West', 'watches'],
  ]);
  hold(west, 'funds', 'joerg');
  removeFromPortfolio(world.db, world.member('joerg'), bridge.id, south.id);
  expect(how()).toEqual([['Netz West', 'funds']]);
  expect(() => removeFromPortfolio(world.db, world.member('joerg'), bridge.id, south.id)).toThrow('not_found');
});

test.each<PersonName>(['hanna', 'emre', 'ruth'])('%s finds no portfolio', (name) => {
  addFoundation(world.db, { name: 'Stiftung Eiche', lead: 'emre', reviewers: [] });
  for (const act of [
    () => portfolioOf(world.db, world.member(name), bridge.id),
    () => money(name),
    () => hold(south, 'funds', name),
    () => removeFromPortfolio(world.db, world.member(name), bridge.id, south.id),
  ])
    expect(act).toThrow('not_found');
});

test('networks that nobody has, and ways that there are not, are refused', () => {
  expect(() => hold({ ...south, id: 99 }, 'funds')).toThrow('not_found');
  expect(portfolioForm.safeParse({ networkId: '1', how: 'owns' }).success).toBe(false);
  expect(portfolioForm.safeParse({ networkId: '-1', how: 'funds' }).success).toBe(false);
});

describe('sums of the next twelve months', () => {
  test('come to the same total by kind, sector and district', () => {
    fund(south, { amount: '24.000', from: '12/2026', to: '11/2027', kind: 'municipal' });
    fund(south, { amount: '12.000', from: '12/2025', to: '11/2027', kind: 'shares' });
    fund(west, { amount: '100', from: '01/2026', to: '', kind: 'own-income' });
    const { total, ...parts } = sumsOf(money(), START);
    expect(total).toBe(24_000_00 + 6_000_00 + 1_200_00);
    expect(parts).toEqual({
      byKind: [
        { code: 'municipal', cents: 24_000_00 },
        { code: 'shares', cents: 6_000_00 },
        { code: 'own-income', cents: 1_200_00 },
      ],
      bySector: [
        { code: 'municipality', cents: 24_000_00 },
        { code: 'citizens', cents: 6_000_00 },
        { code: 'other', cents: 1_200_00 },
      ],
      byDistrict: [
        { code: 'degerloch', cents: 30_000_00 },
        { code: 'west', cents: 1_200_00 },
      ],
    });
  });

  test('file money by the partner who gives it, not by who passes it on, and no land as a city', () => {
    const through = (name: string, sector: string) =>
      String(joins(world.db, { networkId: south.id }, { name, sector }));
    const [shops, house] = [through('Gewerbering Talstern', 'business'), through('Bürgerhaus', 'non-profit')];
    through('Hofladen', 'church');
    const lasting = { from: '01/2026', to: '', amount: '10' };
    fund(south, { ...lasting, source: 'Gewerbering', kind: 'shares', partnerId: shops });
    fund(south, { ...lasting, source: 'hofladen', kind: 'other', amount: '5' });
    fund(south, { ...lasting, source: 'Stadt', kind: 'municipal', partnerId: house, amount: '20' });
    fund(south, { ...lasting, source: 'Land', kind: 'state-federal-eu', amount: '30' });
    expect(sumsOf(money(), START).bySector).toEqual([
      { code: 'state-federal-eu', cents: 360_00 },
      { code: 'municipality', cents: 240_00 },
      { code: 'business', cents: 120_00 },
      { code: 'church', cents: 60_00 },
    ]);
  });

  test('leave out what is over, what is far and what nobody knows', () => {
    fund(south, { from: '01/2020', to: '11/2026' });
    fund(south, { from: '12/2027', to: '12/2028' });
    fund(west, { amount: '' });
    expect(sumsOf(money(), START)).toEqual({ total: 0, byKind: [], bySector: [], byDistrict: [] });
  });
});

describe('ends of funding', () => {
  test('stand in the order of their months, the one that runs now first, those that are over left out', () => {
    fund(south, { title: 'Später', to: '06/2028' });
    fund(south, { title: 'Vorbei', to: '10/2026' });
    fund(south, { title: 'Jetzt', to: '11/2026' });
    fund(west, { title: 'Bald', to: '12/2026' });
    fund(west, { title: 'Offen', amount: '10', to: '' });
    const { ends } = endsOf(money(), START);
    expect(ends.map(({ line, month }) => [line.title, month])).toEqual([
      ['Jetzt', monthOf('2026-11')],
      ['Bald', monthOf('2026-12')],
      ['Später', monthOf('2028-06')],
    ]);
  });

  test('have the cliffs before them that are less than twelve months away', () => {
    writes(world.db, { networkId: south.id }, 'costs', { reserve: '1.000' });
    costs(world.db, { networkId: south.id }, { amount: '1.200', from: '12/2026', to: '11/2027' });
    costs(world.db, { networkId: west.id }, { amount: '24.000', from: '12/2027', to: '11/2028' });
    const { cliffs } = endsOf(money(), START);
    expect(cliffs).toMatchObject([
      { network: { id: south.id }, month: monthOf('2027-10'), covered: 10, gap: 1_200_00 },
    ]);
  });
});

test('districts are without a funded structure where no money for one runs', () => {
  fund(west, { nature: 'structural', from: '01/2026', to: '', amount: '5' });
  fund(south, { nature: 'project', from: '01/2026', to: '12/2027' });
  const without = () => unfundedDistricts(money(), districts, START).map(({ id }) => id);
  expect(without()).toContain('degerloch');
  expect(without()).not.toContain('west');
  expect(without()).not.toContain('nord');
  expect(without()).toHaveLength(districts.length - 2);
  fund(south, { nature: 'structural', from: '01/2026', to: '11/2026' });
  expect(without()).toContain('degerloch');
});

test('a structure is funded where somebody else gives money for it: no dues, donations, earnings or free rooms', () => {
  const isFunded = () => !unfundedDistricts(money(), districts, START).some(({ id }) => id === 'degerloch');
  const lasting = { nature: 'structural', from: '01/2026', to: '', amount: '5' };
  for (const kind of ['shares', 'donations', 'own-income', 'other']) fund(south, { ...lasting, kind });
  fund(south, { ...lasting, kind: 'association', inKind: 'yes' });
  fund(south, { ...lasting, kind: 'foundation', nature: 'project' });
  expect(isFunded()).toBe(false);
  fund(south, { ...lasting, kind: 'foundation' });
  expect(isFunded()).toBe(true);
});

test('a portfolio is put in order, and narrowed', () => {
  costs(world.db, { networkId: west.id }, { amount: '1.200', from: '12/2026', to: '11/2027' });
  const names = (ask: Parameters<typeof inOrder>[1]) => inOrder(money(), ask).map(({ network }) => network.name);
  expect(names({})).toEqual(['Netz Degerloch', 'Netz West']);
  expect(names({ order: 'cliff' })).toEqual(['Netz West', 'Netz Degerloch']);
  expect(names({ order: 'gap' })).toEqual(['Netz West', 'Netz Degerloch']);
  expect(names({ how: 'watches' })).toEqual(['Netz West']);
  expect(names({ district: 'nord' })).toEqual(['Netz West']);
  expect(names({ district: 'nirgends' })).toEqual([]);
});

test('the table has a row for each network, with euros and German commas', () => {
  fund(south, { amount: '1.000,50', from: '12/2026', to: '11/2027', nature: 'structural' });
  costs(world.db, { networkId: south.id }, { amount: '2.000', from: '12/2026', to: '11/2027' });
  const rows = parse(portfolioCsv(money(), new Map(), { foundation: bridge, start: START, words: csvWords() }), {
    bom: true,
    columns: true,
    delimiter: ';',
  });
  expect(rows).toMatchObject([
    {
      ...{ network: 'netz-degerloch', how: 'funds', nextTwelveMonths: '1000,50', structuralShare: '100,0' },
      ...{ monthsCovered: '0', gap: '999,50', cliff: '2026-12' },
    },
    { network: 'netz-west', districts: 'west | nord', nextTwelveMonths: '', structuralShare: '', cliff: '' },
  ]);
});

test('the table says in German what its codes are, what the foundation gives itself, and the reserve', () => {
  fund(south, { source: 'Stiftung Brücke', amount: '120', from: '12/2026', to: '11/2027' });
  fund(west, { source: 'Stiftung Brücke', amount: '120', from: '01/2026', to: '11/2026' });
  costs(world.db, { networkId: south.id }, { amount: '1', from: '12/2026', to: '12/2026' });
  writes(world.db, { networkId: south.id }, 'costs', { reserve: '1.000' });
  const rows = parse(portfolioCsv(money(), new Map(), { foundation: bridge, start: START, words: csvWords() }), {
    ...{ bom: true, columns: true, delimiter: ';' },
  });
  expect(rows).toMatchObject([
    {
      ...{ 'how.de': 'gefördert', monthsCovered: '60', 'monthsCovered.de': '60 oder mehr', reserve: '1000,00' },
      ...{ ownNextTwelveMonths: '120,00', ownLastMonth: '2027-11' },
    },
    {
      ...{ 'how.de': 'beobachtet', 'monthsCovered.de': '', reserve: '' },
      ...{ ownNextTwelveMonths: '0,00', ownLastMonth: '2026-11' },
    },
  ]);
});

test('five networks are asked for as often as two, and each time by an index', () => {
  const asked = () => plansOf(world.db, money).length;
  const few = asked();
  for (const name of ['A', 'B', 'C']) hold(addNetwork(world.db, ['ruth'], { name: `Netz ${name}` }), 'funds');
  expect(asked()).toBe(few);
  expect(growing(world.db, money)).toEqual([]);
});
