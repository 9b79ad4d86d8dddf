import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import type { Letter } from '../../../src/features/mail/letter.ts';
import { post } from '../../../src/features/mail/outbox.ts';
import { aLetter, addMember, leave, MONDAY } from './letters.ts';

let db: Database;
beforeEach(() => (db = openDatabase(':memory:')));

const outbox = () => db.select().from(mails).all();
const posted = (letter: Letter) => db.transaction((tx) => post(tx, letter, MONDAY));

test('a posted letter waits and is due at once', () => {
  posted(aLetter());
  expect(outbox()).toMatchObject([
    { kind: 'invitation', recipient: 'ada@example.org', nextAttemptAt: MONDAY, attempts: 0, sentAt: null, list: null },
  ]);
});

test('a letter of a transaction that failed was never written', () => {
  const failed = () =>
    db.transaction((tx) => {
      post(tx, aLetter(), MONDAY);
      throw new Error('no');
    });
  expect(failed).toThrow('no');
  expect(outbox()).toEqual([]);
});

test('a secret is tried for a day, everything else for four', () => {
  posted(aLetter());
  posted(aLetter({ secret: true }));
  expect(outbox().map(({ giveUpAt }) => giveUpAt.toISOString())).toEqual([
    '2026-11-27T08:00:00.000Z',
    '2026-11-24T08:00:00.000Z',
  ]);
});

test.each(['Hallo\r\nBcc: eve@example.org', 'Hallo\u2028Bcc: eve@example.org', 'Hallo\n\n\tBcc: eve@example.org'])(
  'the subject %j becomes one line',
  (subject) => {
    posted(aLetter({ subject }));
    expect(outbox()[0]?.subject).toBe('Hallo Bcc: eve@example.org');
  },
);

test.each([
  '',
  'ada',
  'ada@example.org, eve@example.org',
  'ada@example.org\r\nBcc: eve@example.org',
  'Ada <ada@example.org>',
  `${'a'.repeat(260)}@example.org`,
])('nothing is sent to %j', (to) => {
  expect(() => posted(aLetter({ to }))).toThrow('No mail address');
  expect(outbox()).toEqual([]);
});

test.each(['https://example.org', '//example.org', '/\\example.org', 'join/abc', 'javascript:alert(1)'])(
  'a button does not lead to %s',
  (path) => {
    const letter = aLetter({ blocks: [{ button: { label: 'Weiter', path } }] });
    expect(() => posted(letter)).toThrow('leads out of the site');
  },
);

test('a letter of a list has a token to leave it, each its own', () => {
  const memberId = addMember(db);
  posted(aLetter({ memberId, list: 'digest' }));
  posted(aLetter({ memberId, list: 'digest' }));
  const tokens = outbox().map(({ leaveToken }) => leaveToken);
  expect(tokens[0]).toMatch(/^[\w-]{43}$/);
  expect(new Set(tokens).size).toBe(2);
});

test('a letter of a list needs a member', () => {
  expect(() => posted(aLetter({ list: 'digest' }))).toThrow('A list without a member');
});

test('who has left a list gets none of its letters, and all others', () => {
  const memberId = addMember(db);
  leave(db, memberId, 'digest');
  posted(aLetter({ memberId, list: 'digest' }));
  posted(aLetter({ memberId, list: 'replies' }));
  posted(aLetter({ memberId }));
  expect(outbox().map(({ list }) => list)).toEqual(['replies', null]);
});
