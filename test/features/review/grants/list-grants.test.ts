import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Network } from '../../../../src/features/networks/network.ts';
import { grantCodebook } from '../../../../src/features/review/grants/codebook.ts';
import { STANDARD_VERSION } from '../../../../src/features/review/grants/grants-package.ts';
import { GRANT_NATURE } from '../../../../src/features/review/grants/nature.ts';
import type { Foundation } from '../../../../src/features/review/foundations/foundation.ts';
import {
  grantAt,
  grantsOf,
  lineToPublish,
  linesOfOthers,
  linesToPublish,
} from '../../../../src/features/review/grants/list-grants.ts';
import { publishGrant } from '../../../../src/features/review/grants/publish-grant.ts';
import { addToPortfolio } from '../../../../src/features/review/portfolio/portfolio.ts';
import { adds } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import type { PersonName } from '../../../support/people.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
let bridge: Foundation;
let [funded, watched]: [Network, Network] = [] as never;
beforeEach(() => {
  world = openWorld();
  bridge = addFoundation(world.db);
  funded = addNetwork(world.db);
  watched = addNetwork(world.db, ['ruth'], { name: 'Netz West', home: 'west' });
  for (const [network, how] of [
    [funded, 'funds'],
    [watched, 'watches'],
  ] as const)
    addToPortfolio(world.db, world.member('tomasz'), bridge.id, { networkId: network.id, how }, NOW);
});
afterEach(() => world.close());

const line = (typed: Record<string, string>, network = funded) =>
  adds(
    world.db,
    { networkId: network.id },
    { kind: 'foundation', source: 'Stiftung Brücke', awardedOn: '2025-11-03', ...typed },
  );
const ready = (by: PersonName = 'tomasz') => linesToPublish(world.db, world.member(by), bridge.id);
const publish = (lineId: number) =>
  publishGrant(
    world.db,
    world.member('tomasz'),
    bridge.id,
    { lineId, title: 'Koordination', description: 'Eine halbe Stelle.' },
    NOW,
  );

test('money of a foundation for a network that it funds can be published, with amount and end', () => {
  const good = line({ title: 'Stelle' });
  line({ title: 'Stadt', kind: 'municipal' });
  line({ title: 'Ohne Betrag', amount: '' });
  line({ title: 'Ohne Ende', to: '' });
  line({ title: 'Nichts', amount: '0' });
  line({ title: 'Raum', inKind: 'yes' });
  line({ title: 'Anderswo' }, watched);
  expect(ready().map(({ id, network }) => [id, network.slug])).toEqual([[good, funded.slug]]);
  expect(lineToPublish(world.db, world.member('tomasz'), bridge.id, good).title).toBe('Stelle');
  publish(good);
  expect(ready()).toEqual([]);
  expect(() => lineToPublish(world.db, world.member('tomasz'), bridge.id, good)).toThrow('not_found');
});

test('what others give is shown, and not offered', () => {
  const other = line({ source: 'Stiftung Eiche' });
  line({ source: 'Stiftung Brücke e. V.' });
  line({ source: 'Stiftung Eiche', amount: '' });
  expect(ready()).toEqual([]);
  const shown = linesOfOthers(world.db, world.member('tomasz'), bridge.id);
  expect(shown.map(({ source }) => source)).toEqual(['Stiftung Eiche', 'Stiftung Brücke e. V.']);
  expect(() => lineToPublish(world.db, world.member('tomasz'), bridge.id, other)).toThrow('not_found');
  expect(() => linesOfOthers(world.db, world.member('samira'), bridge.id)).toThrow('forbidden');
});

test('only the lead is offered them', () => {
  expect(() => ready('samira')).toThrow('forbidden');
  for (const name of ['hanna', 'emre', 'ruth'] as const) expect(() => ready(name)).toThrow('not_found');
});

test('what is published is for everyone, the newest first, each foundation its own', () => {
  const old = publish(line({ from: '01/2024', to: '12/2024' }));
  const young = publish(line({}));
  expect(grantsOf(world.db, bridge.id).map(({ id, network }) => [id, network.name])).toEqual([
    [young.id, funded.name],
    [old.id, funded.name],
  ]);
  const oak = addFoundation(world.db, { name: 'Stiftung Eiche', lead: 'emre', reviewers: [] });
  expect(grantsOf(world.db, oak.id)).toEqual([]);
  expect(grantAt(world.db, bridge.id, old.id).title).toBe('Koordination');
  expect(() => grantAt(world.db, oak.id, old.id)).toThrow('not_found');
});

test('the codebook says what every column means, and what the codes of our own list are', () => {
  const { columns, lists, standardVersion, fundedStructure } = grantCodebook();
  expect(Object.keys(fundedStructure.kinds)).toContain('foundation');
  expect(Object.keys(fundedStructure.kinds)).not.toContain('shares');
  expect(columns.filter(({ meaning }) => !meaning.de || !meaning.en)).toEqual([]);
  expect(Object.keys(lists[GRANT_NATURE] ?? {})).toEqual(['structural', 'project']);
  expect(standardVersion).toBe(STANDARD_VERSION);
});
