import { beforeEach, expect, test } from 'vitest';
import { passwords } from '../../../db/schema/auth.ts';
import { newPasswordForm, removePassword, setPassword } from '../../../src/features/auth/change-password.ts';
import type { Door } from '../../../src/features/auth/door.ts';
import { findSession } from '../../../src/features/auth/session.ts';
import { ProblemError } from '../../../src/lib/problems.ts';
import { later, openDoor, signedIn } from '../../support/door.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { people } from '../../support/people.ts';
import { NOW, type World } from '../../support/world.ts';

const password = 'Mitfahrbank hinter der Linde';

let door: Door & { world: World };
beforeEach(() => {
  door = openDoor();
  emptyOutbox(door.db);
});

test('a password is kept as argon2id, and told by mail without it', async () => {
  await setPassword(door.db, await signedIn(door, 'ruth'), { password }, NOW);
  expect(door.db.select().from(passwords).get()?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(posted(door.db)).toMatchObject([{ kind: 'sign_in_changed', to: people.ruth.email }]);
  expect(JSON.stringify(posted(door.db))).not.toContain(password);
});

test('every session ends, and this browser gets another', async () => {
  const here = await signedIn(door, 'ruth');
  const there = await signedIn(door, 'ruth');
  const now = await setPassword(door.db, here, { password }, NOW);
  expect(await findSession(door.db, now.token, NOW)).toBeTruthy();
  for (const { token } of [here, there]) expect(await findSession(door.db, token, NOW)).toBeUndefined();
});

test('so it is when a password is taken away, and there has to be one', async () => {
  const first = await signedIn(door, 'ruth');
  await expect(removePassword(door.db, first, NOW)).rejects.toMatchObject({ code: 'conflict' });
  const second = await setPassword(door.db, first, { password }, NOW);
  const third = await removePassword(door.db, second, NOW);
  expect(door.db.select().from(passwords).all()).toEqual([]);
  expect(await findSession(door.db, second.token, NOW)).toBeUndefined();
  expect(await findSession(door.db, third.token, NOW)).toBeTruthy();
});

test('who has not shown lately that it is them changes nothing', async () => {
  const who = await signedIn(door, 'ruth');
  await expect(setPassword(door.db, who, { password }, later(15))).rejects.toMatchObject({ code: 'forbidden' });
  await expect(removePassword(door.db, who, later(15))).rejects.toMatchObject({ code: 'forbidden' });
});

test('a session that was ended meanwhile sets no password', async () => {
  const who = await signedIn(door, 'ruth');
  const setting = setPassword(door.db, who, { password }, NOW);
  await setPassword(door.db, who, { password: 'Lastenrad am Marktplatz' }, NOW).catch(() => undefined);
  await setting.catch(() => undefined);
  expect(door.db.select().from(passwords).all()).toHaveLength(1);
});

test('one’s own address is no password', async () => {
  const own = new ProblemError('password', 'own_address');
  const who = await signedIn(door, 'ruth');
  await expect(setPassword(door.db, who, { password: people.ruth.email.toUpperCase() }, NOW)).rejects.toEqual(own);
});

test.each([
  'Mitfahrbank hinter der Linde',
  'correct horse battery staple',
  'ruhige kugel',
  'пароль на вечер',
  'x'.repeat(3) + 'yzabcdefgq8',
])('"%s" is a good password', (candidate) => {
  expect(newPasswordForm.safeParse({ password: candidate }).success).toBe(true);
});

test.each([
  ['hinter Ulm', 'Too small: expected string to have >=12 characters'],
  ['x'.repeat(257), 'Too big: expected string to have <=256 characters'],
  ['passwordpassword', 'common_password'],
  ['Password1234', 'common_password'],
  ['PASSWORD!!!!', 'common_password'],
  ['123456789012', 'common_password'],
  ['987654321098', 'common_password'],
  ['qwertzuiopas', 'common_password'],
  ['aaaaaaaaaaaa', 'common_password'],
  ['abababababab', 'common_password'],
  ['iloveyou2024', 'common_password'],
])('"%s" is none', (candidate, message) => {
  const { error } = newPasswordForm.safeParse({ password: candidate });
  expect(error?.issues).toMatchObject([{ message }]);
});
