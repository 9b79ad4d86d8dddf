import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { transfers } from '../../../db/schema/transfers.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { placedFor, runnerOf, seenBy, sightOf, type Sight } from '../../../src/features/transfers/sight.ts';
import { AUDIENCES, type Audience } from '../../../src/features/transfers/transfer.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  const { id: networkId } = addNetwork(world.db, ['ruth', 'joerg']);
  const projects = { public: 'lesebank', members: 'buergerbus', anonymised: 'dorfladen' };
  for (const seenBy of AUDIENCES) takeBench(world.db, { networkId, project: projects[seenBy], seenBy });
  for (const name of ['joerg', 'samira'] as const) {
    const about = { memberId: world.member(name).id, days: 7, reason: 'Streit.' };
    suspendMember(world.db, world.member('emre'), about, NOW);
  }
});
afterEach(() => world.close());

const FEW = { public: 'all', members: 'none', anonymised: 'anonymous' } as const;
const MORE = { public: 'all', members: 'all', anonymised: 'anonymous' } as const;
const ALL = { public: 'all', members: 'all', anonymised: 'all' } as const;

test.each<[string, PersonName | undefined, Record<Audience, Sight>]>([
  ['a visitor', undefined, FEW],
  ['a member who is suspended', 'samira', FEW],
  ['an organiser who is suspended', 'joerg', FEW],
  ['a member', 'tomasz', MORE],
  ['an organiser of the network', 'ruth', ALL],
  ['a moderator', 'emre', ALL],
  ['an administrator', 'hanna', ALL],
])('%s sees of each audience the same, one by one and in lists', (_, name, sights) => {
  const viewer = name && world.member(name);
  const runs = runnerOf(world.db, viewer);
  const rows = world.db.select().from(transfers).all();
  expect(Object.fromEntries(rows.map((row) => [row.seenBy, sightOf(viewer, row, runs(row.networkId))]))).toEqual(
    sights,
  );
  for (const audience of AUDIENCES) {
    const one = and(eq(transfers.seenBy, audience), seenBy(viewer));
    const finds = (where: typeof one) => world.db.select().from(transfers).where(where).all().length === 1;
    expect([audience, finds(one)]).toEqual([audience, sights[audience] !== 'none']);
    expect([audience, finds(and(one, placedFor(world.db, viewer)))]).toEqual([audience, sights[audience] === 'all']);
  }
});
