import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Database } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { CLAIM_TIME, claimMail, PROMPT_LIST, hasDueMail } from '../../../src/features/mail/claim.ts';
import { deliverDue, type PostOffice } from '../../../src/features/mail/delivery.ts';
import { post } from '../../../src/features/mail/outbox.ts';
import { openTransport } from '../../../src/features/mail/transport.ts';
import { growing } from '../../support/plan.ts';
import { messageIds, refusal, startMailServer } from '../../support/smtp.ts';
import { addMember, aLetter, MONDAY, sender } from './letters.ts';

const MINUTE = 60_000;
const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * MINUTE);

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});

const write = (letter = aLetter()) => db.transaction((tx) => post(tx, letter, MONDAY));
const outbox = () => db.select().from(mails).all();

function officeAt(url: string, maxSending?: number): PostOffice {
  const transport = openTransport(url, '/nowhere', maxSending);
  onTestFinished(() => transport.close());
  return { transport, sender };
}

test('a mail arrives once, with both parts, and is marked as sent', async () => {
  const server = await startMailServer();
  write();
  const office = officeAt(server.url);
  expect(await deliverDue(db, office, MONDAY)).toEqual({ sent: 1, putOff: 0, gaveUp: [] });
  expect(await deliverDue(db, office, later(60))).toMatchObject({ sent: 0 });
  expect(server.taken).toHaveLength(1);
  expect(server.taken[0]).toMatch(/^To: ada@example\.org\r$/m);
  expect(server.taken[0]).toMatch(/^From: Staffelholz <post@staffelholz\.example>\r$/m);
  expect(server.taken[0]).toContain('text/plain');
  expect(server.taken[0]).toContain('text/html');
  expect(outbox()).toMatchObject([{ sentAt: MONDAY, attempts: 1, lastError: null }]);
});

test('mails of one thread answer the same one, and others answer none', async () => {
  const server = await startMailServer();
  write(aLetter({ thread: 'case-7' }));
  write();
  await deliverDue(db, officeAt(server.url), MONDAY);
  const threads = server.taken.map((mail) => /^References: (.*)\r$/m.exec(mail)?.[1]);
  expect(threads.toSorted()).toEqual(['<thread-case-7@staffelholz.example>', undefined]);
  expect(server.taken.join('\n')).toMatch(/^In-Reply-To: <thread-case-7@staffelholz\.example>\r$/m);
});

test('many mails arrive once each', async () => {
  const server = await startMailServer();
  for (let count = 0; count < 70; count++) write();
  const office = officeAt(server.url);
  for (let tick = 0; tick < 3; tick++) await deliverDue(db, office, MONDAY);
  expect(new Set(messageIds(server.taken)).size).toBe(70);
  expect(server.taken).toHaveLength(70);
  expect(hasDueMail(db, later(10_000))).toBe(false);
});

test('a mail that is refused for now is tried again, later each time, with the same Message-ID', async () => {
  const seen: string[] = [];
  const server = await startMailServer((mail) => {
    seen.push(mail);
    if (seen.length < 3) throw refusal(451, 'come back later');
  });
  write();
  const office = officeAt(server.url);
  expect(await deliverDue(db, office, MONDAY)).toMatchObject({ putOff: 1 });
  expect(outbox()).toMatchObject([{ nextAttemptAt: later(1), sentAt: null }]);
  expect(outbox()[0]?.lastError).toContain('451 come back later');
  expect(hasDueMail(db, later(0.9))).toBe(false);
  expect(await deliverDue(db, office, later(1))).toMatchObject({ putOff: 1 });
  expect(outbox()).toMatchObject([{ nextAttemptAt: later(3) }]);
  expect(await deliverDue(db, office, later(3))).toMatchObject({ sent: 1 });
  expect(new Set(messageIds(seen)).size).toBe(1);
  expect(new Set(seen).size).toBe(1);
});

test('a mail whose reader does not exist is given up at once', async () => {
  const server = await startMailServer(undefined, {
    onRcptTo: (_, __, callback) => callback(refusal(550, 'no such person')),
  });
  write();
  expect(await deliverDue(db, officeAt(server.url), MONDAY)).toEqual({
    ...{ sent: 0, putOff: 0 },
    gaveUp: [{ id: 1, kind: 'invitation' }],
  });
  expect(outbox()).toMatchObject([{ gaveUpAt: MONDAY }]);
  expect(outbox()[0]?.lastError).toContain('550 no such person');
});

