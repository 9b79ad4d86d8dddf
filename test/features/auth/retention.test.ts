import { expect, test } from 'vitest';
import { authenticators, mailedTokens, sessions } from '../../../db/schema/auth.ts';
import { removeExpired } from '../../../src/features/auth/retention.ts';
import { beginSecondFactor, pendingSecret } from '../../../src/features/auth/set-up-second-factor.ts';
import { askToSignIn } from '../../../src/features/auth/sign-in-by-mail.ts';
import { later, openDoor, signedIn, visitor, withApp } from '../../support/door.ts';
import { people } from '../../support/people.ts';
import { NOW } from '../../support/world.ts';

const DAY = 24 * 60;

test('what works no longer is removed, and what works stays', async () => {
  const door = openDoor();
  await signedIn(door, 'emre');
  await signedIn(door, 'ruth');
  askToSignIn(door, visitor, { email: people.ruth.email }, NOW);
  removeExpired(door.db, later(29));
  expect(door.db.select().from(sessions).all()).toHaveLength(2);
  expect(door.db.select().from(mailedTokens).all()).toHaveLength(1);
  removeExpired(door.db, later(12 * 60));
  expect(door.db.select().from(sessions).all()).toMatchObject([{ memberId: door.world.member('ruth').id }]);
  expect(door.db.select().from(mailedTokens).all()).toEqual([]);
  removeExpired(door.db, later(100 * DAY));
  expect(door.db.select().from(sessions).all()).toEqual([]);
});

test('an app that nobody set up to the end is forgotten after a day, one that works is not', async () => {
  const door = openDoor();
  beginSecondFactor(door.db, await signedIn(door, 'ruth'), NOW);
  const joerg = await withApp(door, 'joerg');
  beginSecondFactor(door.db, joerg, NOW);
  removeExpired(door.db, later(DAY));
  expect(door.db.select().from(authenticators).all()).toHaveLength(2);
  removeExpired(door.db, later(DAY + 1));
  expect(door.db.select().from(authenticators).all()).toMatchObject([
    { memberId: joerg.member.id, secret: joerg.secret },
  ]);
  expect(pendingSecret(door.db, joerg.member)).toBeUndefined();
});
