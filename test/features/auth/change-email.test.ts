import { beforeEach, expect, test } from 'vitest';
import {
  askToChangeEmail,
  confirmNewEmail,
  emailChange,
  keepEmail,
  stoppableChange,
} from '../../../src/features/auth/change-email.ts';
import type { Door } from '../../../src/features/auth/door.ts';
import type { Entry } from '../../../src/features/auth/let-in.ts';
import { setPassword } from '../../../src/features/auth/change-password.ts';
import { endSessions } from '../../../src/features/auth/session-list.ts';
import { findSession } from '../../../src/features/auth/session.ts';
import { askToSignIn, signInByLink } from '../../../src/features/auth/sign-in-by-mail.ts';
import { ProblemError } from '../../../src/lib/problems.ts';
import { later, openDoor, signedIn, visitor } from '../../support/door.ts';
import { emptyOutbox, posted, tokenIn } from '../../support/letters.ts';
import { people } from '../../support/people.ts';
import { worksOf } from '../../support/work.ts';
import { letIn, NOW, type World } from '../../support/world.ts';

const email = 'ruth@neue-post.example';
const wrongLink = new ProblemError('form', 'wrong_link');

let door: Door & { world: World };
let who: Entry;
beforeEach(async () => {
  door = openDoor();
  who = await signedIn(door, 'ruth');
  emptyOutbox(door.db);
});
const ask = (address = email) => askToChangeEmail(door, who, { email: address }, NOW);
const confirm = (token: string, minutes = 1) => confirmNewEmail(door.db, token, later(minutes));

test('the new address is asked, the old one is told, and nothing has changed yet', () => {
  ask();
  expect(posted(door.db).map(({ kind, to }) => [kind, to])).toEqual([
    ['email_change_asked', people.ruth.email],
    ['change_email', email],
  ]);
  const token = tokenIn(door.db, 'change_email');
  expect(emailChange(door.db, token, NOW)).toEqual({ name: 'Ruth Kessler', from: people.ruth.email, to: email });
  expect(door.world.member('ruth').email).toBe(people.ruth.email);
});

test('the link changes the address once, ends every session and tells the old address', async () => {
  ask();
  const token = tokenIn(door.db, 'change_email');
  confirm(token);
  expect((await findSession(door.db, who.token, later(2)))?.member).toBeUndefined();
  expect(posted(door.db).at(-1)).toMatchObject({ kind: 'email_change_changed', to: people.ruth.email });
  expect(() => confirm(token)).toThrow(wrongLink);
  emptyOutbox(door.db);
  askToSignIn(door, visitor, { email }, later(3));
  expect(await signInByLink(door, visitor, tokenIn(door.db, 'sign_in'), later(3))).toMatchObject({ member: { email } });
});

test('the old address stops the change by a link, which ends every session', async () => {
  ask();
  const [change, stop] = [tokenIn(door.db, 'change_email'), tokenIn(door.db, 'email_change_asked')];
  expect(stoppableChange(door.db, stop, NOW)).toMatchObject({ email: people.ruth.email });
  expect((await findSession(door.db, who.token, NOW))?.member.name).toBe('Ruth Kessler');
  keepEmail(door.db, stop, later(1));
  expect(await findSession(door.db, who.token, later(1))).toBeUndefined();
  expect(posted(door.db).at(-1)).toMatchObject({ kind: 'email_change_stopped', to: people.ruth.email });
  expect(() => confirm(change)).toThrow(wrongLink);
  expect(() => keepEmail(door.db, stop, later(2))).toThrow(wrongLink);
});

test('a link that stops a change makes none, one that makes it stops none, and neither works after the other', () => {
  ask();
  const [change, stop] = [tokenIn(door.db, 'change_email'), tokenIn(door.db, 'email_change_asked')];
  expect(() => confirm(stop)).toThrow(wrongLink);
  expect(() => keepEmail(door.db, change, NOW)).toThrow(wrongLink);
  expect(() => keepEmail(door.db, stop, later(24 * 60))).toThrow(wrongLink);
  confirm(change);
  expect(() => keepEmail(door.db, stop, later(2))).toThrow(wrongLink);
});

test('asking for an address that somebody has takes as much work', async () => {
  const works = await worksOf([email, people.joerg.email], (address, round) => {
    const now = later(round * 120);
    askToChangeEmail(door, { ...who, session: { ...who.session, confirmedAt: now } }, { email: address }, now);
  });
  expect(Math.max(...works) / Math.min(...works)).toBeLessThan(2);
});

test('a link that was mailed to the old address is worthless then', async () => {
  askToSignIn(door, visitor, { email: people.ruth.email }, NOW);
  const old = tokenIn(door.db, 'sign_in');
  ask();
  confirm(tokenIn(door.db, 'change_email'));
  await expect(signInByLink(door, visitor, old, later(2))).rejects.toEqual(wrongLink);
});

test.each<[string, () => unknown]>([
  ['set a password', () => setPassword(door.db, who, { password: 'Mitfahrbank hinter der Linde' }, NOW)],
  ['sign out elsewhere', () => endSessions(door.db, who.member, who.session)],
  ['ask for another address', () => ask('ruth@noch-neuer.example')],
])('whoever finds a change that is not theirs can stop it: %s', async (_, stop) => {
  ask();
  const token = tokenIn(door.db, 'change_email');
  await stop();
  expect(() => confirm(token)).toThrow(wrongLink);
  expect(door.world.member('ruth').email).toBe(people.ruth.email);
});

test('the link works for a day', () => {
  ask();
  expect(() => confirm(tokenIn(door.db, 'change_email'), 24 * 60)).toThrow(wrongLink);
});

test('a link to sign in changes no address, and the other way round', async () => {
  askToSignIn(door, visitor, { email: people.ruth.email }, NOW);
  expect(() => confirm(tokenIn(door.db, 'sign_in'))).toThrow(wrongLink);
  ask();
  await expect(signInByLink(door, visitor, tokenIn(door.db, 'change_email'), NOW)).rejects.toEqual(wrongLink);
});

test('an address that somebody has gets no mail, and the asker learns nothing', () => {
  ask(people.joerg.email);
  expect(posted(door.db).map(({ kind, to }) => [kind, to])).toEqual([['email_change_asked', people.ruth.email]]);
});

test('an address that somebody took meanwhile stays theirs', () => {
  ask();
  letIn(door.db, { name: 'Rut Keßler', email, joined: 0 }, door.world.member('emre'), NOW);
  expect(() => confirm(tokenIn(door.db, 'change_email'))).toThrow(expect.objectContaining({ code: 'conflict' }));
  expect(door.world.member('ruth').email).toBe(people.ruth.email);
});

test('the address one has already is no new one', () => {
  expect(() => ask(people.ruth.email)).toThrow(new ProblemError('email', 'taken'));
});

test('who has not shown lately that it is them asks in vain', () => {
  expect(() => askToChangeEmail(door, who, { email }, later(15))).toThrow(
    expect.objectContaining({ code: 'forbidden' }),
  );
  expect(posted(door.db)).toEqual([]);
});

test('nobody can flood a stranger’s inbox', () => {
  for (let mail = 0; mail < 3; mail++) ask();
  expect(() => ask()).toThrow(expect.objectContaining({ code: 'too_many' }));
});
