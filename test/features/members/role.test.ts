import { afterEach, beforeEach, expect, test } from 'vitest';
import { actsAbout } from '../../../src/features/members/act.ts';
import { hasRole, isActive } from '../../../src/features/members/member.ts';
import {
  canGrantRole,
  canWithdrawRole,
  grantRole,
  hasOtherAdmin,
  roleForm,
  withdrawRole,
  type RoleInput,
  grantableRoles,
  heldRole,
} from '../../../src/features/members/role.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import type { PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  emptyOutbox(world.db);
});
afterEach(() => world.close());

const input = (name: PersonName, role: RoleInput['role']) => ({
  memberId: world.member(name).id,
  role,
  reason: 'Beschluss vom 19. November.',
});
const grant = (by: PersonName, name: PersonName, role: RoleInput['role']) =>
  grantRole(world.db, world.member(by), input(name, role), NOW);
const withdraw = (by: PersonName, name: PersonName, role: RoleInput['role']) =>
  withdrawRole(world.db, world.member(by), input(name, role), NOW);

test('an administrator grants a role; the member is told, and reads the act', () => {
  grant('hanna', 'ruth', 'moderator');
  expect(world.member('ruth').roles).toEqual(['moderator']);
  expect(posted(world.db)).toEqual([
    expect.objectContaining({
      kind: 'role_granted',
      to: 'ruth.kessler@example.org',
      subject: 'Ihre neue Aufgabe: Moderation',
    }),
  ]);
  expect(actsAbout(world.db, world.member('ruth'), world.member('ruth').id)).toEqual([
    expect.objectContaining({
      ...{ kind: 'grant_role', byName: 'Hanna Vogel', detail: 'moderator', at: NOW },
      reason: 'Beschluss vom 19. November.',
    }),
  ]);
});

test('a role is granted once', () => {
  expect(() => grant('hanna', 'emre', 'moderator')).toThrow('conflict');
});

test('an administrator withdraws a role, and everyone may give up their own', () => {
  withdraw('hanna', 'emre', 'moderator');
  withdraw('tomasz', 'tomasz', 'editor');
  expect([world.member('emre').roles, world.member('tomasz').roles]).toEqual([[], []]);
  expect(() => withdraw('hanna', 'emre', 'moderator')).toThrow('conflict');
});

test('the last administrator stays one', () => {
  expect(() => withdraw('hanna', 'hanna', 'admin')).toThrow('conflict');
  grant('hanna', 'ruth', 'admin');
  expect(hasOtherAdmin(world.db, world.member('hanna').id, NOW)).toBe(true);
  suspendMember(
    world.db,
    world.member('hanna'),
    { memberId: world.member('ruth').id, days: 3, reason: 'Klärung.' },
    NOW,
  );
  expect(() => withdraw('hanna', 'hanna', 'admin')).toThrow('conflict');
  withdrawRole(world.db, world.member('hanna'), input('hanna', 'admin'), daysAgo(-4));
  expect(world.member('hanna').roles).toEqual([]);
});

test('administrators grant roles to people who can use them, nobody else does', () => {
  const [hanna, emre, ruth] = [world.member('hanna'), world.member('emre'), world.member('ruth')];
  const { confirmedAt: _, ...unconfirmed } = ruth;
  expect(canGrantRole(hanna, ruth)).toBe(true);
  expect(canGrantRole(hanna, unconfirmed)).toBe(false);
  expect(canGrantRole(hanna, { ...ruth, suspendedUntil: daysAgo(-1) })).toBe(false);
  expect([canGrantRole(emre, ruth), canGrantRole(ruth, ruth)]).toEqual([false, false]);
});

test('administrators and whoever holds a role may withdraw it, nobody else', () => {
  const [hanna, emre, tomasz] = [world.member('hanna'), world.member('emre'), world.member('tomasz')];
  expect([canWithdrawRole(hanna, emre), canWithdrawRole(emre, emre)]).toEqual([true, true]);
  expect([canWithdrawRole(tomasz, emre), canWithdrawRole(emre, hanna)]).toEqual([false, false]);
});

test('nobody without the right learns who is there', () => {
  const stranger = { ...input('ruth', 'editor'), memberId: 999_999 };
  for (const { memberId } of [input('ruth', 'editor'), stranger]) {
    const act = { memberId, role: 'editor', reason: 'Bitte.' } as const;
    expect(() => grantRole(world.db, world.member('emre'), act, NOW)).toThrow('forbidden');
    expect(() => withdrawRole(world.db, world.member('emre'), act, NOW)).toThrow('forbidden');
  }
  expect(() => grantRole(world.db, world.member('hanna'), stranger, NOW)).toThrow('not_found');
});

test('a role counts only while its holder is active, and for itself alone', () => {
  const hanna = world.member('hanna');
  expect([hasRole(hanna, 'admin'), hasRole(hanna, 'moderator', 'admin'), hasRole(hanna, 'moderator')]).toEqual([
    true,
    true,
    false,
  ]);
  const suspended = { ...hanna, suspendedUntil: daysAgo(-1) };
  expect([hasRole(suspended, 'admin'), isActive(suspended), isActive(hanna)]).toEqual([false, false, true]);
});

test.each([
  ['a role that is none', { role: 'king' }],
  ['no reason', { reason: ' ' }],
  ['no member', { memberId: '' }],
  ['half a member', { memberId: '1.5' }],
  ['a member with a sign', { memberId: '-1' }],
])('%s is refused', (_, bad) => {
  expect(roleForm.safeParse({ memberId: '1', role: 'editor', reason: 'Wahl', ...bad }).success).toBe(false);
});

test('roles that somebody has not got yet can be given, and those that they have can be taken away', () => {
  const [hanna, emre, ruth] = [world.member('hanna'), world.member('emre'), world.member('ruth')];
  expect([grantableRoles(emre), grantableRoles(ruth)]).toEqual([
    ['editor', 'admin'],
    ['editor', 'moderator', 'admin'],
  ]);
  expect(heldRole(hanna, emre, 'moderator')).toBe('moderator');
  expect(() => heldRole(hanna, emre, 'editor')).toThrow('not_found');
  expect(() => heldRole(hanna, emre, 'king')).toThrow('not_found');
  expect(() => heldRole(ruth, emre, 'moderator')).toThrow('not_found');
});

test('a role of one’s own is given up without a reason', () => {
  withdrawRole(world.db, world.member('emre'), { memberId: world.member('emre').id, role: 'moderator' }, NOW);
  expect(world.member('emre').roles).toEqual([]);
  expect(actsAbout(world.db, world.member('emre'), world.member('emre').id)[0]).toMatchObject({ reason: null });
});
