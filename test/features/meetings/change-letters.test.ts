import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mails } from '../../../db/schema/mail.ts';
import { meetings, meetingVersions } from '../../../db/schema/meetings.ts';
import { changeMeeting } from '../../../src/features/meetings/change.ts';
import { writeMeetingLetters } from '../../../src/features/meetings/letters.ts';
import { meetingAt, type Meeting } from '../../../src/features/meetings/meeting.ts';
import type { PlanInput } from '../../../src/features/meetings/plan-form.ts';
import { cancelMeeting } from '../../../src/features/meetings/stages.ts';
import { rowsOf } from '../../support/forum.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { answer, invited, network, plan, planInput, SITE } from '../../support/meetings.ts';
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
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const write = (now = NOW) => writeMeetingLetters(world.db, { ...SITE, city: 'stuttgart' }, now);
const count = (kind: string) => posted(world.db, `meeting_${kind}`).length;
function change(values: Partial<Record<keyof PlanInput, string>>, now = NOW): Meeting {
  const version = String(meetingAt(world.db, meeting.id).version);
  return changeMeeting(world.db, world.member('ruth'), meeting.id, planInput(host, { ...values, version }), now);
}
/** The lines of the newest letter about a change to somebody. */
function told(to: string): string[] {
  const letters = posted(world.db, 'meeting_change').filter((letter) => letter.to?.startsWith(to));
  return letters.at(-1)?.text.split('\n') ?? [];
}
/** Those that say what is new. */
const news = (to = 'joerg') => told(to).slice(2, told(to).indexOf('So ist es jetzt:'));

test('the letter says what is new and what was, a line for each thing, and then all of it', () => {
  const { db, member } = world;
  write();
  answer(db, member('joerg'), meeting);
  const other = network(db, 'Nachbarschaftshaus', [member('ruth')]);
  const place = { venue: 'Kirche', address: 'Hauptstraße 2', district: 'vaihingen', stepFree: 'yes' };
  const directions = 'Mit der U1 bis Vaihingen.';
  const all = { day: '2027-01-21', from: '19:00', to: '21:30', theme: 'Wer pflegt?', hostId: String(other) };
  change({ ...all, ...place, directions });
  write();
  expect(told('joerg')).toEqual([
    'Guten Tag Jörg Bäuerle,',
    'An unserem Treffen hat sich etwas geändert.',
    'Neuer Tag: Donnerstag, 21. Januar 2027 (vorher Donnerstag, 14. Januar 2027)',
    'Neuer Beginn: 19:00 Uhr (vorher 18:30 Uhr)',
    'Neues Ende: 21:30 Uhr (vorher 21:00 Uhr)',
    'Neuer Ort: Kirche, Hauptstraße 2 (vorher Bürgerhaus, Am Platz 1, 70597 Stuttgart)',
    'Neuer Stadtbezirk: Vaihingen (vorher Degerloch)',
    'Neu beschrieben ist, wie Sie hinkommen',
    'Ohne Stufen erreichbar: ja (vorher nicht bekannt)',
    'Neues Thema: „Wer pflegt?“ (vorher „Wer fährt mit?“)',
    'Jetzt lädt „Nachbarschaftshaus“ ein (vorher „Runder Tisch“)',
    'So ist es jetzt:',
    'Wann: Donnerstag, 21. Januar 2027, 19:00 bis 21:30 Uhr',
    'Ort: Kirche, Hauptstraße 2',
    'Thema: Wer pflegt?',
    'So kommen Sie hin: Mit der U1 bis Vaihingen.',
    'Ohne Stufen erreichbar: ja',
    'Ihre Antwort gilt weiter. Passt es nicht mehr, ändern Sie sie bitte.',
  ]);
  expect(told('ruth')).toContain('Sagen Sie uns bitte, ob Sie kommen.');
});

test('several changes before a letter are told as one, from what its reader was told last', () => {
  write();
  change({ from: '19:00' });
  change({ from: '19:30', directions: 'Mit der U7.' });
  write();
  expect(news()).toEqual(['Neuer Beginn: 19:30 Uhr (vorher 18:30 Uhr)', 'Neu beschrieben ist, wie Sie hinkommen']);
  change({ from: '20:00' });
  write();
  const gone = 'Wie Sie hinkommen, ist nicht mehr beschrieben';
  expect(news()).toEqual(['Neuer Beginn: 20:00 Uhr (vorher 19:30 Uhr)', gone]);
});

test('a change that is taken back before its letter is told to nobody', () => {
  write();
  change({ from: '19:00' });
  change({});
  expect([write(), write(), count('change')]).toEqual([0, 0, 0]);
  change({ from: '20:00' });
  expect(write()).toBe(PEOPLE);
  expect(news()).toEqual(['Neuer Beginn: 20:00 Uhr (vorher 18:30 Uhr)']);
});

