import { beforeEach, expect, test } from 'vitest';
import { sessions } from '../../../db/schema/auth.ts';
import type { Door } from '../../../src/features/auth/door.ts';
import { letIn } from '../../../src/features/auth/let-in.ts';
import { whoIs } from '../../../src/features/auth/presence.ts';
import { findSession } from '../../../src/features/auth/session.ts';
import { endSession, endSessions, endToken, sessionOf, sessionsOf } from '../../../src/features/auth/session-list.ts';
import { shutOut } from '../../../src/features/auth/shut-out.ts';
import { endOffice } from '../../../src/features/review/foundations/leave-office.ts';
import { inviteReviewer } from '../../../src/features/review/foundations/invite-reviewer.ts';
import { canRemoveSecondFactor } from '../../../src/features/auth/second-factor.ts';
import { AppError } from '../../../src/lib/errors.ts';
import { hashToken, newToken } from '../../../src/lib/ids.ts';
import { grantRole, withdrawRole } from '../../../src/features/members/role.ts';
import { liftSuspension, suspendMember } from '../../../src/features/members/suspension.ts';
import { later, openDoor, signedIn, visitor } from '../../support/door.ts';
import { addFoundation } from '../../support/reviews.ts';
import { NOW, type World } from '../../support/world.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

let door: Door & { world: World };
beforeEach(() => {
  door = openDoor();
});
const found = async (token: string, minutes: number) =>
  (await findSession(door.db, token, later(minutes)))?.member.name;

test('the store knows the hash of a token, never the token', async () => {
  const { token } = await signedIn(door, 'ruth');
  expect(token).toMatch(/^[\w-]{43}$/);
  const [row] = door.db.select().from(sessions).all();
  expect(row).toMatchObject({ id: hashToken(token), device: 'Firefox, Android' });
  expect(JSON.stringify(row)).not.toContain(token);
});

test('who comes to every quarterly meeting stays signed in, for 400 days', async () => {
  const { token } = await signedIn(door, 'ruth');
  for (const days of [40, 131, 222, 313, 399]) expect(await found(token, days * DAY)).toBe('Ruth Kessler');
  expect(await found(token, 400 * DAY)).toBeUndefined();
});

test('after 100 days without a visit the session has ended', async () => {
  const { token } = await signedIn(door, 'ruth');
  expect(await found(token, 100 * DAY)).toBeUndefined();
  expect(door.db.select().from(sessions).all()).toEqual([]);
});

test('who may do more signs in again after twelve hours, however busy', async () => {
  const { token } = await signedIn(door, 'emre');
  for (const hours of [1, 6, 11.9]) expect(await found(token, hours * HOUR)).toBe('Emre Aydın');
  expect(await found(token, 12 * HOUR)).toBeUndefined();
});

test('a visit is written down once an hour', async () => {
  const { token, session } = await signedIn(door, 'ruth');
  const seen = () => sessionsOf(door.db, door.world.member('ruth'), NOW)[0]?.seenAt;
  await found(token, 59);
  expect(seen()).toEqual(session.seenAt);
  await found(token, 61);
  expect(seen()).toEqual(later(61));
});

test.each(['', 'x', newToken(), "' OR 1=1 --"])('nobody is behind the token "%s"', async (token) => {
  await signedIn(door, 'ruth');
  expect(await found(token, 0)).toBeUndefined();
});

test('the hash of a token, as a stolen store shows it, opens nothing', async () => {
  const { session } = await signedIn(door, 'ruth');
  expect(await found(session.id, 0)).toBeUndefined();
});

test('a suspended member is out at once, and has to sign in again afterwards', async () => {
  const { token } = await signedIn(door, 'joerg');
  const about = { memberId: door.world.member('joerg').id, reason: 'Werbung in fremden Themen.' };
  suspendMember(door.db, door.world.member('emre'), { ...about, days: 7 }, NOW);
  expect(await found(token, 1)).toBeUndefined();
  liftSuspension(door.db, door.world.member('emre'), about, later(2));
  expect(await found(token, 3)).toBeUndefined();
});

