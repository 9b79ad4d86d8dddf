import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mails } from '../../../db/schema/mail.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { messageOf, type Claimed } from '../../../src/features/mail/message.ts';
import { meetingCalendar } from '../../../src/features/meetings/calendar.ts';
import { dueKinds, meetingLettersDue, writeMeetingLetters } from '../../../src/features/meetings/letters.ts';
import { proposalForm } from '../../../src/features/meetings/item.ts';
import type { Meeting } from '../../../src/features/meetings/meeting.ts';
import { openAmending } from '../../../src/features/meetings/minutes.ts';
import { proposeItem } from '../../../src/features/meetings/propose.ts';
import { cancelMeeting, holdMeeting } from '../../../src/features/meetings/stages.ts';
import { hashToken } from '../../../src/lib/ids.ts';
import { leaveByToken } from '../../../src/features/mail/leave.ts';
import { posted } from '../../support/letters.ts';
import { answer, EVENING, invited, network, SITE } from '../../support/meetings.ts';
import { pledgeAt } from '../../support/pledges.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let host: number;
let meeting: Meeting;
beforeEach(() => {
  world = openWorld();
  host = network(world.db, 'Runder Tisch', [world.member('ruth')]);
  meeting = invited(world.db, world.member('ruth'), host);
});
afterEach(() => world.close());

const PEOPLE = 6;
const at = (text: string) => new Date(text);
const write = (now: Date) => writeMeetingLetters(world.db, SITE, now);
const count = (kind: string) => posted(world.db, `meeting_${kind}`).length;

test('everyone is invited once, with the facts, a button and a file for the calendar', () => {
  expect([write(NOW), write(NOW)]).toEqual([PEOPLE, 0]);
  const letter = posted(world.db, 'meeting_invitation').find(({ to }) => to?.startsWith('joerg'));
  expect(letter?.subject).toBe('Einladung zum Treffen am 14. Januar 2027: Wer fährt mit?');
  expect(letter?.text).toContain(
    [
      'Wann: Donnerstag, 14. Januar 2027, 18:30 bis 21:00 Uhr',
      'Ort: Bürgerhaus, Am Platz 1, 70597 Stuttgart',
      'Thema: Wer fährt mit?',
      'Ohne Stufen erreichbar: nicht bekannt',
      'Bis zum 2. Januar 2027 können Sie etwas für die Tagesordnung vorschlagen.',
    ].join('\n'),
  );
  expect(letter?.path).toBe(`/meetings/${meeting.id}/attendance`);
  const blocks = JSON.stringify(world.db.select().from(mails).all().at(-1)?.blocks);
  expect(blocks).toContain(`UID:meeting-${meeting.id}@example.org`);
});

test('whoever moves up has the file for the calendar in the letter, as the site itself would make it', () => {
  const { db, member } = world;
  const small = invited(db, member('ruth'), host, { capacity: '1', day: '2027-02-14' });
  answer(db, member('joerg'), small);
  answer(db, member('samira'), small);
  answer(db, member('joerg'), small, { answer: 'no' });
  const mail = db.select().from(mails).where(eq(mails.kind, 'meeting_seat')).get() as Claimed;
  const sender = { name: SITE.siteName, url: SITE.siteUrl, address: 'netz@example.org', contact: SITE.contactEmail };
  const [file] = messageOf({ ...mail, messageId: '<1@example.org>' }, sender).attachments ?? [];
  expect(file?.content).toBe(meetingCalendar(small, { ...SITE, name: 'Meetings' }));
  expect(file?.contentType).toContain('text/calendar');
});

test('letters are written step by step, and a walk ends where another worker wrote them all', () => {
  const walk = meetingLettersDue(world.db, SITE, NOW);
  walk.next();
  expect(count('invitation')).toBe(1);
  expect(write(NOW)).toBe(PEOPLE - 1);
  expect([...walk]).toEqual(Array.from({ length: PEOPLE - 1 }, () => false));
  expect(count('invitation')).toBe(PEOPLE);
});

test('a letter that cannot be written is set aside, and those behind it are written', () => {
  const member = world.member('ruth').id;
  world.db.$client.exec(
    `CREATE TRIGGER broken BEFORE INSERT ON meeting_letters WHEN NEW.member_id = ${String(member)} BEGIN SELECT RAISE(ABORT, 'no'); END`,
  );
  const aside: unknown[] = [];
  const walk = () => [...meetingLettersDue(world.db, SITE, NOW, (row) => aside.push(row))];
  expect(walk().filter(Boolean)).toHaveLength(PEOPLE - 1);
  expect(aside).toEqual([{ meeting: meeting.id, member }]);
  world.db.$client.exec('DROP TRIGGER broken');
  expect(walk()).toEqual([true]);
});

test('the agenda comes ten days before at breakfast, and not to those who said no', () => {
  write(NOW);
  answer(world.db, world.member('joerg'), meeting, { answer: 'no' });
  expect(write(at('2027-01-04T05:59:59Z'))).toBe(0);
  expect(write(at('2027-01-04T06:00:00Z'))).toBe(PEOPLE - 1);
  expect(write(at('2027-01-05T06:00:00Z'))).toBe(0);
});