test('a refusal of the sender is ours to mend, so the mail waits', async () => {
  const server = await startMailServer(undefined, {
    onMailFrom: (_, __, callback) => callback(refusal(550, 'you may not send')),
  });
  write();
  expect(await deliverDue(db, officeAt(server.url), MONDAY)).toMatchObject({ putOff: 1, gaveUp: [] });
});

test('a mail that is never taken is given up after its time, and says why', async () => {
  const server = await startMailServer(() => {
    throw refusal(452, 'full');
  });
  write();
  const office = officeAt(server.url);
  let now = MONDAY;
  let attempts = 0;
  for (; hasDueMail(db, later(1_000_000)) && attempts < 100; attempts++) {
    await deliverDue(db, office, now);
    now = outbox()[0]?.nextAttemptAt ?? now;
  }
  const [mail] = outbox();
  expect(mail?.gaveUpAt?.getTime()).toBeGreaterThan(later(3.5 * 24 * 60).getTime());
  expect(mail?.gaveUpAt?.getTime()).toBeLessThanOrEqual(later(4 * 24 * 60).getTime());
  expect(mail?.lastError).toContain('452 full');
  expect(attempts).toBeLessThan(40);
});

test('a connection that is cut after the text was sent repeats it with the same Message-ID', async () => {
  let cuts = 0;
  const seen: string[] = [];
  const server = await startMailServer((mail, socket) => {
    seen.push(mail);
    if (cuts++ > 0) return;
    socket?.destroy();
    throw refusal(421, 'gone');
  });
  write();
  const office = officeAt(server.url);
  expect(await deliverDue(db, office, MONDAY)).toMatchObject({ putOff: 1 });
  expect(await deliverDue(db, office, later(1))).toMatchObject({ sent: 1 });
  expect(seen).toHaveLength(2);
  expect(seen[0]).toBe(seen[1]);
});

test('a server that is not there puts mails off', async () => {
  write();
  expect(await deliverDue(db, officeAt('smtp://127.0.0.1:1'), MONDAY)).toMatchObject({ putOff: 1 });
  expect(outbox()[0]?.lastError).toContain('ECONNREFUSED');
});

test('a server that never answers is left in time', async () => {
  let answered = false;
  const server = await startMailServer(async () => {
    await sleep(5_000, undefined, { ref: false });
    answered = true;
  });
  write();
  expect(await deliverDue(db, officeAt(server.url, 200), MONDAY)).toMatchObject({ putOff: 1 });
  expect(answered).toBe(false);
});

test('a mail is not claimed twice, and again once its claim is over', () => {
  write();
  const first = claimMail(db, 'staffelholz.example', MONDAY);
  expect(claimMail(db, 'staffelholz.example', MONDAY)).toBeUndefined();
  const afterKill = new Date(MONDAY.getTime() + CLAIM_TIME);
  expect(claimMail(db, 'other.example', afterKill)?.messageId).toBe(first?.messageId);
});

test('mails to one person go first, then what tells at once, before letters to many that are due for longer', () => {
  const memberId = addMember(db);
  for (let count = 0; count < 3; count++) write(aLetter({ memberId, list: 'meetings' }));
  db.transaction((tx) => post(tx, aLetter({ kind: 'news', memberId, list: PROMPT_LIST }), later(1)));
  db.transaction((tx) => post(tx, aLetter({ kind: 'sign_in' }), later(2)));
  const kinds = Array.from({ length: 6 }, () => claimMail(db, 'x.example', later(3))?.kind);
  expect(kinds).toEqual(['sign_in', 'news', 'invitation', 'invitation', 'invitation', undefined]);
  expect(growing(db, () => claimMail(db, 'x.example', later(200)))).toEqual([]);
});

test('what signs somebody in is blank as soon as it is sent, or given up', async () => {
  const server = await startMailServer();
  write(aLetter({ secret: true }));
  await deliverDue(db, officeAt(server.url), MONDAY);
  expect(outbox()).toMatchObject([{ subject: null, blocks: null, blankedAt: MONDAY, recipient: 'ada@example.org' }]);
  expect(db.$client.serialize().includes('123456')).toBe(false);
});

test('a stop ends a delivery after the mails that are under way', async () => {
  const server = await startMailServer();
  for (let count = 0; count < 10; count++) write();
  await deliverDue(db, officeAt(server.url), MONDAY, () => server.taken.length > 0);
  expect(server.taken.length).toBeLessThan(7);
  expect(outbox().filter(({ sentAt }) => sentAt)).toHaveLength(server.taken.length);
});
