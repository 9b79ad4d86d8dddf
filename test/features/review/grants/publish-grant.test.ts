import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeFoundation } from '../../../../src/features/review/foundations/change-foundation.ts';
import { publishGrant } from '../../../../src/features/review/grants/publish-grant.ts';
import { addToPortfolio } from '../../../../src/features/review/portfolio/portfolio.ts';
import { DAY } from '../../../../src/lib/durations.ts';
import { adds } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

test('nobody takes a name to publish the money of others: a new one stands for thirty days first', () => {
  const [bridge, { id: networkId }] = [addFoundation(world.db), addNetwork(world.db)];
  const tomasz = world.member('tomasz');
  addToPortfolio(world.db, tomasz, bridge.id, { networkId, how: 'funds' }, NOW);
  const lineId = adds(
    world.db,
    { networkId },
    { kind: 'foundation', source: 'Stiftung Ufer', awardedOn: '2025-11-03' },
  );
  const words = { title: 'Koordination', description: 'Eine halbe Stelle.' };
  changeFoundation(world.db, tomasz, bridge.id, { name: 'Stiftung Ufer', about: 'Wir fördern.' }, NOW);
  const publishOn = (day: number) =>
    publishGrant(world.db, tomasz, bridge.id, { lineId, ...words }, new Date(NOW.getTime() + day * DAY));
  expect(() => publishOn(29)).toThrow('form: new_name');
  // What else is said of the foundation is no new name.
  changeFoundation(world.db, tomasz, bridge.id, { name: 'Stiftung Ufer', about: 'Wir fördern Ufer.' }, NOW);
  expect(publishOn(30).lineId).toBe(lineId);
});
