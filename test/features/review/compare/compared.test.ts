import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Network } from '../../../../src/features/networks/network.ts';
import { compareAddress, comparedNetworks, MOST_COMPARED } from '../../../../src/features/review/compare/compared.ts';
import { comparedRows } from '../../../../src/features/review/compare/compared-rows.ts';
import { messages } from '../../../../src/i18n/messages.ts';
import { adds, costs, joins, writes } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
let network: Network;
beforeEach(() => {
  world = openWorld();
  addFoundation(world.db);
  network = addNetwork(world.db);
});
afterEach(() => world.close());

const compared = (...slugs: string[]) => comparedNetworks(world.db, world.member('samira'), slugs, NOW);

test('nobody who reviews nowhere compares: neither a stranger nor an admin nor an organiser', () => {
  for (const name of ['emre', 'hanna', 'ruth'] as const)
    expect(() => comparedNetworks(world.db, world.member(name), [network.slug], NOW)).toThrow('not_found');
});

const rowsOf = (...slugs: string[]) => {
  const { compare, table } = messages('de').portfolio;
  const texts = { ...compare, orMore: table.orMore, noCliff: table.noCliff };
  const rows = comparedRows(compared(...slugs), texts, (id) => `Bezirk ${id}`, 'de');
  return new Map(rows.map(({ label, cells }) => [label, cells.map(({ lines }) => lines)]));
};

test('a network that has told nothing stands there with nothing but what the site knows', () => {
  const rows = rowsOf(network.slug);
  expect(rows.get('Wo')).toEqual([['Bezirk degerloch']]);
  for (const label of ['Seit', 'Aufwand und Nutzen der Partner', 'Monate gedeckt', 'Größte Quelle', 'Rücklage'])
    expect([label, rows.get(label)]).toEqual([label, [[]]]);
  expect(rows.get('Was die Seite weiß')?.[0]).toContain('Treffen ausgerichtet: 0');
});

test('what is for reviewers is told: who bears the load, where the money comes from, how long it lasts', () => {
  const place = { networkId: network.id };
  joins(world.db, place, { name: 'Schule', painWeight: 'much', gainWeight: 'none' });
  joins(world.db, place, { name: 'Gewinner', painWeight: 'none', gainWeight: 'much' });
  adds(world.db, place, { amount: '9.000', from: '12/2026', to: '11/2027', nature: 'project' });
  adds(world.db, place, {
    source: 'Mitglieder',
    kind: 'shares',
    amount: '250',
    from: '01/2026',
    to: '',
    nature: 'structural',
  });
  costs(world.db, place, { amount: '24.000', from: '12/2026', to: '11/2027' });
  writes(world.db, place, 'costs', { reserve: '6.000', seenBy: 'reviewers' });
  writes(world.db, place, 'table', { seats_citizens: '3' });
  const rows = rowsOf(network.slug);
  expect(rows.get('Aufwand und Nutzen der Partner')?.[0]).toEqual([
    'Partner: 2',
    'Trägt viel mehr, als zurückkommt: Schule',
  ]);
  expect(rows.get('Größte Quelle')?.[0]).toEqual(['Stadt, 75 %']);
  expect(rows.get('Monate gedeckt')?.[0]).toEqual(['6']);
  expect(rows.get('Erster Monat ohne Geld')?.[0]).toEqual(['Juni 2027']);
  expect(rows.get('Geld in zwölf Monaten')?.[0]?.[1]).toBe('25 % für die Struktur');
  expect(compared(network.slug)[0]?.table).toMatchObject({ missing: ['public', 'business'] });
});

test('four stand side by side in the order asked, each once; unknown ones are left out', () => {
  const others = ['A', 'B', 'C', 'D'].map((name) => addNetwork(world.db, ['ruth'], { name: `Netz ${name}` }).slug);
  const [first = '', second = ''] = others;
  expect(compared(second, first, second, 'gibt-es-nicht').map((one) => one.network.slug)).toEqual([second, first]);
  expect(compared(...others, network.slug)).toHaveLength(MOST_COMPARED);
  expect(compared()).toEqual([]);
  expect(compareAddress('/reviews/comparison', [first, second])).toBe(
    `/reviews/comparison?network=${first}&network=${second}`,
  );
  expect(compareAddress('/reviews/comparison', [])).toBe('/reviews/comparison');
});
