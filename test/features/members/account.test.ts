import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountOf } from '../../../src/features/members/account.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

test('an account tells who brought it along, and since when it is there', () => {
  const { id } = world.member('ruth');
  expect(accountOf(world.db, world.member('emre'), id, NOW)).toMatchObject({
    name: 'Ruth Kessler',
    email: 'ruth.kessler@example.org',
    inviterName: 'Emre Aydın',
    joinedAt: daysAgo(300),
  });
});

test('an account tells of the suspension that stands: why, by whom and until when', () => {
  const { id } = world.member('samira');
  suspendMember(world.db, world.member('emre'), { memberId: id, days: 3, reason: 'Streit.' }, NOW);
  const { suspension } = accountOf(world.db, world.member('hanna'), id, NOW);
  expect(suspension).toEqual({ reason: 'Streit.', byName: 'Emre Aydın', since: NOW, until: daysAgo(-3) });
  expect(accountOf(world.db, world.member('hanna'), id, daysAgo(-3)).suspension).toBeUndefined();
});

test.each(['ruth', 'tomasz'] as const)('for %s there are no accounts, not even their own', (name) => {
  expect(() => accountOf(world.db, world.member(name), world.member(name).id, NOW)).toThrow('not_found');
});

test('a number that nobody has is not found', () => {
  expect(() => accountOf(world.db, world.member('hanna'), 4_711, NOW)).toThrow('not_found');
});
