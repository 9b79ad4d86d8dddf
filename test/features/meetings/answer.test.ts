import { afterEach, beforeEach, expect, test } from 'vitest';
import { attendance } from '../../../db/schema/meetings.ts';
import { answerForm } from '../../../src/features/meetings/answer.ts';
import { attendeesOf, doorList, turnoutOf } from '../../../src/features/meetings/attendees.ts';
import { changeMeeting } from '../../../src/features/meetings/change.ts';
import { forgetMeetings, forgetNeeds } from '../../../src/features/meetings/forget.ts';
import { meetingAt, type Meeting } from '../../../src/features/meetings/meeting.ts';
import { isFull, overbooked } from '../../../src/features/meetings/seats.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { posted } from '../../support/letters.ts';
import { answer, plan, planInput } from '../../support/meetings.ts';
import type { PersonName } from '../../support/people.ts';
import { threeSeats, type ThreeSeats } from '../../support/seats.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let host: number;
let meeting: Meeting;
let says: ThreeSeats['says'];
let isWaiting: ThreeSeats['isWaiting'];
beforeEach(() => {
  world = openWorld();
  ({ host, meeting, says, isWaiting } = threeSeats(world));
});
afterEach(() => world.close());

/** From now until after the evening of the meeting. */
const suspend = (name: PersonName) =>
  suspendMember(
    world.db,
    world.member('emre'),
    { memberId: world.member(name).id, days: 90, reason: 'Beleidigung.' },
    NOW,
  );

test('the public sees a number, members who comes, the door what they need', () => {
  says('joerg', { guests: '1', guestNames: 'Meine Frau', needs: ['childcare'], needsNote: 'Zwei Kinder' });
  says('tomasz', { answer: 'perhaps' });
  says('samira', { answer: 'no', guests: '2', needs: ['step_free'] });
  expect(turnoutOf(world.db, meeting)).toEqual({ yes: 2, perhaps: 1, waiting: 0, came: 0, guests: 0 });
  const seen = attendeesOf(world.db, world.member('ruth'), meeting, NOW);
  expect(seen.map(({ name }) => name)).toEqual(['Tomasz Nowak', 'Jörg Bäuerle']);
  expect(JSON.stringify(seen)).not.toMatch(/childcare|Meine Frau|Kinder/);
  const list = doorList(world.db, world.member('ruth'), meeting, NOW);
  expect(list[1]).toMatchObject({ guestNames: 'Meine Frau', needs: ['childcare'], needsNote: 'Zwei Kinder' });
  expect(() => doorList(world.db, world.member('tomasz'), meeting, NOW)).toThrow('not_found');
});

test('who hides where they work hides it here, and of somebody who is suspended stands no more than the name', () => {
  for (const name of ['tomasz', 'samira', 'joerg'] as const) says(name);
  suspend('samira');
  const seen = [
    { name: 'Tomasz Nowak', organisation: 'Institut für Stadtforschung', hasPage: true },
    { name: 'Samira Haddad', organisation: null, hasPage: false },
    { name: 'Jörg Bäuerle', organisation: null, hasPage: true },
  ];
  expect(attendeesOf(world.db, world.member('ruth'), meeting, NOW)).toMatchObject(seen);
  expect(doorList(world.db, world.member('ruth'), meeting, NOW)).toMatchObject(seen);
  const own = attendeesOf(world.db, world.member('joerg'), meeting, NOW)[2];
  expect(own?.organisation).toBe('Kirchengemeinde am Schillerplatz');
});

test('where the seats are taken one waits, and moves up in order, with a mail', () => {
  says('joerg', { guests: '1' });
  says('tomasz');
  expect([says('samira'), says('emre')].every(({ waitingSince }) => waitingSince)).toBe(true);
  says('tomasz', { answer: 'no' });
  expect([isWaiting('samira'), isWaiting('emre')]).toEqual([false, true]);
  expect(posted(world.db, 'meeting_seat').map(({ to }) => to)).toEqual(['samira.haddad@example.org']);
  says('joerg', { guests: '0' });
  expect(isWaiting('emre')).toBe(false);
  expect(posted(world.db, 'meeting_seat')).toHaveLength(2);
});

test('whoever is suspended is given no seat: the next one moves up, and they keep their place', () => {
  says('joerg', { guests: '2' });
  for (const name of ['samira', 'tomasz', 'emre'] as const) says(name);
  suspend('samira');
  says('joerg', { guests: '1' });
  expect((['samira', 'tomasz', 'emre'] as const).map(isWaiting)).toEqual([true, false, true]);
  expect(posted(world.db, 'meeting_seat').map(({ to }) => to)).toEqual(['tomasz.nowak@example.org']);
});

test('a party that does not fit holds nobody up: smaller ones that come later pass it, in their order', () => {
  says('joerg', { guests: '1' });
  says('samira', { guests: '1' });
  expect(isWaiting('samira')).toBe(true);
  expect(isFull(world.db, meeting)).toBe(false);
  says('emre');
  says('tomasz', { guests: '1' });
  says('ruth');
  expect((['emre', 'tomasz', 'ruth'] as const).map(isWaiting)).toEqual([false, true, true]);
  says('emre', { answer: 'no' });
  expect((['samira', 'tomasz', 'ruth'] as const).map(isWaiting)).toEqual([true, true, false]);
  says('joerg', { answer: 'no' });
  expect((['samira', 'tomasz'] as const).map(isWaiting)).toEqual([false, true]);
});

