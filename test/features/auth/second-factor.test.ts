import { beforeEach, expect, test } from 'vitest';
import { sessions } from '../../../db/schema/auth.ts';
import type { Door } from '../../../src/features/auth/door.ts';
import { enterSecondFactor } from '../../../src/features/auth/enter-second-factor.ts';
import { whoIs } from '../../../src/features/auth/presence.ts';
import { RECOVERY_CODES } from '../../../src/features/auth/recovery-code.ts';
import { missingFactor, secondFactorOf } from '../../../src/features/auth/second-factor.ts';
import {
  beginSecondFactor,
  pendingSecret,
  removeSecondFactor,
  renewRecoveryCodes,
  setUpSecondFactor,
} from '../../../src/features/auth/set-up-second-factor.ts';
import { ProblemError } from '../../../src/lib/problems.ts';
import { appCode, later, openDoor, signedIn, withApp } from '../../support/door.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { NOW, type World } from '../../support/world.ts';

const wrong = new ProblemError('code', 'wrong_app_code');

let door: Door & { world: World };
beforeEach(() => {
  door = openDoor();
  emptyOutbox(door.db);
});

test('a member needs no second factor, and whoever may do more does nothing before they have one', async () => {
  expect((await signedIn(door, 'ruth')).missing).toBeUndefined();
  for (const name of ['hanna', 'emre', 'tomasz'] as const) expect((await signedIn(door, name)).missing).toBe('set_up');
});

test('it is set up with a code of the app, which is told by mail, and hands out recovery codes once', async () => {
  const { token, missing, recoveryCodes } = await withApp(door, 'emre');
  expect(missing).toBeUndefined();
  expect((await whoIs(door.db, token, later(1)))?.missing).toBeUndefined();
  expect(new Set(recoveryCodes).size).toBe(RECOVERY_CODES);
  expect(recoveryCodes[0]).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  expect(secondFactorOf(door.db, door.world.member('emre'))).toEqual({ since: NOW, recoveryCodesLeft: RECOVERY_CODES });
  expect(posted(door.db).map(({ kind }) => kind)).toEqual(['sign_in_changed']);
});

test('a wrong code sets nothing up', async () => {
  const who = await signedIn(door, 'emre');
  await expect(setUpSecondFactor(door, who, { code: '123456' }, NOW)).rejects.toEqual(wrong);
  beginSecondFactor(door.db, who, NOW);
  const secret = pendingSecret(door.db, who.member) ?? '';
  for (const code of ['', '12345', appCode(secret, later(2)), `${appCode(secret, NOW)}0`]) {
    await expect(setUpSecondFactor(door, who, { code }, NOW)).rejects.toEqual(wrong);
  }
  expect(missingFactor(door.db, who)).toBe('set_up');
});

test('the next sign-in asks for it, and the session gets another id with it', async () => {
  const { secret } = await withApp(door, 'ruth');
  const half = await signedIn(door, 'ruth', later(5));
  expect(half.missing).toBe('enter');
  const whole = await enterSecondFactor(door, half, { code: appCode(secret, later(6)) }, later(6));
  expect(whole.missing).toBeUndefined();
  expect(whole.token).not.toBe(half.token);
  expect(whole.session.createdAt).toEqual(half.session.createdAt);
  expect(await whoIs(door.db, half.token, later(6))).toBeUndefined();
});

test('a code counts a little early or late, and no code counts twice', async () => {
  const { secret } = await withApp(door, 'ruth');
  const enter = async (minutes: number, code: string) =>
    enterSecondFactor(door, await signedIn(door, 'ruth', later(minutes)), { code }, later(minutes));
  await expect(enter(0.1, appCode(secret, NOW))).rejects.toEqual(wrong);
  await expect(enter(5, appCode(secret, later(4)))).rejects.toEqual(wrong);
  expect(await enter(5.5, appCode(secret, later(5)))).toMatchObject({ missing: undefined });
  await expect(enter(5.6, appCode(secret, later(5)))).rejects.toEqual(wrong);
  expect(await enter(6, ` ${appCode(secret, later(6.5)).replace(/^.../, '$& ')}`)).toMatchObject({
    missing: undefined,
  });
  await expect(enter(6.1, appCode(secret, later(6)))).rejects.toEqual(wrong);
});

test('each recovery code works once, however it is written, and its use is told by mail', async () => {
  const { recoveryCodes } = await withApp(door, 'ruth');
  emptyOutbox(door.db);
  const code = (recoveryCodes[0] ?? '').toUpperCase().replaceAll('-', ' ');
  const enter = async () => enterSecondFactor(door, await signedIn(door, 'ruth', later(1)), { code }, later(1));
  expect(await enter()).toMatchObject({ missing: undefined });
  expect(posted(door.db)).toMatchObject([{ text: expect.stringContaining('Ersatz-Codes') as string }]);
  await expect(enter()).rejects.toEqual(wrong);
  expect(secondFactorOf(door.db, door.world.member('ruth')).recoveryCodesLeft).toBe(RECOVERY_CODES - 1);
});