test('what nobody was told of is not kept: plans, and what no letter tells', () => {
  const { db, member } = world;
  meeting = plan(db, member('ruth'), host, { day: '2027-02-14' });
  change({ day: '2027-02-15' });
  meeting = invited(db, member('ruth'), host);
  change({ capacity: '40', childcare: 'yes' });
  expect(rowsOf(db, meetingVersions)).toBe(0);
});

test('of a meeting of which nothing was kept the letter says how it is', () => {
  const { db } = world;
  write();
  db.update(meetings)
    .set({ sequence: 7, changedAt: later(1) })
    .where(eq(meetings.id, meeting.id))
    .run();
  expect(write(later(1))).toBe(PEOPLE);
  expect(told('joerg').slice(1, 3)).toEqual(['An unserem Treffen hat sich etwas geändert.', 'So ist es jetzt:']);
});

test('a letter about a change shortly before holds the agenda, and the same is not said again', () => {
  const { db, member } = world;
  write();
  answer(db, member('tomasz'), meeting, { answer: 'no' });
  change({ day: '2026-11-30' });
  expect([write(), write(), count('agenda')]).toEqual([PEOPLE, 0, 0]);
  expect(told('joerg')).toContain('Noch steht nichts auf der Tagesordnung.');
  expect(told('tomasz')).not.toContain('Noch steht nichts auf der Tagesordnung.');
});

test('a change is told to all who know of the meeting, also to those who said no, once for each change', () => {
  const { db, member } = world;
  write();
  answer(db, member('joerg'), meeting, { answer: 'no' });
  change({ day: '2027-01-21' });
  expect([write(), write()]).toEqual([PEOPLE, 0]);
  change({ day: '2027-01-22' });
  expect(write()).toBe(PEOPLE);
  expect([count('invitation'), count('change')]).toEqual([PEOPLE, 2 * PEOPLE]);
  expect(posted(db, 'meeting_change').at(-1)?.text).toContain('22. Januar 2027');
});

test('who said no before the first letter hears of a later change and of the end, and of nothing else', () => {
  const { db, member } = world;
  answer(db, member('joerg'), meeting, { answer: 'no' });
  change({ day: '2027-01-21' }, later(1));
  write(later(1));
  expect([count('invitation'), count('change')]).toEqual([PEOPLE - 1, 1]);
  expect(news()).toEqual(['Neuer Tag: Donnerstag, 21. Januar 2027 (vorher Donnerstag, 14. Januar 2027)']);
  cancelMeeting(db, member('ruth'), meeting.id, { reason: 'Wasserschaden.' }, later(2));
  expect(write(later(2))).toBe(PEOPLE);
});

test('who says no after a change hears nothing of it', () => {
  const { db, member } = world;
  change({ day: '2027-01-21' });
  answer(db, member('joerg'), meeting, { answer: 'no' });
  write();
  expect([count('invitation'), count('change')]).toEqual([PEOPLE - 1, 0]);
});

test('who moves up by a change is told of the seat with its place, and of the change too, once', () => {
  const { db, member } = world;
  meeting = invited(db, member('ruth'), host, { day: '2027-02-01', capacity: '1' });
  write();
  for (const name of ['tomasz', 'joerg'] as const) answer(db, member(name), meeting);
  emptyOutbox(db);
  change({ day: '2027-02-01', capacity: '2', venue: 'Kirche' });
  expect([write(), write()]).toEqual([PEOPLE, 0]);
  const letters = db.select().from(mails).where(eq(mails.recipient, 'joerg.baeuerle@example.org')).all();
  expect(letters.map(({ kind }) => kind)).toEqual(['meeting_seat', 'meeting_change']);
  for (const { blocks } of letters) expect(JSON.stringify(blocks)).toContain('Ort: Kirche');
});

test('who was told of a seat elsewhere hears that the meeting is back where it was', () => {
  const { db, member } = world;
  meeting = invited(db, member('ruth'), host, { day: '2027-02-01', capacity: '1' });
  write();
  for (const name of ['tomasz', 'joerg'] as const) answer(db, member(name), meeting);
  change({ day: '2027-02-01', capacity: '2', venue: 'Kirche' });
  change({ day: '2027-02-01', capacity: '2' });
  expect([write(), write()]).toEqual([1, 0]);
  const there = 'Am Platz 1, 70597 Stuttgart';
  expect(news()).toEqual([`Neuer Ort: Bürgerhaus, ${there} (vorher Kirche, ${there})`]);
});
