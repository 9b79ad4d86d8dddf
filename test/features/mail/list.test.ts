import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { blankOldMails } from '../../../src/features/mail/blank.ts';
import { CLAIM_TIME, claimMail } from '../../../src/features/mail/claim.ts';
import { forgetMails } from '../../../src/features/mail/forget.ts';
import { listMails, mailOf } from '../../../src/features/mail/list.ts';
import type { Letter } from '../../../src/features/mail/letter.ts';
import { post } from '../../../src/features/mail/outbox.ts';
import { tryAgain } from '../../../src/features/mail/retry.ts';
import { AppError } from '../../../src/lib/errors.ts';
import { addMember, aLetter, leave, MONDAY } from './letters.ts';

const admin = { roles: ['admin'] };
const day = (days: number) => new Date(MONDAY.getTime() + days * 86_400_000);

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});

const write = (letter: Partial<Letter> = {}, now = MONDAY) => db.transaction((tx) => post(tx, aLetter(letter), now));
const set = (id: number, values: Partial<typeof mails.$inferInsert>) =>
  db.update(mails).set(values).where(eq(mails.id, id)).run();
const row = (id: number) => db.select().from(mails).where(eq(mails.id, id)).get();

test.each([[[]], [['editor']], [['moderator']]])('%j sees no mail', (roles) => {
  write();
  expect(() => listMails(db, { roles })).toThrow('not an admin');
  expect(() => mailOf(db, { roles }, 1)).toThrow('not an admin');
  expect(() => tryAgain(db, { roles }, 1, MONDAY)).toThrow('not an admin');
});

test('what a foundation and a network say to each other is not for an admin', () => {
  write({ kind: 'review_question', subject: 'Wovon leben Sie?' });
  const shown = mailOf(db, admin, 1);
  expect(shown).toMatchObject({ kind: 'review_question', secret: true, state: 'waiting' });
  expect([shown.subject, shown.blocks]).toEqual([undefined, undefined]);
  expect(row(1)?.subject).toBe('Wovon leben Sie?');
});

test('an admin sees the newest first, with state and error', () => {
  write();
  write();
  write();
  set(1, { sentAt: day(1) });
  set(2, { gaveUpAt: day(2), lastError: '550 no such person' });
  const { mails: seen, more } = listMails(db, admin);
  expect(seen.map(({ id, state, at }) => ({ id, state, at }))).toEqual([
    { id: 3, state: 'waiting', at: MONDAY },
    { id: 2, state: 'gave_up', at: day(2) },
    { id: 1, state: 'sent', at: day(1) },
  ]);
  expect(more).toBeUndefined();
  expect(mailOf(db, admin, 2)).toMatchObject({ lastError: '550 no such person', canRetry: true });
  expect(listMails(db, admin, { state: 'sent' }).mails).toHaveLength(1);
});

test('a long list comes in pages', () => {
  for (let count = 0; count < 60; count++) write();
  const first = listMails(db, admin);
  const second = listMails(db, admin, { before: first.more });
  expect([first.mails.length, second.mails.length, second.more]).toEqual([50, 10, undefined]);
  expect(second.mails[0]?.id).toBe(10);
});

test('nobody sees what signs somebody in', () => {
  write({ secret: true, subject: 'Ihr Code 123456' });
  expect(JSON.stringify(listMails(db, admin))).not.toContain('123456');
  expect(listMails(db, admin).mails).toMatchObject([{ secret: true, to: 'ada@example.org' }]);
});

test('a mail that was given up is tried again, with all its time', () => {
  write();
  set(1, { gaveUpAt: day(4), attempts: 30, lastError: 'full' });
  tryAgain(db, admin, 1, day(5));
  expect(row(1)).toMatchObject({ gaveUpAt: null, nextAttemptAt: day(5), giveUpAt: day(9), attempts: 0 });
});

test('a mail that was sent, is blank or never was is not tried again', () => {
  write();
  write({ secret: true });
  set(1, { sentAt: MONDAY });
  set(2, { gaveUpAt: MONDAY, subject: null, blocks: null, blankedAt: MONDAY });
  expect(() => tryAgain(db, admin, 1, MONDAY)).toThrow('nothing to send');
  expect(() => tryAgain(db, admin, 2, MONDAY)).toThrow('nothing to send');
  expect(() => tryAgain(db, admin, 3, MONDAY)).toThrow('no such mail');
});

test('a mail that is under way is not tried again before its claim has ended', () => {
  write();
  claimMail(db, 'example.org', MONDAY);
  expect(() => tryAgain(db, admin, 1, MONDAY)).toThrow(new AppError('conflict', 'under way'));
  expect(claimMail(db, 'example.org', MONDAY)).toBeUndefined();
  const afterKill = new Date(MONDAY.getTime() + CLAIM_TIME);
  tryAgain(db, admin, 1, afterKill);
  expect(row(1)).toMatchObject({ nextAttemptAt: afterKill, attempts: 0 });
});

test('a mail that waits for hours is tried again at once', () => {
  write();
  set(1, { attempts: 9, nextAttemptAt: day(0.1), lastError: 'timeout' });
  tryAgain(db, admin, 1, MONDAY);
  expect(row(1)).toMatchObject({ nextAttemptAt: MONDAY, attempts: 0 });
});

test('after thirty days a mail is blank, unless it waits', () => {
  write();
  write();
  write({}, day(1));
  set(1, { sentAt: MONDAY });
  set(3, { sentAt: day(1) });
  expect(blankOldMails(db, day(29))).toBe(0);
  expect(blankOldMails(db, day(30.5))).toBe(1);
  expect(row(1)).toMatchObject({ recipient: null, subject: null, blocks: null, kind: 'invitation' });
  expect(row(2)).toMatchObject({ recipient: 'ada@example.org' });
});

test('whoever is forgotten leaves no trace in the outbox, and others stay', () => {
  const memberId = addMember(db);
  leave(db, memberId, 'digest');
  write({ memberId });
  write();
  write({ to: 'ben@example.org' });
  const names = db.transaction((tx) => forgetMails(tx, { memberId, emails: ['ada@example.org'] }));
  expect(names).toEqual(['2026-11-23T08-00-00.000Z-1', '2026-11-23T08-00-00.000Z-2']);
  expect(db.select().from(mails).all()).toMatchObject([{ recipient: 'ben@example.org' }]);
});
