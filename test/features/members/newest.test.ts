import { afterEach, beforeEach, expect, test } from 'vitest';
import { inviteNeighbour } from '../../../src/features/members/invite.ts';
import { acceptInvitation } from '../../../src/features/members/join.ts';
import { newestMembers } from '../../../src/features/members/newest.ts';
import { daysAgo, letIn, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const join = (name: string, days: number) =>
  letIn(
    world.db,
    { name, email: `${name.toLowerCase()}@example.org`, joined: days },
    world.member('ruth'),
    daysAgo(days),
  );

test('new members are those of the last thirty days, the newest first', () => {
  join('Alma', 31);
  join('Bela', 20);
  join('Cora', 2);
  const { count, newest } = newestMembers(world.db, world.member('emre'), NOW);
  expect([count, newest.map(({ name }) => name)]).toEqual([2, ['Cora', 'Bela']]);
});

test('five are named and all are counted', () => {
  for (const name of ['Alma', 'Bela', 'Cora', 'Dora', 'Enno', 'Fritz']) join(name, 3);
  const { count, newest } = newestMembers(world.db, world.member('hanna'), NOW);
  expect([count, newest.length]).toEqual([6, 5]);
});

test('whoever has not confirmed their address is not new yet', () => {
  const { token } = inviteNeighbour(world.db, world.member('ruth'), { locale: 'de' }, NOW);
  acceptInvitation(world.db, token, { name: 'Gerd', email: 'gerd@example.org', locale: 'de' }, NOW);
  expect(newestMembers(world.db, world.member('hanna'), NOW)).toEqual({ count: 0, newest: [] });
});

test('members do not see who is new', () => {
  expect(() => newestMembers(world.db, world.member('ruth'), NOW)).toThrow('not_found');
});