test('who is invited shortly before reads the agenda in the invitation, and gets no second letter', () => {
  const { db, member } = world;
  db.delete(meetings).run();
  const soon = invited(db, member('ruth'), host, { day: '2026-11-28' });
  proposeItem(db, member('ruth'), soon.id, proposalForm.parse({ kind: 'pitch', title: 'Bank' }), NOW);
  expect([write(NOW), write(NOW)]).toEqual([PEOPLE, 0]);
  const text = posted(db, 'meeting_invitation')[0]?.text;
  expect(text).toContain('Tagesordnung\n18:30 Bank');
  expect([count('agenda'), text?.includes('Offene Zusagen')]).toEqual([0, false]);
  // One that was invited before it was so near has had the invitation alone.
  const far = invited(db, member('ruth'), host, { day: '2027-03-14' });
  write(NOW);
  expect(posted(db, 'meeting_invitation').at(-1)?.text).not.toContain('Tagesordnung\n');
  expect(write(at('2027-03-05T06:00:00Z'))).toBe(PEOPLE);
  expect(posted(db, 'meeting_agenda').at(-1)?.path).toBe(`/meetings/${far.id}`);
});

test('who proposes too late is not asked to', () => {
  const { db, member } = world;
  db.delete(meetings).run();
  invited(db, member('ruth'), host, { day: '2026-12-20', proposalsUntil: '2026-11-30' });
  write(at('2026-12-01T10:00:00Z'));
  expect(posted(db, 'meeting_invitation')[0]?.text).not.toContain('vorschlagen');
});

test('the agenda names the pledges that are open, network by network', () => {
  const { db, member } = world;
  const bank = proposalForm.parse({ kind: 'pitch', title: 'Bank' });
  const { id: itemId } = proposeItem(db, member('ruth'), meeting.id, bank, NOW);
  holdMeeting(db, member('ruth'), meeting.id, EVENING);
  pledgeAt(world, { host, meeting, itemId });
  openAmending(db, member('ruth'), meeting.id, EVENING);
  invited(db, member('ruth'), host, { day: '2027-01-30' });
  write(EVENING);
  expect(posted(db, 'meeting_invitation').at(-1)?.text).not.toContain('Wir bauen eine.');
  write(at('2027-01-20T06:00:00Z'));
  expect(posted(db, 'meeting_agenda').at(-1)?.text).toContain(
    'Tagesordnung\n18:30 Offene Zusagen\nOffene Zusagen\nRunder Tisch: Wir bauen eine.',
  );
});

test('a server that slept writes what still makes sense, and no agenda of an evening that is over', () => {
  expect(dueKinds(meeting, at('2027-01-10T10:00:00Z'))).toEqual(['change', 'invitation', 'agenda']);
  expect(dueKinds(meeting, EVENING)).toEqual([]);
  expect(write(EVENING)).toBe(0);
});

test('what falls through is told to those who were invited, with the reason', () => {
  const { db, member } = world;
  write(NOW);
  answer(db, member('joerg'), meeting, { answer: 'no' });
  cancelMeeting(db, member('ruth'), meeting.id, { reason: 'Wasserschaden.' }, NOW);
  expect([write(NOW), write(NOW)]).toEqual([PEOPLE, 0]);
  const words = ['Wann: Donnerstag, 14. Januar 2027, 18:30 bis 21:00 Uhr', 'Der Grund:\n„Wasserschaden.“'];
  for (const said of words) expect(posted(db, 'meeting_cancellation')[0]?.text).toContain(said);
  expect(JSON.stringify(db.select().from(mails).all().at(-1)?.blocks)).toContain('STATUS:CANCELLED');
});

test('nobody hears of a meeting that fell through before they were invited', () => {
  cancelMeeting(world.db, world.member('ruth'), meeting.id, { reason: 'Doch nicht.' }, NOW);
  expect(write(NOW)).toBe(0);
});

test('the minutes come three days after, when they are there', () => {
  const { db, member } = world;
  holdMeeting(db, member('ruth'), meeting.id, EVENING);
  expect(write(at('2027-01-17T06:00:00Z'))).toBe(0);
  openAmending(db, member('ruth'), meeting.id, EVENING);
  expect(write(at('2027-01-17T05:59:59Z'))).toBe(0);
  expect([write(at('2027-01-17T06:00:00Z')), write(at('2027-01-18T06:00:00Z'))]).toEqual([PEOPLE, 0]);
});

test('whoever left these letters gets none but what they count on', () => {
  const { db, member } = world;
  write(NOW);
  const mail = db
    .select()
    .from(mails)
    .all()
    .find(({ recipient }) => recipient === member('joerg').email);
  expect(mail?.leaveTokenHash).toBe(hashToken(mail?.leaveToken ?? ''));
  leaveByToken(db, mail?.leaveToken ?? '', NOW);
  write(at('2027-01-04T06:00:00Z'));
  expect(count('agenda')).toBe(PEOPLE - 1);
  cancelMeeting(db, member('ruth'), meeting.id, { reason: 'Wasserschaden.' }, NOW);
  write(at('2027-01-05T06:00:00Z'));
  expect(count('cancellation')).toBe(PEOPLE);
});
