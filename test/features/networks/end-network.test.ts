import { afterEach, beforeEach, expect, test } from 'vitest';
import { acts } from '../../../db/schema/members.ts';
import { endNetwork } from '../../../src/features/networks/end-network.ts';
import { listNetworks, networkAt, networksOf } from '../../../src/features/networks/find.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let slug: string;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  ({ slug } = addNetwork(world.db, ['ruth']));
  emptyOutbox(world.db);
});
afterEach(() => world.close());

const end = (by: PersonName) => endNetwork(world.db, world.member(by), slug, { reason: 'Alle sind weggezogen.' }, NOW);

test('a moderator ends a network: it leaves the lists, and its page says why', () => {
  end('emre');
  expect(networkAt(world.db, slug)).toMatchObject({ endedAt: NOW, endedBecause: 'Alle sind weggezogen.' });
  expect(listNetworks(world.db, {}).networks).toEqual([]);
  expect(networksOf(world.db, world.member('ruth'))).toEqual([]);
  expect(world.db.select().from(acts).all().at(-1)).toMatchObject({
    kind: 'end_network',
    reason: 'Alle sind weggezogen.',
  });
});

test('those who ran it are told why', () => {
  end('emre');
  const [letter] = posted(world.db, 'network_ended');
  expect(letter).toMatchObject({ to: 'ruth.kessler@example.org', path: `/networks/${slug}` });
  expect(letter?.text).toContain('„Alle sind weggezogen.“');
});

test('it takes nothing home any more', () => {
  const { id: networkId } = networkAt(world.db, slug);
  end('emre');
  expect(() => takeBench(world.db, { networkId })).toThrow();
});

test('organisers do not end it, and nobody twice', () => {
  expect(() => end('ruth')).toThrow('not_found');
  end('hanna');
  expect(() => end('emre')).toThrow('conflict');
});
