import { afterEach, beforeEach, expect, test } from 'vitest';
import { attendance, doorPresses } from '../../../db/schema/meetings.ts';
import { doorList, turnoutOf, wasThere } from '../../../src/features/meetings/attendees.ts';
import { forgetMeetings, forgetNeeds } from '../../../src/features/meetings/forget.ts';
import { meetingAt, type Meeting } from '../../../src/features/meetings/meeting.ts';
import { doorForm, tickOff } from '../../../src/features/meetings/tick-off.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { posted } from '../../support/letters.ts';
import { EVE, EVENING } from '../../support/meetings.ts';
import type { PersonName } from '../../support/people.ts';
import { threeSeats, type ThreeSeats } from '../../support/seats.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let meeting: Meeting;
let says: ThreeSeats['says'];
let isWaiting: ThreeSeats['isWaiting'];
beforeEach(() => {
  world = openWorld();
  ({ meeting, says, isWaiting } = threeSeats(world));
});
afterEach(() => world.close());

/** The moment so many minutes into the evening. */
const at = (minutes: number) => new Date(EVENING.getTime() + minutes * 60_000);

/** Sent at one minute of the evening, pressed at another. */
const send = (values: Record<string, string>, arrives: number, pressed = arrives) => {
  const form = doorForm.parse({ ...values, ago: String((arrives - pressed) * 60_000) });
  tickOff(world.db, world.member('ruth'), meeting.id, form, at(arrives));
};
const isHere = (name: PersonName) => wasThere(world.db, world.member(name), meeting.id);
const about = (name: PersonName, came: 'yes' | 'no') => ({ memberId: String(world.member(name).id), came });
const counted = () => meetingAt(world.db, meeting.id).guestsCounted;

test('at the door they are ticked off, and guests without an account are counted', () => {
  const { db, member } = world;
  says('joerg');
  const tick = (values: Record<string, string>, name: PersonName = 'ruth') =>
    tickOff(db, member(name), meeting.id, doorForm.parse(values), EVENING);
  tick({ memberId: String(member('joerg').id), came: 'yes' });
  tick({ guestsCounted: '4' });
  expect(turnoutOf(db, meetingAt(db, meeting.id)).came).toBe(5);
  tick({ memberId: String(member('joerg').id), came: 'no' });
  expect(turnoutOf(db, meetingAt(db, meeting.id)).came).toBe(4);
  expect(() => tick({ memberId: '999', came: 'yes' })).toThrow('not_found');
  expect(() => tick({ guestsCounted: '1' }, 'emre')).not.toThrow();
  expect(() => tick({ guestsCounted: '1' }, 'tomasz')).toThrow('not_found');
});

test('announced guests count with whoever brings them, unless fewer came; others count beside them', () => {
  says('joerg', { guests: 2, guestNames: 'Zwei Nachbarn' });
  const turnout = () => turnoutOf(world.db, meetingAt(world.db, meeting.id));
  expect(turnout()).toMatchObject({ came: 0, guests: 0 });
  send(about('joerg', 'yes'), 0);
  send({ guestsCounted: '1' }, 1);
  expect(turnout()).toMatchObject({ came: 4, guests: 3 });
  send({ ...about('joerg', 'yes'), guests: '1' }, 2);
  expect(turnout()).toMatchObject({ came: 3, guests: 2 });
  send({ ...about('joerg', 'no'), guests: '0' }, 3);
  expect(turnout()).toMatchObject({ came: 1, guests: 1 });
  expect(() => send({ ...about('joerg', 'yes'), guests: '11' }, 4)).toThrow();
  expect(() => send({ ...about('joerg', 'yes'), guests: 'zwei' }, 4)).toThrow();
});

test('at the door also somebody is ticked off who had not answered, or had said no', () => {
  const { db, member } = world;
  says('samira', { answer: 'no' });
  const tick = (name: PersonName, came = 'yes', now = EVENING) =>
    tickOff(db, member('ruth'), meeting.id, doorForm.parse({ memberId: String(member(name).id), came }), now);
  const came = () =>
    doorList(db, member('ruth'), meeting, EVENING).flatMap(({ name, cameAt }) => (cameAt ? [name] : []));
  tick('joerg');
  tick('joerg', 'yes', new Date(EVENING.getTime() + 60_000));
  tick('samira');
  expect(came()).toEqual(expect.arrayContaining(['Jörg Bäuerle', 'Samira Haddad']));
  expect(turnoutOf(db, meetingAt(db, meeting.id)).came).toBe(2);
  tick('joerg', 'no', at(2));
  tick('samira', 'no', at(2));
  expect(doorList(db, member('ruth'), meeting, EVENING)).toEqual([]);
  expect(db.select().from(attendance).all()).toMatchObject([{ memberId: member('samira').id, answer: 'no' }]);
  suspendMember(db, member('emre'), { memberId: member('tomasz').id, days: 90, reason: 'Beleidigung.' }, NOW);
  expect(() => tick('tomasz')).toThrow('not_found');
});

