import { beforeEach, expect, test } from 'vitest';
import { setPassword } from '../../../src/features/auth/change-password.ts';
import {
  mailProof,
  needsFreshConfirmation,
  proofsOf,
  showItIsMe,
  type Proof,
} from '../../../src/features/auth/confirmation.ts';
import type { Door } from '../../../src/features/auth/door.ts';
import { LIMITS } from '../../../src/features/auth/limits.ts';
import { findSession, type SignedIn } from '../../../src/features/auth/session.ts';
import { askToSignIn } from '../../../src/features/auth/sign-in-by-mail.ts';
import { ProblemError } from '../../../src/lib/problems.ts';
import { appCode, codeIn, later, openDoor, signedIn, withApp } from '../../support/door.ts';
import { NOW, type World } from '../../support/world.ts';

const password = 'Mitfahrbank hinter der Linde';

let door: Door & { world: World };
beforeEach(() => {
  door = openDoor();
});
const show = (who: SignedIn, proof: Proof, answer: string, minutes = 60) =>
  showItIsMe(door, who, { proof, answer }, later(minutes));

test('a sign-in counts for a quarter of an hour', async () => {
  const { session } = await signedIn(door, 'ruth');
  expect(needsFreshConfirmation(session, later(14.9))).toBe(false);
  expect(needsFreshConfirmation(session, later(15))).toBe(true);
});

test('who has nothing else is mailed a code, which works once', async () => {
  const who = await signedIn(door, 'ruth');
  expect(proofsOf(door.db, who)).toEqual(['mail']);
  mailProof(door, who, later(59));
  const code = codeIn(door.db, 'confirm');
  await show(who, 'mail', code);
  const session = (await findSession(door.db, who.token, later(61)))?.session;
  expect(session && needsFreshConfirmation(session, later(61))).toBe(false);
  await expect(show(who, 'mail', code)).rejects.toEqual(new ProblemError('answer', 'wrong_code'));
});

test('a mailed code of somebody else proves nothing', async () => {
  mailProof(door, await signedIn(door, 'joerg'), later(59));
  const code = codeIn(door.db, 'confirm');
  await expect(show(await signedIn(door, 'ruth'), 'mail', code)).rejects.toEqual(
    new ProblemError('answer', 'wrong_code'),
  );
});

test('who has a password may also type it', async () => {
  const who = await setPassword(door.db, await signedIn(door, 'ruth'), { password }, NOW);
  expect(proofsOf(door.db, who)).toEqual(['password', 'mail']);
  await expect(show(who, 'password', 'wrong')).rejects.toEqual(new ProblemError('answer', 'not_right'));
  await show(who, 'password', password);
});

test('who has an app shows its code, and nothing less', async () => {
  const who = await withApp(door, 'ruth');
  expect(proofsOf(door.db, who)).toEqual(['app']);
  await expect(show(who, 'mail', '000000')).rejects.toMatchObject({ code: 'forbidden' });
  const code = appCode(who.secret, later(60));
  await show(who, 'app', code);
  await expect(show(who, 'app', code)).rejects.toEqual(new ProblemError('answer', 'wrong_app_code'));
});

test('after five tries one waits', async () => {
  const who = await signedIn(door, 'ruth');
  for (let tries = 0; tries < 5; tries++) await show(who, 'mail', '000000').catch(() => undefined);
  await expect(show(who, 'mail', '000000')).rejects.toMatchObject({ code: 'too_many', comeBack: later(75) });
});

test('strangers who ask for links cannot use up the codes of somebody who is signed in', async () => {
  const who = await signedIn(door, 'ruth');
  const visit = { address: '203.0.113.77', device: '' };
  for (let mail = 0; mail < LIMITS.mailAccount.most; mail++) askToSignIn(door, visit, { email: who.member.email }, NOW);
  expect(() => mailProof(door, who, NOW)).not.toThrow();
});

test('mailed codes are tried so often in a day and no more', async () => {
  const who = await signedIn(door, 'ruth');
  for (let tries = 0; tries < LIMITS.confirmationDay.most; tries++)
    await expect(show(who, 'mail', '12345', tries * 10)).rejects.toEqual(new ProblemError('answer', 'wrong_code'));
  await expect(show(who, 'mail', '12345', 300)).rejects.toMatchObject({ code: 'too_many', comeBack: later(24 * 60) });
});
