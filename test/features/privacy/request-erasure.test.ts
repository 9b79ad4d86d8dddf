import { beforeEach, expect, test } from 'vitest';
import type { Door } from '../../../src/features/auth/door.ts';
import { erasureForm, erasureOf } from '../../../src/features/privacy/erasure.ts';
import { requestErasure, takeBackErasure } from '../../../src/features/privacy/request-erasure.ts';
import { grantRole, withdrawRole } from '../../../src/features/members/role.ts';
import { AppError } from '../../../src/lib/errors.ts';
import { later, openDoor, signedIn } from '../../support/door.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { daysAgo, NOW, type World } from '../../support/world.ts';

const kept = { texts: 'kept' } as const;

let door: Door & { world: World };
beforeEach(() => {
  door = openDoor();
  emptyOutbox(door.db);
});
const ask = async (name: 'ruth' | 'hanna' | 'emre', now = NOW) =>
  requestErasure(door.db, await signedIn(door, name, now), kept, now);
const erasure = (name: 'ruth' | 'hanna') => erasureOf(door.db, door.world.member(name));
const makeAdmin = (name: 'emre' | 'ruth') => {
  const input = { memberId: door.world.member(name).id, role: 'admin', reason: 'Gewählt.' } as const;
  grantRole(door.db, door.world.member('hanna'), input, NOW);
};

test('an erasure is due after seven days, and the member is told when, and how to take it back', async () => {
  await ask('ruth');
  expect(erasure('ruth')).toMatchObject({ texts: 'kept', requestedAt: NOW, dueAt: daysAgo(-7), farewellAt: null });
  const [letter] = posted(door.db);
  expect(letter).toMatchObject({ kind: 'erasure_requested', to: 'ruth.kessler@example.org', path: '/me/data' });
  expect(letter?.text).toContain('29. November 2026');
  expect(letter?.text).toContain('ehemaliges Mitglied');
});

test('what becomes of the texts is a choice that has to be made', () => {
  expect(erasureForm.safeParse({ texts: 'blanked' }).success).toBe(true);
  for (const texts of [undefined, '', 'all', ['kept']]) expect(erasureForm.safeParse({ texts }).success).toBe(false);
});

test('it is taken back without a trace but a mail', async () => {
  await ask('ruth');
  takeBackErasure(door.db, door.world.member('ruth'), daysAgo(-6));
  expect(erasure('ruth')).toBeUndefined();
  expect(posted(door.db).at(-1)).toMatchObject({ kind: 'erasure_taken_back' });
});

test('nothing is taken back that nobody asked for', () => {
  const takeBack = () => takeBackErasure(door.db, door.world.member('ruth'), NOW);
  expect(takeBack).toThrow(new AppError('not_found', 'nothing to take back'));
  expect(posted(door.db)).toEqual([]);
});

test('asking twice is refused', async () => {
  await ask('ruth');
  await expect(ask('ruth')).rejects.toMatchObject({ code: 'conflict' });
  expect(posted(door.db)).toHaveLength(1);
});

test('somebody who has not shown lately that it is them is refused', async () => {
  const who = await signedIn(door, 'ruth');
  expect(() => requestErasure(door.db, who, kept, later(15))).toThrow(AppError);
  expect([erasure('ruth'), posted(door.db)]).toEqual([undefined, []]);
});

test('the last administrator stays until there is another one', async () => {
  await expect(ask('hanna')).rejects.toMatchObject({ code: 'conflict' });
  makeAdmin('emre');
  await ask('hanna');
  expect(erasure('hanna')).toBeDefined();
});

test('of two administrators only one may ask, and the other one cannot give up, for whoever is leaving does not count', async () => {
  makeAdmin('emre');
  await ask('hanna');
  await expect(ask('emre')).rejects.toMatchObject({ code: 'conflict' });
  const own = { memberId: door.world.member('emre').id, role: 'admin', reason: 'Genug.' } as const;
  expect(() => withdrawRole(door.db, door.world.member('emre'), own, NOW)).toThrow('conflict');
  makeAdmin('ruth');
  withdrawRole(door.db, door.world.member('emre'), own, NOW);
  await ask('emre');
});
