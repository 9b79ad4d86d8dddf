import { afterEach, beforeEach, expect, test } from 'vitest';
import { actsAbout } from '../../../src/features/members/act.ts';
import { findInvitation } from '../../../src/features/members/invitation.ts';
import { inviteNeighbour } from '../../../src/features/members/invite.ts';
import { acceptInvitation } from '../../../src/features/members/join.ts';
import { grantRole } from '../../../src/features/members/role.ts';
import { canSuspend, liftSuspension, suspendMember, suspensionForm } from '../../../src/features/members/suspension.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { people, type PersonName } from '../../support/people.ts';
import { daysAgo, known, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  emptyOutbox(world.db);
});
afterEach(() => world.close());

const reason = 'Beleidigung im Forum.';
const suspend = (by: PersonName, name: PersonName, days = 7) =>
  suspendMember(world.db, world.member(by), { memberId: world.member(name).id, days, reason }, NOW);
const lift = (by: PersonName, name: PersonName) =>
  liftSuspension(world.db, world.member(by), { memberId: world.member(name).id, reason: 'Entschuldigt.' }, NOW);

test('a suspended member is told why and until when, and reads the act', () => {
  suspend('emre', 'ruth');
  const ruth = world.member('ruth');
  expect(ruth.suspendedUntil).toEqual(daysAgo(-7));
  expect(posted(world.db)[0]).toMatchObject({ kind: 'suspended', to: ruth.email, subject: 'Ihr Konto ist gesperrt' });
  expect(posted(world.db)[0]?.text).toMatch(/29\. November 2026[^]*„Beleidigung im Forum\.“/);
  expect(actsAbout(world.db, ruth, ruth.id)[0]).toMatchObject({ kind: 'suspend_member', detail: '7', reason });
});

test('a suspension ends by itself', () => {
  suspend('emre', 'ruth');
  const until = (days: number) => known(world.db, people.ruth.email, daysAgo(-days)).suspendedUntil;
  expect(until(6.9)).toEqual(daysAgo(-7));
  expect(until(7)).toBeUndefined();
});

test('a suspension is lifted, and may follow again', () => {
  suspend('emre', 'ruth');
  expect(() => suspend('emre', 'ruth')).toThrow('conflict');
  lift('hanna', 'ruth');
  expect(world.member('ruth').suspendedUntil).toBeUndefined();
  expect(() => lift('hanna', 'ruth')).toThrow('conflict');
  suspend('emre', 'ruth', 1);
  expect(world.member('ruth').suspendedUntil).toEqual(daysAgo(-1));
});

test('moderators suspend members, administrators moderators and each other, nobody themselves', () => {
  const may = (by: PersonName, name: PersonName) => canSuspend(world.member(by), world.member(name));
  expect([may('emre', 'ruth'), may('emre', 'tomasz'), may('hanna', 'emre'), may('hanna', 'ruth')]).toEqual(
    Array(4).fill(true),
  );
  expect([may('emre', 'hanna'), may('emre', 'emre'), may('hanna', 'hanna')]).toEqual([false, false, false]);
  expect([may('ruth', 'samira'), may('tomasz', 'samira')]).toEqual([false, false]);
  grantRole(world.db, world.member('hanna'), { memberId: world.member('ruth').id, role: 'admin', reason }, NOW);
  expect([may('ruth', 'hanna'), may('hanna', 'ruth')]).toEqual([true, true]);
});

test('whoever may not suspend is refused, and learns nothing', () => {
  expect(() => suspend('ruth', 'samira')).toThrow('forbidden');
  expect(() => suspend('emre', 'hanna')).toThrow('forbidden');
  const nobody = { memberId: 999_999, days: 1, reason };
  expect(() => suspendMember(world.db, world.member('ruth'), nobody, NOW)).toThrow('forbidden');
  expect(() => suspendMember(world.db, world.member('emre'), nobody, NOW)).toThrow('not_found');
  expect(world.member('samira').suspendedUntil).toBeUndefined();
});

test.each([
  ['no end', { days: '' }],
  ['an end in the past', { days: '-3' }],
  ['an end that is none', { days: '367' }],
  ['half days', { days: '1.5' }],
  ['no reason', { reason: '' }],
])('a suspension with %s is refused', (_, bad) => {
  expect(suspensionForm.safeParse({ memberId: '1', days: '7', reason, ...bad }).success).toBe(false);
});

test('nobody comes in by an invitation of somebody who is suspended, until they are back', () => {
  const { token } = inviteNeighbour(world.db, world.member('ruth'), { locale: 'de' }, NOW);
  const join = () =>
    acceptInvitation(world.db, token, { name: 'Gitte Gast', email: 'gast@example.org', locale: 'de' }, NOW);
  suspend('emre', 'ruth');
  expect(findInvitation(world.db, token, NOW)).toMatchObject({ state: 'revoked' });
  expect(join).toThrow('conflict');
  lift('emre', 'ruth');
  expect(join()).toHaveProperty('memberId');
});
