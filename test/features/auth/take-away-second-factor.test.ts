import { beforeEach, expect, test } from 'vitest';
import type { Door } from '../../../src/features/auth/door.ts';
import { hasSecondFactor, missingFactor, secondFactorOf } from '../../../src/features/auth/second-factor.ts';
import { findSession } from '../../../src/features/auth/session.ts';
import { canTakeAwaySecondFactor, takeAwaySecondFactor } from '../../../src/features/auth/take-away-second-factor.ts';
import { actsAbout } from '../../../src/features/members/act.ts';
import { later, openDoor, signedIn, withApp } from '../../support/door.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, type World } from '../../support/world.ts';

const reason = 'Handy im Neckar, am Telefon besprochen.';

let door: Door & { world: World };
beforeEach(() => {
  door = openDoor();
});
const take = async (by: PersonName, from: PersonName, now = NOW) => {
  const who = await signedIn(door, by);
  takeAwaySecondFactor(door.db, who, { memberId: door.world.member(from).id, reason }, now);
};

test('an administrator takes a lost app away, with its codes and every session, and the person reads why', async () => {
  const { token } = await withApp(door, 'emre');
  emptyOutbox(door.db);
  await take('hanna', 'emre');
  const emre = door.world.member('emre');
  expect(secondFactorOf(door.db, emre)).toEqual({ recoveryCodesLeft: 0 });
  expect(await findSession(door.db, token, NOW)).toBeUndefined();
  expect(posted(door.db)).toMatchObject([{ kind: 'sign_in_changed', to: emre.email }]);
  expect(posted(door.db)[0]?.text).toContain(reason);
  expect(actsAbout(door.db, emre, emre.id)[0]).toMatchObject({ kind: 'take_away_second_factor', reason });
  expect(missingFactor(door.db, await signedIn(door, 'emre'))).toBe('set_up');
});

test('nobody else may, nobody their own, and nobody without having shown lately that it is them', async () => {
  for (const name of ['emre', 'hanna'] as const) await withApp(door, name);
  await expect(take('ruth', 'emre')).rejects.toThrow('forbidden');
  await expect(take('emre', 'hanna')).rejects.toThrow('forbidden');
  await expect(take('hanna', 'hanna')).rejects.toThrow('not_found');
  await expect(take('hanna', 'ruth')).rejects.toThrow('not_found');
  await expect(take('hanna', 'emre', later(15))).rejects.toMatchObject({ code: 'forbidden' });
  expect(hasSecondFactor(door.db, door.world.member('emre'))).toBe(true);
  expect(canTakeAwaySecondFactor(door.db, door.world.member('emre'), door.world.member('hanna'))).toBe(false);
  expect(canTakeAwaySecondFactor(door.db, door.world.member('hanna'), door.world.member('emre'))).toBe(true);
});
