import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { leaveByToken, returnToList, subscriptionOf } from '../../../src/features/mail/leave.ts';
import { messageOf, type Claimed } from '../../../src/features/mail/message.ts';
import { post } from '../../../src/features/mail/outbox.ts';
import { addMember, aLetter, MONDAY, sender } from './letters.ts';

let db: Database;
let ada: number;
beforeEach(() => {
  db = openDatabase(':memory:');
  ada = addMember(db);
});

const outbox = () => db.select().from(mails).all();
const write = () => db.transaction((tx) => post(tx, aLetter({ memberId: ada, list: 'digest' }), MONDAY));
const mail = () => outbox().at(-1) as Claimed;
const token = () => mail().leaveToken ?? '';

test('a mail of a list can be left with one click', () => {
  write();
  expect(messageOf(mail(), sender).headers).toMatchObject({
    'List-Id': '<digest.staffelholz.example>',
    'List-Unsubscribe': `<https://staffelholz.example/unsubscribe/${token()}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
  expect(messageOf(mail(), sender).text).toContain(`https://staffelholz.example/unsubscribe/${token()}`);
});

test('a mail that is no list says nothing of leaving', () => {
  db.transaction((tx) => post(tx, aLetter(), MONDAY));
  expect(JSON.stringify(messageOf(mail(), sender))).not.toMatch(/unsubscribe/i);
});

test('the token of a mail leaves its list, more than once, until the member returns', () => {
  write();
  const mailed = token();
  expect(subscriptionOf(db, mailed)).toEqual({ memberId: ada, list: 'digest', left: false });
  leaveByToken(db, mailed, MONDAY);
  leaveByToken(db, mailed, MONDAY);
  expect(subscriptionOf(db, mailed).left).toBe(true);
  write();
  expect(outbox()).toHaveLength(1);
  db.transaction((tx) => returnToList(tx, ada, 'digest'));
  write();
  expect(outbox()).toHaveLength(2);
});

test.each(['', 'abc', '\u0000', 'x'.repeat(10_000)])('the token %j leaves nothing', (made) => {
  write();
  expect(() => leaveByToken(db, made, MONDAY)).toThrow('no such list');
});
