import { beforeEach, expect, test } from 'vitest';
import { passwords } from '../../../db/schema/auth.ts';
import type { Door } from '../../../src/features/auth/door.ts';
import { setPassword } from '../../../src/features/auth/change-password.ts';
import { LIMITS } from '../../../src/features/auth/limits.ts';
import { passwordForm, signInByPassword } from '../../../src/features/auth/sign-in-by-password.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { ProblemError } from '../../../src/lib/problems.ts';
import { later, openDoor, signedIn, visitor } from '../../support/door.ts';
import { people } from '../../support/people.ts';
import { worksOf } from '../../support/work.ts';
import { NOW, type World } from '../../support/world.ts';

const { email } = people.ruth;
const password = 'Mitfahrbank hinter der Linde';
const wrong = new ProblemError('form', 'wrong_sign_in');

let door: Door & { world: World };
beforeEach(async () => {
  door = openDoor();
  await setPassword(door.db, await signedIn(door, 'ruth'), { password }, NOW);
});
const signIn = (given: { email?: string; password?: string; address?: string }, minutes = 1) =>
  signInByPassword(
    door,
    { ...visitor, address: given.address ?? visitor.address },
    { email: given.email ?? email, password: given.password ?? password },
    later(minutes),
  );

test('the password lets in, however its letters were typed', async () => {
  expect(await signIn({})).toMatchObject({ member: { email } });
  expect(await signIn({ password: password.normalize('NFD') })).toMatchObject({ member: { email } });
});

test('a wrong password, an account without one and no account get one answer', async () => {
  for (const given of [
    { password: 'wrong' },
    { email: people.joerg.email },
    { email: 'nobody@example.org' },
    { password: '' },
  ]) {
    await expect(signIn(given)).rejects.toEqual(wrong);
  }
});

test('and the answer takes as much work', async () => {
  const tried = [email, people.joerg.email, 'nobody@example.org'];
  const works = await worksOf(tried, async (address, round) => {
    await signIn({ email: address, password: 'wrong', address }, round * 60).catch(() => undefined);
  });
  expect(Math.max(...works) / Math.min(...works)).toBeLessThan(2);
});

test('after five tries in a quarter of an hour the right password waits too, at that address', async () => {
  for (let tries = 0; tries < 5; tries++) await expect(signIn({ password: 'wrong' })).rejects.toEqual(wrong);
  await expect(signIn({}, 2)).rejects.toMatchObject({ code: 'too_many', comeBack: later(16) });
  expect(await signIn({}, 16)).toMatchObject({ member: { email } });
});

test('a stranger’s wrong tries do not keep the member out', async () => {
  for (let tries = 0; tries < 6; tries++) {
    await signIn({ password: 'wrong', address: '198.51.100.7' }).catch(() => undefined);
  }
  expect(await signIn({}, 2)).toMatchObject({ member: { email } });
});

test('guesses from many addresses are bounded together', async () => {
  const use = { limit: LIMITS.signInAccount, subject: email };
  for (let tries = 0; tries < use.limit.most; tries++) door.limits.take([use], NOW);
  await expect(signIn({ address: '198.51.100.7' })).rejects.toMatchObject({ code: 'too_many' });
});

test('an account that does not exist is refused like one that does', async () => {
  for (let tries = 0; tries < 5; tries++) await signIn({ email: 'nobody@example.org' }).catch(() => undefined);
  await expect(signIn({ email: 'nobody@example.org' })).rejects.toMatchObject({ code: 'too_many' });
});

test('one address may not try many accounts', async () => {
  const use = { limit: LIMITS.signInAddress, subject: visitor.address };
  for (let tries = 0; tries < use.limit.most; tries++) door.limits.take([use], NOW);
  await expect(signIn({})).rejects.toMatchObject({ code: 'too_many' });
  expect(await signIn({ address: '198.51.100.7' })).toMatchObject({ member: { email } });
});

test('who gets in begins to count anew', async () => {
  for (let tries = 0; tries < 4; tries++) await signIn({ password: 'wrong' }).catch(() => undefined);
  await signIn({});
  await expect(signIn({ password: 'wrong' })).rejects.toEqual(wrong);
});

test('a suspended member is told so, but only with the right password', async () => {
  const input = { memberId: door.world.member('ruth').id, reason: 'Werbung in fremden Themen.', days: 7 };
  suspendMember(door.db, door.world.member('emre'), input, NOW);
  await expect(signIn({ password: 'wrong' })).rejects.toEqual(wrong);
  await expect(signIn({})).rejects.toEqual(new ProblemError('form', 'suspended'));
});

test('a password that was changed while it was compared lets nobody in', async () => {
  const entering = signIn({}).then(
    () => 'in',
    () => 'out',
  );
  door.db
    .update(passwords)
    .set({ hash: 'another', setAt: later(1) })
    .run();
  expect(await entering).toBe('out');
});

test('a novel is no password', () => {
  expect(passwordForm.safeParse({ email, password: 'x'.repeat(257) }).success).toBe(false);
});
