import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Network } from '../../../../src/features/networks/network.ts';
import { hiddenPurposes, shownParts, versionsOf } from '../../../../src/features/networks/parts/read.ts';
import { changeNetwork } from '../../../../src/features/networks/found-network.ts';
import { suspendMember } from '../../../../src/features/members/suspension.ts';
import { writes } from '../../../support/network-parts.ts';
import { addNetwork } from '../../../support/networks.ts';
import type { PersonName } from '../../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
let network: Network;
beforeEach(() => {
  world = openWorld();
  network = addNetwork(world.db);
  const now = daysAgo(2);
  writes(world.db, { networkId: network.id, now }, 'home', { legalHome: 'Bürgerhaus', seenBy: 'public' });
  writes(world.db, { networkId: network.id, now }, 'model', { benefit: 'Wissen', seenBy: 'members' });
  writes(world.db, { networkId: network.id, now }, 'risks', { risks: 'Die Stelle endet.', seenBy: 'reviewers' });
});
afterEach(() => world.close());

const as = (name?: PersonName, { runs = false, reviews = false } = {}) => ({
  ...{ member: name && world.member(name), runs, reviews },
});
const seen = (viewer: ReturnType<typeof as>) => Object.keys(shownParts(world.db, viewer, network.id));

test('each sees the parts that are for them', () => {
  expect(seen(as())).toEqual(['purpose', 'home']);
  expect(seen(as('joerg'))).toEqual(['purpose', 'home', 'model']);
  expect(seen(as('hanna'))).toEqual(['purpose', 'home', 'model']);
  expect(seen(as('tomasz', { reviews: true }))).toEqual(['purpose', 'home', 'model', 'risks']);
  expect(seen(as('ruth', { runs: true }))).toEqual(['purpose', 'home', 'model', 'risks']);
});

test('whoever is suspended sees no more than a stranger', () => {
  const { id: memberId } = world.member('joerg');
  suspendMember(world.db, world.member('emre'), { memberId, days: 3, reason: 'Streit.' }, NOW);
  expect(seen(as('joerg', { reviews: true }))).toEqual(['purpose', 'home']);
});

test('versions are not there for whoever does not see the part', () => {
  expect(() => versionsOf(world.db, as('joerg'), network.id, 'risks')).toThrow('not_found');
  expect(() => versionsOf(world.db, as('joerg'), network.id, 'needs')).toThrow('not_found');
  expect(versionsOf(world.db, as('tomasz', { reviews: true }), network.id, 'risks')).toHaveLength(1);
});

test('a version that was for fewer stays with them, also when the part opens', () => {
  writes(world.db, { networkId: network.id }, 'risks', { risks: 'Keine.', seenBy: 'public' });
  expect(versionsOf(world.db, as(), network.id, 'risks').map(({ version }) => version)).toEqual([2]);
  expect(versionsOf(world.db, as('ruth', { runs: true }), network.id, 'risks')).toHaveLength(2);
});

test('strangers are not told who wrote', () => {
  expect(versionsOf(world.db, as(), network.id, 'home')[0]?.editor).toBeUndefined();
  expect(versionsOf(world.db, as('joerg'), network.id, 'home')[0]?.editor).toBe('Ruth Kessler');
});

test('the purpose may be for members alone', () => {
  const words = { name: network.name, purpose: 'Unter uns.', lang: 'de' as const, home: 'degerloch', districts: [] };
  changeNetwork(world.db, world.member('ruth'), network.id, { ...words, seenBy: 'members', version: 1 }, NOW);
  expect([...hiddenPurposes(world.db, as(), [network.id])]).toEqual([network.id]);
  expect([...hiddenPurposes(world.db, as('joerg'), [network.id])]).toEqual([]);
});