test('a session that nobody used during a suspension does not wake up after it', async () => {
  const { token } = await signedIn(door, 'joerg');
  const other = await signedIn(door, 'ruth');
  const about = { memberId: door.world.member('joerg').id, reason: 'Werbung in fremden Themen.' };
  shutOut(door.db, door.world.member('emre'), { ...about, days: 7 }, NOW);
  expect(sessionsOf(door.db, door.world.member('joerg'), later(1))).toEqual([]);
  liftSuspension(door.db, door.world.member('emre'), about, later(2));
  expect([await found(token, 3), await found(other.token, 3)]).toEqual([undefined, 'Ruth Kessler']);
});

test('who may not suspend somebody does not end their sessions either', async () => {
  const { token } = await signedIn(door, 'joerg');
  const input = { memberId: door.world.member('joerg').id, reason: 'Werbung in fremden Themen.', days: 7 };
  expect(() => shutOut(door.db, door.world.member('ruth'), input, NOW)).toThrow('forbidden');
  expect(await found(token, 1)).toBe('Jörg Bäuerle');
});

test('another role means another id, once, and the old one is worth nothing', async () => {
  const { token } = await signedIn(door, 'ruth');
  const grant = { memberId: door.world.member('ruth').id, role: 'editor' as const, reason: 'Schreibt gern.' };
  grantRole(door.db, door.world.member('hanna'), grant, NOW);
  const now = await whoIs(door.db, token, later(1));
  expect(now).toMatchObject({ isNew: true, missing: 'set_up', member: { roles: ['editor'] } });
  expect(now?.session).toMatchObject({ createdAt: NOW, expiresAt: later(12 * HOUR) });
  expect(await whoIs(door.db, token, later(2))).toBeUndefined();
  expect(await whoIs(door.db, now?.token ?? '', later(2))).toMatchObject({ isNew: false });
});

test('whoever gets a role in a session of more than a working day signs in again', async () => {
  const { token } = await signedIn(door, 'ruth');
  const grant = { memberId: door.world.member('ruth').id, role: 'editor' as const, reason: 'Schreibt gern.' };
  grantRole(door.db, door.world.member('hanna'), grant, later(13 * HOUR));
  expect(await whoIs(door.db, token, later(13 * HOUR))).toBeUndefined();
  expect(door.db.select().from(sessions).all()).toEqual([]);
});

test('whoever reviews for a foundation has a working day and needs an app, until the office ends', async () => {
  const { db, world } = door;
  const { token } = await signedIn(door, 'ruth');
  const foundation = addFoundation(db, { reviewers: ['ruth'] });
  const now = await whoIs(db, token, later(1));
  expect(now).toMatchObject({ isNew: true, missing: 'set_up', member: { reviewer: true, roles: [] } });
  expect(now?.session).toMatchObject({ createdAt: NOW, expiresAt: later(12 * HOUR) });
  expect(canRemoveSecondFactor(world.member('ruth'))).toBe(false);
  endOffice(db, world.member('tomasz'), foundation.id, world.member('ruth').id, NOW);
  const after = await whoIs(db, now?.token ?? '', later(2));
  expect(after).toMatchObject({ isNew: true, missing: undefined });
  expect(after?.member).not.toHaveProperty('reviewer');
  expect(await found(after?.token ?? '', 90 * DAY)).toBe('Ruth Kessler');
  expect(canRemoveSecondFactor(world.member('ruth'))).toBe(true);
});

test('somebody who is only asked to review is as they were', async () => {
  const { token } = await signedIn(door, 'ruth');
  const foundation = addFoundation(door.db, { reviewers: [] });
  const { id: memberId } = door.world.member('ruth');
  inviteReviewer(door.db, door.world.member('tomasz'), foundation.id, { memberId, words: undefined }, NOW);
  expect(await whoIs(door.db, token, later(1))).toMatchObject({ isNew: false, missing: undefined });
});

