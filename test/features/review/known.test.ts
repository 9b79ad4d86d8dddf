import { afterEach, beforeEach, expect, test } from 'vitest';
import { attendance, meetings } from '../../../db/schema/meetings.ts';
import type { Network } from '../../../src/features/networks/network.ts';
import { knownOf } from '../../../src/features/review/known.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { ask } from '../../support/forum.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import { growing } from '../../support/plan.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let network: Network;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  network = addNetwork(world.db, ['ruth']);
});
afterEach(() => world.close());

const known = (name?: 'joerg') => knownOf(world.db, name && world.member(name), network);

test('of a new network nothing is known', () => {
  expect(known('joerg')).toMatchObject({ meetings: 0, taken: 0, running: 0, handed: 0, settled: 0, kept: 0 });
  expect(known().guests).toBeUndefined();
});

test('what it took home counts, and what others took on after it', () => {
  const { id } = takeBench(world.db, { networkId: network.id, seenBy: 'public' }, 'ruth', daysAgo(30));
  takeStep(world.db, world.member('ruth'), id, { state: 'running', on: '2026-11-01', words: undefined }, daysAgo(20));
  const other = addNetwork(world.db, ['samira'], { name: 'Netz West' });
  takeBench(world.db, { networkId: other.id, seenBy: 'public' }, 'samira', daysAgo(5));
  expect(known()).toMatchObject({ taken: 1, running: 1, handed: 1 });
  expect(knownOf(world.db, undefined, other)).toMatchObject({ taken: 1, running: 0, handed: 0 });
});

test('what was handed on counts for strangers where both transfers are for them', () => {
  const { id } = takeBench(world.db, { networkId: network.id, seenBy: 'members' }, 'ruth', daysAgo(30));
  takeStep(world.db, world.member('ruth'), id, { state: 'running', on: '2026-11-01', words: undefined }, daysAgo(20));
  const other = addNetwork(world.db, ['samira'], { name: 'Netz West' });
  takeBench(world.db, { networkId: other.id, seenBy: 'public' }, 'samira', daysAgo(5));
  expect([known().handed, known('joerg').handed]).toEqual([0, 1]);
});

test('strangers count what is for them, and nobody what does not say where it is', () => {
  takeBench(world.db, { networkId: network.id, seenBy: 'members' });
  expect([known().taken, known('joerg').taken]).toEqual([0, 1]);
  const other = addNetwork(world.db, ['samira'], { name: 'Netz West' });
  takeBench(world.db, { networkId: other.id, seenBy: 'anonymised' }, 'samira');
  expect(knownOf(world.db, world.member('joerg'), other).taken).toBe(0);
});

test('open topics of its districts count', () => {
  const before = known('joerg').topics;
  ask(world.db, world.member('ruth'), {}, NOW);
  expect(known('joerg').topics).toBe(before + (world.member('ruth').district === 'degerloch' ? 1 : 0));
});

test('meetings that were held count, with how many came', () => {
  const planned = { startsAt: daysAgo(40), endsAt: daysAgo(39), proposalsUntil: daysAgo(50), plannedAt: daysAgo(60) };
  const words = { hostId: network.id, district: 'degerloch', theme: 'Bänke', lang: 'de' as const, changedAt: NOW };
  const row = { ...planned, ...words, plannedBy: world.member('ruth').id };
  const [held] = world.db
    .insert(meetings)
    .values([{ ...row, state: 'held', guestsCounted: 3 }, row])
    .returning()
    .all();
  const came = { meetingId: held?.id ?? 0, answer: 'yes' as const, answeredAt: NOW, cameAt: NOW };
  world.db
    .insert(attendance)
    .values([{ ...came, memberId: world.member('ruth').id, guests: 2 }])
    .run();
  expect(known()).toMatchObject({ meetings: 1, guests: 6 });
});

test('all of it is met by an index', () => {
  expect(growing(world.db, () => known('joerg'))).toEqual([]);
});
