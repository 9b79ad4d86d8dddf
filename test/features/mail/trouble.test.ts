import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimMail } from '../../../src/features/mail/claim.ts';
import { markFailed } from '../../../src/features/mail/mark.ts';
import { post } from '../../../src/features/mail/outbox.ts';
import { mailsInTrouble } from '../../../src/features/mail/trouble.ts';
import { emptyOutbox } from '../../support/letters.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';
import { aLetter } from './letters.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  emptyOutbox(world.db);
});
afterEach(() => world.close());

function fail(final: boolean, now: Date): void {
  world.db.transaction((tx) => post(tx, aLetter(), now));
  const mail = claimMail(world.db, 'localhost', now);
  if (mail) markFailed(world.db, mail, { text: '450 later', final }, now);
}

test('mails are in trouble that were given up lately, or wait after an attempt that failed', () => {
  fail(true, daysAgo(2));
  fail(true, daysAgo(1));
  fail(false, daysAgo(0));
  world.db.transaction((tx) => post(tx, aLetter(), NOW));
  expect(mailsInTrouble(world.db, world.member('hanna'), NOW)).toEqual({ gaveUp: 2, stuck: 1 });
});

test('after a week a mail that was given up is no news', () => {
  fail(true, daysAgo(8));
  expect(mailsInTrouble(world.db, world.member('hanna'), NOW)).toEqual({ gaveUp: 0, stuck: 0 });
});

test('moderators do not see the mails', () => {
  expect(() => mailsInTrouble(world.db, world.member('emre'), NOW)).toThrow('not an admin');
});
