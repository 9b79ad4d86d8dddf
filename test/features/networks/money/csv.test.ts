import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linesCsv, monthsCsv } from '../../../../src/features/networks/money/csv.ts';
import { moneyView } from '../../../../src/features/networks/money/money-view.ts';
import type { Network } from '../../../../src/features/networks/network.ts';
import { adds, costs, joins, writes } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import { openWorld, type World } from '../../../support/world.ts';

let world: World;
let network: Network;
beforeEach(() => {
  world = openWorld();
  network = addNetwork(world.db);
});
afterEach(() => world.close());

const organiser = () => ({ member: world.member('ruth'), runs: true, reviews: false });
const place = () => ({ networkId: network.id });
const rowsOf = (csv: string) => parse<Record<string, string>>(csv, { bom: true, delimiter: ';', columns: true });

test('each line is a row, with euros as a German computer reads them', () => {
  const partnerId = String(joins(world.db, place(), { name: '=Schule' }));
  adds(world.db, place(), { title: '=SUMME(A1)', amount: '1.234,50', partnerId });
  adds(world.db, place(), { title: 'Beitrag', to: undefined as never, amount: undefined as never });
  const csv = linesCsv(moneyView(world.db, organiser(), network.id));
  expect(rowsOf(csv)[0]).toMatchObject({ title: "'=SUMME(A1)", amount: '1234,50', per: 'whole', partner: "'=Schule" });
  expect(rowsOf(csv)[1]).toMatchObject({ title: 'Beitrag', amount: '', per: 'month', to: '' });
});

test('sixty months, with what is left below nothing as a number', () => {
  adds(world.db, place());
  costs(world.db, place(), { to: '12/2027', amount: '200.000' });
  writes(world.db, place(), 'costs', { reserve: '1.000' });
  const view = moneyView(world.db, organiser(), network.id);
  const csv = monthsCsv(view, { day: '2026-06-15', share: 0, partnerId: undefined, withInKind: true });
  expect(rowsOf(csv)).toHaveLength(60);
  expect(rowsOf(csv)[0]).toEqual({ month: '2026-07', income: '5833,33', cost: '8333,34', balance: '-1500,01' });
});

test('whoever does not see the partners does not learn who they are', () => {
  const partnerId = String(joins(world.db, place(), { name: 'Schule' }));
  adds(world.db, place(), { partnerId });
  writes(world.db, place(), 'partners', { seenBy: 'members' });
  writes(world.db, place(), 'funding', { seenBy: 'public' });
  expect(linesCsv(moneyView(world.db, { ...organiser(), member: undefined, runs: false }, network.id))).not.toContain(
    'Schule',
  );
});

test('what is for reviewers alone is not there for others', () => {
  adds(world.db, place());
  const joerg = { member: world.member('joerg'), runs: false, reviews: false };
  expect(() => moneyView(world.db, joerg, network.id)).toThrow('not_found');
  costs(world.db, place());
  writes(world.db, place(), 'funding', { seenBy: 'members' });
  expect(moneyView(world.db, joerg, network.id).costs).toBeUndefined();
});
