import { afterEach, beforeEach, expect, test } from 'vitest';
import { transferChecks } from '../../../db/schema/transfers.ts';
import { openChecks } from '../../../src/features/transfers/open-checks.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let networkId: number;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  networkId = addNetwork(world.db).id;
});
afterEach(() => world.close());

const ask = (transferId: number, dueOn: string, expiresAt = daysAgo(-30)) => {
  const memberId = world.member('ruth').id;
  const times = { askedAt: NOW, expiresAt };
  world.db
    .insert(transferChecks)
    .values({ transferId, dueOn, memberId, tokenHash: `${String(transferId)} ${dueOn}`, ...times })
    .run();
};
const open = () => openChecks(world.db, world.member('ruth'), NOW).map(({ dueOn }) => dueOn);

test('what was due first is asked first, in whichever order it was written, and is never cut off', () => {
  const [bench, bus] = [takeBench(world.db, { networkId }), takeBench(world.db, { networkId, project: 'buergerbus' })];
  ask(bench.id, '2026-11-20');
  ask(bus.id, '2026-11-19');
  ask(bench.id, '2026-11-21', daysAgo(1));
  expect(open()).toEqual(['2026-11-19', '2026-11-20']);
  for (let day = 10; day < 28; day += 1)
    for (const month of ['06', '07', '08']) ask(bus.id, `2027-${month}-${String(day)}`);
  ask(bench.id, '2026-01-01');
  expect([open().length, open()[0]]).toEqual([50, '2026-01-01']);
});