test('a recovery code of somebody else is wrong', async () => {
  const { recoveryCodes } = await withApp(door, 'joerg');
  await withApp(door, 'ruth');
  const who = await signedIn(door, 'ruth', later(1));
  await expect(enterSecondFactor(door, who, { code: recoveryCodes[0] ?? '' }, later(1))).rejects.toEqual(wrong);
});

test('after five tries everyone waits a quarter of an hour, and after twenty until tomorrow', async () => {
  const { secret } = await withApp(door, 'ruth', later(-60));
  const half = await signedIn(door, 'ruth');
  const enter = (minutes: number, code = '000000') => enterSecondFactor(door, half, { code }, later(minutes));
  for (let round = 0; round < 4; round++) {
    for (let tries = 0; tries < 5; tries++) await expect(enter(round * 15)).rejects.toEqual(wrong);
  }
  await expect(enter(46)).rejects.toMatchObject({ code: 'too_many', comeBack: later(24 * 60) });
  await expect(enter(120, appCode(secret, later(120)))).rejects.toMatchObject({ code: 'too_many' });
});

test('who has not brought the second factor can neither replace nor remove it', async () => {
  await withApp(door, 'ruth');
  const thief = await signedIn(door, 'ruth', later(1));
  const forbidden = expect.objectContaining({ code: 'forbidden' }) as Error;
  expect(() => beginSecondFactor(door.db, thief, later(1))).toThrow(forbidden);
  expect(() => removeSecondFactor(door.db, thief, later(1))).toThrow(forbidden);
  expect(() => renewRecoveryCodes(door.db, thief, later(1))).toThrow(forbidden);
  await expect(setUpSecondFactor(door, thief, { code: '000000' }, later(1))).rejects.toEqual(forbidden);
});

test('nor can who has not shown lately that it is them', async () => {
  const who = await withApp(door, 'ruth');
  for (const verb of [beginSecondFactor, removeSecondFactor, renewRecoveryCodes]) {
    expect(() => verb(door.db, who, later(15))).toThrow(expect.objectContaining({ code: 'forbidden' }));
  }
});

test('a new phone replaces the old one only once its code has come', async () => {
  const { secret: old, ...who } = await withApp(door, 'ruth');
  beginSecondFactor(door.db, who, later(1));
  const half = await signedIn(door, 'ruth', later(2));
  expect(await enterSecondFactor(door, half, { code: appCode(old, later(2)) }, later(2))).toBeTruthy();
  const secret = pendingSecret(door.db, who.member) ?? '';
  const next = await setUpSecondFactor(door, who, { code: appCode(secret, later(3)) }, later(3));
  expect(next.recoveryCodes).not.toEqual(who.recoveryCodes);
  const again = await signedIn(door, 'ruth', later(5));
  await expect(enterSecondFactor(door, again, { code: appCode(old, later(5)) }, later(5))).rejects.toEqual(wrong);
  await expect(enterSecondFactor(door, again, { code: who.recoveryCodes[0] ?? '' }, later(5))).rejects.toEqual(wrong);
});

test('a member can do without again, and whoever may do more cannot', async () => {
  const ruth = await withApp(door, 'ruth');
  removeSecondFactor(door.db, ruth, later(1));
  expect(secondFactorOf(door.db, ruth.member)).toEqual({ recoveryCodesLeft: 0 });
  expect(
    door.db
      .select()
      .from(sessions)
      .all()
      .every(({ secondFactorAt }) => secondFactorAt === null),
  ).toBe(true);
  expect((await signedIn(door, 'ruth', later(2))).missing).toBeUndefined();
  const emre = await withApp(door, 'emre');
  expect(() => removeSecondFactor(door.db, emre, later(1))).toThrow(expect.objectContaining({ code: 'forbidden' }));
});

test('new recovery codes make the old ones worthless', async () => {
  const who = await withApp(door, 'ruth');
  const [fresh = ''] = renewRecoveryCodes(door.db, who, later(1));
  const enter = async (code: string) =>
    enterSecondFactor(door, await signedIn(door, 'ruth', later(2)), { code }, later(2));
  await expect(enter(who.recoveryCodes[0] ?? '')).rejects.toEqual(wrong);
  expect(await enter(fresh)).toMatchObject({ missing: undefined });
});

test('there are no recovery codes without an app', async () => {
  const who = await signedIn(door, 'ruth');
  expect(() => renewRecoveryCodes(door.db, who, NOW)).toThrow(expect.objectContaining({ code: 'conflict' }));
});
