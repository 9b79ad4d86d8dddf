import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mails } from '../../../db/schema/mail.ts';
import { messageOf, type Claimed } from '../../../src/features/mail/message.ts';
import { meetingCalendar } from '../../../src/features/meetings/calendar.ts';
import { changeMeeting } from '../../../src/features/meetings/change.ts';
import { dueKinds, meetingLettersDue, writeMeetingLetters } from '../../../src/features/meetings/letters.ts';
import { meetingAt, type Meeting } from '../../../src/features/meetings/meeting.ts';
import { openAmending } from '../../../src/features/meetings/minutes.ts';
import { cancelMeeting, holdMeeting } from '../../../src/features/meetings/stages.ts';
import { hashToken } from '../../../src/lib/ids.ts';
import { leaveByToken } from '../../../src/features/mail/leave.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { answer, EVENING, invited, network, planInput, SITE } from '../../support/meetings.ts';
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
  expect(letter?.text).toContain('14. Januar 2027 um 18:30 Uhr');
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
  const sender = { name: SITE.siteName, url: SITE.siteUrl, address: 'netz@example.org' };
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

test('a server that slept writes what still makes sense, and no agenda of an evening that is over', () => {
  expect(dueKinds(meeting, at('2027-01-10T10:00:00Z'))).toEqual(['change', 'invitation', 'agenda']);
  expect(dueKinds(meeting, EVENING)).toEqual([]);
  expect(write(EVENING)).toBe(0);
});

test('a change is told to all who know of the meeting, also to those who said no, once for each change', () => {
  const { db, member } = world;
  write(NOW);
  answer(db, member('joerg'), meeting, { answer: 'no' });
  const move = (day: string) => {
    const version = String(meetingAt(db, meeting.id).version);
    changeMeeting(db, member('ruth'), meeting.id, planInput(host, { day, version }), NOW);
  };
  move('2027-01-21');
  expect([write(NOW), write(NOW)]).toEqual([PEOPLE, 0]);
  move('2027-01-22');
  expect(write(NOW)).toBe(PEOPLE);
  expect([count('invitation'), count('change')]).toEqual([PEOPLE, 2 * PEOPLE]);
  expect(posted(db, 'meeting_change').at(-1)?.text).toContain('22. Januar 2027');
});

test('who said no before the first letter hears of a later change and of the end, and of nothing else', () => {
  const { db, member } = world;
  answer(db, member('joerg'), meeting, { answer: 'no' });
  const version = String(meetingAt(db, meeting.id).version);
  const later = new Date(NOW.getTime() + 1_000);
  changeMeeting(db, member('ruth'), meeting.id, planInput(host, { day: '2027-01-21', version }), later);
  write(later);
  expect([count('invitation'), count('change')]).toEqual([PEOPLE - 1, 1]);
  cancelMeeting(db, member('ruth'), meeting.id, { reason: 'Wasserschaden.' }, later);
  expect(write(later)).toBe(PEOPLE);
});

test('who says no after a change hears nothing of it', () => {
  const { db, member } = world;
  const version = String(meetingAt(db, meeting.id).version);
  changeMeeting(db, member('ruth'), meeting.id, planInput(host, { day: '2027-01-21', version }), NOW);
  answer(db, member('joerg'), meeting, { answer: 'no' });
  write(NOW);
  expect([count('invitation'), count('change')]).toEqual([PEOPLE - 1, 0]);
});

test('who moves up by a change is told of the seat with its place, and of the change too, once', () => {
  const { db, member } = world;
  meeting = invited(db, member('ruth'), host, { day: '2027-02-01', capacity: '1' });
  write(NOW);
  for (const name of ['tomasz', 'joerg'] as const) answer(db, member(name), meeting);
  emptyOutbox(db);
  const elsewhere = { day: '2027-02-01', capacity: '2', venue: 'Kirche', version: String(meeting.version) };
  changeMeeting(db, member('ruth'), meeting.id, planInput(host, elsewhere), NOW);
  expect([write(NOW), write(NOW)]).toEqual([PEOPLE, 0]);
  const letters = db.select().from(mails).where(eq(mails.recipient, 'joerg.baeuerle@example.org')).all();
  expect(letters.map(({ kind }) => kind)).toEqual(['meeting_seat', 'meeting_change']);
  for (const { blocks } of letters) expect(JSON.stringify(blocks)).toContain('Ort: Kirche');
});

test('what falls through is told to those who were invited, with the reason', () => {
  const { db, member } = world;
  write(NOW);
  answer(db, member('joerg'), meeting, { answer: 'no' });
  cancelMeeting(db, member('ruth'), meeting.id, { reason: 'Wasserschaden.' }, NOW);
  expect([write(NOW), write(NOW)]).toEqual([PEOPLE, 0]);
  expect(posted(db, 'meeting_cancellation')[0]?.text).toContain('„Wasserschaden.“');
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