test('whoever was ticked off by mistake gives the seat back to those who wait', () => {
  const { db, member } = world;
  const morning = new Date('2027-01-14T07:00:00Z');
  for (const name of ['joerg', 'tomasz'] as const) says(name);
  const tick = (came: string) =>
    tickOff(db, member('ruth'), meeting.id, doorForm.parse({ memberId: String(member('emre').id), came }), morning);
  tick('yes');
  says('samira');
  expect(isWaiting('samira')).toBe(true);
  tick('no');
  expect(isWaiting('samira')).toBe(false);
  expect(posted(db, 'meeting_seat').map(({ to }) => to)).toEqual(['samira.haddad@example.org']);
});

test('nobody is ticked off before the day of the meeting', () => {
  says('joerg');
  const form = doorForm.parse({ memberId: String(world.member('joerg').id), came: 'yes' });
  const tick = (now: Date) => tickOff(world.db, world.member('ruth'), meeting.id, form, now);
  expect(() => tick(EVE)).toThrow('form: before_the_day');
  tick(new Date('2027-01-14T07:00:00Z'));
  expect(turnoutOf(world.db, meeting).came).toBe(1);
});

test('a tick that is taken back twice is taken back, also of somebody who had not answered', () => {
  send(about('samira', 'yes'), 0);
  send(about('samira', 'no'), 1);
  expect(() => send(about('samira', 'no'), 2)).not.toThrow();
  expect(() => send({ memberId: '999', came: 'no' }, 3)).not.toThrow();
  expect(isHere('samira')).toBe(false);
});

test('what a phone kept and sends late overwrites nothing newer, nor brings back who was taken off', () => {
  says('joerg');
  send(about('joerg', 'yes'), 10);
  send(about('joerg', 'no'), 20, 5);
  expect(isHere('joerg')).toBe(true);
  send(about('samira', 'yes'), 10);
  send(about('samira', 'no'), 11);
  send(about('samira', 'yes'), 20, 5);
  expect(isHere('samira')).toBe(false);
  send(about('samira', 'yes'), 21, 12);
  expect(isHere('samira')).toBe(true);
});

test('whoever came is noted with the moment of the press', () => {
  send(about('samira', 'yes'), 30, 2);
  expect(world.db.select().from(attendance).get()?.cameAt).toEqual(at(2));
});

test('of two numbers of guests the one counted later stays, whichever arrives first', () => {
  send({ guestsCounted: '4' }, 10);
  send({ guestsCounted: '9' }, 20, 5);
  expect(counted()).toBe(4);
  send({ guestsCounted: '5' }, 21, 11);
  expect(counted()).toBe(5);
});

test('a press that is still to come counts as now, so that the next one is no older', () => {
  send(about('samira', 'yes'), 0, 500);
  send(about('samira', 'no'), 1);
  expect(isHere('samira')).toBe(false);
});

test.each(['', 'gestern', 'Infinity', '-1e400', '9'.repeat(400)])('an age like "%s" counts as now', (ago) => {
  const form = doorForm.parse({ guestsCounted: '2', ago });
  tickOff(world.db, world.member('ruth'), meeting.id, form, EVENING);
  expect(meetingAt(world.db, meeting.id).countedAt).toEqual(EVENING);
});

test('an age of a thousand years is a moment all the same', () => {
  send({ guestsCounted: '2' }, 0, -600_000_000);
  expect(counted()).toBe(2);
});

test('what was pressed is forgotten with what was needed, and with whoever it was about', () => {
  send(about('samira', 'yes'), 0);
  send(about('joerg', 'yes'), 0);
  const left = () => world.db.select().from(doorPresses).all().length;
  world.db.transaction((tx) => forgetMeetings(tx, { id: world.member('samira').id, texts: 'kept' }, at(1)));
  expect(left()).toBe(1);
  forgetNeeds(world.db, new Date('2027-02-13T20:00:01Z'));
  expect(left()).toBe(0);
});
