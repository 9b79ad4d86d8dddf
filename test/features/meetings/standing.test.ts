import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeMeeting } from '../../../src/features/meetings/change.ts';
import { meetingAt, type Meeting } from '../../../src/features/meetings/meeting.ts';
import { isSeated } from '../../../src/features/meetings/seats.ts';
import { standingOf } from '../../../src/features/meetings/standing.ts';
import { attendeesOf } from '../../../src/features/meetings/attendees.ts';
import { planInput } from '../../support/meetings.ts';
import type { PersonName } from '../../support/people.ts';
import { threeSeats, type ThreeSeats } from '../../support/seats.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let meeting: Meeting;
let says: ThreeSeats['says'];
beforeEach(() => {
  world = openWorld();
  ({ meeting, says } = threeSeats(world));
});
afterEach(() => world.close());

/** Who has a seat, by the first letters of their names. */
const seated = () =>
  attendeesOf(world.db, world.member('ruth'), meeting, NOW)
    .filter(isSeated)
    .map(({ name }) => name?.slice(0, 2))
    .toSorted()
    .join(' ');

test('who has a seat that others wait for is asked before it goes to them, and keeps it until they are sure', () => {
  for (const name of ['joerg', 'tomasz', 'samira', 'emre'] as const) says(name);
  for (const answer of ['perhaps', 'no']) {
    expect(() => says('joerg', { answer, sure: undefined })).toThrow('answer: gives_seat');
  }
  expect(seated()).toBe('Jö Sa To');
  says('joerg', { answer: 'perhaps' });
  expect(seated()).toBe('Em Sa To');
});

test('who waits is asked before they lose their place, and keeps it until they are sure', () => {
  for (const name of ['joerg', 'tomasz', 'samira', 'emre'] as const) says(name);
  for (const answer of ['perhaps', 'no']) {
    expect(() => says('emre', { answer, sure: undefined })).toThrow('answer: gives_place');
  }
  expect(says('emre', { sure: undefined }).waitingSince).not.toBeNull();
  expect(says('emre', { answer: 'perhaps' }).waitingSince).toBeNull();
});

test('nobody is asked who has nothing to lose: no seat, or one that nobody waits for', () => {
  for (const name of ['joerg', 'tomasz', 'samira'] as const) says(name);
  expect(says('emre', { answer: 'perhaps', sure: undefined }).answer).toBe('perhaps');
  expect(says('emre', { answer: 'no', sure: undefined }).answer).toBe('no');
  expect(says('joerg', { answer: 'no', sure: undefined }).answer).toBe('no');
});

test('a party that a smaller room cannot hold is told so, and keeps nobody from a guest more', () => {
  const { db, member } = world;
  for (const name of ['joerg', 'tomasz'] as const) says(name);
  const waiting = says('samira', { guests: '2' });
  expect(waiting.waitingSince).not.toBeNull();
  says('tomasz', { answer: 'no' });
  const { hostId, version } = meetingAt(db, meeting.id);
  const small = planInput(hostId, { capacity: '2', version: String(version) });
  meeting = changeMeeting(db, member('ruth'), meeting.id, small, NOW);
  expect(standingOf(db, meeting, waiting)).toEqual({ holds: 'tooLarge', capacity: 2 });
  expect(standingOf(db, meeting, says('joerg', { guests: '1' }))).toEqual({ holds: 'seated', guests: 1 });
});

test('an answer comes to a seat, a place on the waiting list, or neither', () => {
  const { db } = world;
  const standing = (name: PersonName, values?: Record<string, unknown>) => standingOf(db, meeting, says(name, values));
  expect(standing('joerg')).toEqual({ holds: 'seated', guests: 0 });
  expect(standing('tomasz', { guests: '1' })).toEqual({ holds: 'seated', guests: 1 });
  expect(standing('samira')).toEqual({ holds: 'waiting', place: 1, guests: 0 });
  expect(standing('emre', { guests: '2' })).toEqual({ holds: 'waiting', place: 2, guests: 2 });
  expect(standing('samira', { answer: 'perhaps' })).toEqual({ holds: 'noSeat' });
  expect(standing('samira', { answer: 'no' })).toEqual({ holds: 'no' });
  expect(standingOf(db, { capacity: null }, says('samira', { answer: 'perhaps' }))).toEqual({ holds: 'perhaps' });
});