test('another id does not make the 400 days begin anew', async () => {
  const { token } = await signedIn(door, 'tomasz');
  const drop = { memberId: door.world.member('tomasz').id, role: 'editor' as const, reason: 'Hat keine Zeit mehr.' };
  withdrawRole(door.db, door.world.member('hanna'), drop, later(HOUR));
  const again = await whoIs(door.db, token, later(2 * HOUR));
  expect(again).toMatchObject({ isNew: true, session: { createdAt: NOW, seenAt: later(2 * HOUR) } });
  for (const days of [90, 180, 270, 360, 399]) expect(await found(again?.token ?? '', days * DAY)).toBe('Tomasz Nowak');
  expect(await found(again?.token ?? '', 400 * DAY)).toBeUndefined();
});

test('two requests of one page do not fail when the id changes between them', async () => {
  const { token } = await signedIn(door, 'ruth');
  const grant = { memberId: door.world.member('ruth').id, role: 'editor' as const, reason: 'Schreibt gern.' };
  grantRole(door.db, door.world.member('hanna'), grant, NOW);
  const both = await Promise.all([whoIs(door.db, token, later(1)), whoIs(door.db, token, later(1))]);
  expect(both.filter(Boolean)).toHaveLength(1);
});

test('signing in gives an id that nobody knew before, and ends the one of this browser', async () => {
  const { token } = await signedIn(door, 'ruth');
  const again = await letIn(door.db, { ...visitor, token }, door.world.member('ruth'), NOW, () => undefined);
  expect(again.token).not.toBe(token);
  expect(await found(token, 0)).toBeUndefined();
});

test('a member sees their sessions, the last used first, and nobody else’s', async () => {
  await signedIn(door, 'ruth');
  const { token } = await signedIn(door, 'ruth', later(1));
  await signedIn(door, 'joerg');
  const list = sessionsOf(door.db, door.world.member('ruth'), later(2));
  expect(list.map(({ id }) => id)[0]).toBe(hashToken(token));
  expect(list).toHaveLength(2);
});

test('a member ends one of their sessions, but no other’s', async () => {
  const { session } = await signedIn(door, 'ruth');
  expect(() => endSession(door.db, door.world.member('joerg'), session.id)).toThrow(new AppError('not_found'));
  endSession(door.db, door.world.member('ruth'), session.id);
  expect(() => endSession(door.db, door.world.member('ruth'), session.id)).toThrow(new AppError('not_found'));
});

test('a member ends all sessions but the one at hand, or that one too', async () => {
  const here = await signedIn(door, 'ruth');
  const there = await signedIn(door, 'ruth');
  const other = await signedIn(door, 'joerg');
  endSessions(door.db, here.member, here.session);
  expect([await found(here.token, 0), await found(there.token, 0)]).toEqual(['Ruth Kessler', undefined]);
  endSessions(door.db, here.member);
  expect([await found(here.token, 0), await found(other.token, 0)]).toEqual([undefined, 'Jörg Bäuerle']);
});

test('signing out ends the session, and a second time is no harm', async () => {
  const { token } = await signedIn(door, 'ruth');
  endToken(door.db, token);
  endToken(door.db, token);
  expect(await found(token, 0)).toBeUndefined();
});

test("a member looks at one of their own sessions, and at nobody else's", async () => {
  const { session } = await signedIn(door, 'ruth');
  expect(sessionOf(door.db, door.world.member('ruth'), session.id, NOW).device).toBe(session.device);
  for (const [name, id] of [
    ['joerg', session.id],
    ['ruth', 'x'],
  ] as const)
    expect(() => sessionOf(door.db, door.world.member(name), id, NOW)).toThrow('not_found');
});