test('those who wait stand in the order in which they came', () => {
  says('joerg', { guests: '2' });
  for (const name of ['samira', 'emre', 'tomasz'] as const) says(name);
  const seen = attendeesOf(world.db, world.member('ruth'), meeting, NOW);
  expect(seen.map(({ name }) => name)).toEqual(['Jörg Bäuerle', 'Samira Haddad', 'Emre Aydın', 'Tomasz Nowak']);
});

test('a party that would not fit if nobody else came is refused, and may still come in part', () => {
  expect(() => says('joerg', { guests: '3' })).toThrow('guests: too_many_guests');
  expect(world.db.select().from(attendance).all()).toEqual([]);
  says('joerg', { guests: '2' });
  expect(isWaiting('joerg')).toBe(false);
});

test('who has a seat and asks for more than fit is refused, and keeps answer and seat', () => {
  for (const name of ['joerg', 'tomasz', 'samira', 'emre'] as const) says(name);
  expect(() => says('joerg', { guests: '1', guestNames: 'Meine Frau' })).toThrow('guests: no_seat');
  expect((['joerg', 'tomasz', 'samira', 'emre'] as const).map(isWaiting)).toEqual([false, false, false, true]);
  expect(attendeesOf(world.db, world.member('ruth'), meeting, NOW).every(({ guests }) => guests === 0)).toBe(true);
  expect(posted(world.db, 'meeting_seat')).toEqual([]);
});

test('a free seat belongs to those who wait, not to the guest of somebody who has one', () => {
  says('joerg');
  says('tomasz');
  says('samira', { guests: '1' });
  expect(() => says('joerg', { guests: '1' })).toThrow('guests: no_seat');
  expect((['joerg', 'samira'] as const).map(isWaiting)).toEqual([false, true]);
});

test('more seats are given to those who wait', () => {
  const { db, member } = world;
  for (const name of ['joerg', 'tomasz', 'samira', 'emre'] as const) says(name);
  expect(isWaiting('emre')).toBe(true);
  const more = planInput(host, { capacity: '4', version: String(meetingAt(db, meeting.id).version) });
  changeMeeting(db, member('ruth'), meeting.id, more, daysAgo(0));
  expect(isWaiting('emre')).toBe(false);
});

test('with fewer seats than are taken all keep theirs, those who run it see how many, and whoever comes later waits', () => {
  const { db, member } = world;
  says('joerg', { guests: '1' });
  says('tomasz');
  expect(overbooked(db, meeting)).toBeUndefined();
  const fewer = planInput(host, { capacity: '2', version: String(meetingAt(db, meeting.id).version) });
  const smaller = changeMeeting(db, member('ruth'), meeting.id, fewer, daysAgo(0));
  expect(overbooked(db, smaller)).toEqual({ taken: 3, capacity: 2 });
  expect(says('samira').waitingSince).not.toBeNull();
  expect((['joerg', 'tomasz', 'samira'] as const).map(isWaiting)).toEqual([false, false, true]);
  // A seat that becomes free is no seat while there are too many.
  says('tomasz', { answer: 'no' });
  expect([overbooked(db, smaller), isWaiting('samira')]).toEqual([undefined, true]);
});

test('nobody is asked before the invitation, after the end, or when it fell through', () => {
  const planned = plan(world.db, world.member('ruth'), host, { day: '2027-02-01' });
  expect(() => answer(world.db, world.member('emre'), planned)).toThrow('nobody is asked');
  const late = new Date('2027-01-14T20:00:00Z');
  expect(() => answer(world.db, world.member('emre'), meeting, {}, late)).toThrow('nobody is asked');
});

test.each([{ answer: 'vielleicht' }, { answer: 'yes', guests: '11' }, { answer: 'yes', needs: ['champagne'] }])(
  'an answer like %j is refused',
  (values) => expect(answerForm.safeParse(values).success).toBe(false),
);

test('a month later nobody knows what they needed', () => {
  says('joerg', { guests: '1', guestNames: 'Meine Frau', needs: ['childcare'], needsNote: 'Zwei Kinder' });
  const row = () => world.db.select().from(attendance).get();
  forgetNeeds(world.db, new Date('2027-02-13T19:00:00Z'));
  expect(row()?.guestNames).toBe('Meine Frau');
  forgetNeeds(world.db, new Date('2027-02-13T20:00:01Z'));
  expect(row()).toMatchObject({ guestNames: null, needs: null, needsNote: null, guests: 1 });
});

test('whoever is erased frees their seat', () => {
  for (const name of ['joerg', 'tomasz', 'samira', 'emre'] as const) says(name);
  const leaving = { id: world.member('joerg').id, texts: 'kept' } as const;
  world.db.transaction((tx) => forgetMeetings(tx, leaving, daysAgo(0)));
  expect(isWaiting('emre')).toBe(false);
});
