import { afterEach, beforeEach, expect, test } from 'vitest';
import { events } from '../../../db/schema/events.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { changeMeeting } from '../../../src/features/meetings/change.ts';
import { canPlan, hostsFor } from '../../../src/features/meetings/host.ts';
import { meetingAt } from '../../../src/features/meetings/meeting.ts';
import { lastProposalDay, planOf, planStanding } from '../../../src/features/meetings/plan-form.ts';
import { canPropose } from '../../../src/features/meetings/propose.ts';
import { cancelMeeting, closeMeeting, holdMeeting, inviteToMeeting } from '../../../src/features/meetings/stages.ts';
import { rowsOf } from '../../support/forum.ts';
import { EVE, EVENING, invited, network, plan, planInput } from '../../support/meetings.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let host: number;
beforeEach(() => {
  world = openWorld();
  host = network(world.db, 'Runder Tisch', [world.member('ruth')]);
});
afterEach(() => world.close());

const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test('an organiser plans a meeting of their network, at the time of clocks at home', () => {
  const { db, member } = world;
  const meeting = plan(db, member('ruth'), host);
  expect(meeting).toMatchObject({ state: 'planned', sequence: 0, startsAt: new Date('2027-01-14T17:30:00Z') });
  // Nothing said of it: twelve days before, until midnight.
  expect(meeting.proposalsUntil).toEqual(new Date('2027-01-02T23:00:00Z'));
  expect(planOf(meeting)).toMatchObject({
    day: '2027-01-14',
    from: '18:30',
    to: '21:00',
    proposalsUntil: '2027-01-02',
  });
  expect(db.select().from(events).all().at(-1)).toMatchObject({ kind: 'meeting_planned', thingId: meeting.id });
});

test.each([
  ['in good time', '2026-12-07', '2026-11-25'],
  ['too near for twelve days and time to propose', '2026-12-06', '2026-12-04'],
  ['in a few days', '2026-11-26', '2026-11-24'],
  ['the day after tomorrow', '2026-11-24', '2026-11-22'],
  ['tomorrow', '2026-11-23', '2026-11-22'],
  ['today', '2026-11-22', '2026-11-22'],
])('for a meeting that is %s members can propose until two days before at least', (_, day, last) => {
  const { db, member } = world;
  const meeting = plan(db, member('ruth'), host, { day });
  expect(lastProposalDay(meeting)).toBe(last);
  expect(canPropose(db, member('joerg'), meeting, NOW)).toBe(true);
  expect(canPropose(db, member('joerg'), meeting, meeting.proposalsUntil)).toBe(false);
});

test('a deadline that is over stays where a meeting is changed', () => {
  const { db, member } = world;
  const { id } = plan(db, member('ruth'), host, { proposalsUntil: '2026-12-01' });
  const later = new Date('2026-12-20T12:00:00Z');
  const typed = (until: string) => planInput(host, { proposalsUntil: until, venue: 'Bürgerhaus', version: '1' });
  expect(() => changeMeeting(db, member('ruth'), id, typed('2026-12-02'), later)).toThrow('proposalsUntil: in_past');
  expect(changeMeeting(db, member('ruth'), id, typed('2026-12-01'), later).venue).toBe('Bürgerhaus');
});

test('a plan that is sent twice is one; another one, a later one, and one of somebody else are their own', () => {
  const { db, member } = world;
  const { id } = plan(db, member('ruth'), host);
  expect(plan(db, member('ruth'), host, {}, after(9)).id).toBe(id);
  expect(rowsOf(db, events)).toBe(1);
  plan(db, member('ruth'), host, { directions: 'Mit der U7.' });
  plan(db, member('emre'), host);
  plan(db, member('ruth'), host, {}, after(10));
  expect(rowsOf(db, meetings)).toBe(4);
});

test('moderators and administrators plan for every network, members for none', () => {
  const { db, member } = world;
  expect(hostsFor(db, member('ruth')).map(({ id }) => id)).toEqual([host]);
  expect(canPlan(db, member('emre')) && canPlan(db, member('hanna'))).toBe(true);
  expect(canPlan(db, member('joerg'))).toBe(false);
  expect(() => plan(db, member('joerg'), host)).toThrow('hostId: not_your_network');
  expect(() => plan(db, member('emre'), 999)).toThrow('hostId: not_your_network');
  expect(rowsOf(db, meetings)).toBe(0);
});

test.each([
  [{ day: '2026-11-21' }, 'day: in_past'],
  [{ from: '21:00', to: '18:30' }, 'to: end_first'],
  [{ proposalsUntil: '2027-01-15' }, 'proposalsUntil: before_meeting'],
  [{ proposalsUntil: '2026-06-01' }, 'proposalsUntil: in_past'],
])('nothing is planned with %j', (values, problem) => {
  const { db, member } = world;
  expect(() => plan(db, member('ruth'), host, values)).toThrow(problem);
});

test.each([
  { day: '2027-02-30' },
  { from: '25:00' },
  { district: 'berlin' },
  { capacity: '0' },
  { theme: ' ' },
  { theme: '...' },
])('a form with %j is refused', (values) => expect(() => planInput(host, values)).toThrow());

test('a meeting that is moved counts up for calendars; who changed an older one is told so', () => {
  const { db, member } = world;
  const { id } = plan(db, member('ruth'), host);
  const moved = changeMeeting(db, member('ruth'), id, planInput(host, { day: '2027-01-21', version: '1' }), NOW);
  expect(moved).toMatchObject({ sequence: 1, version: 2 });
  expect(() => changeMeeting(db, member('emre'), id, planInput(host, { version: '1' }), NOW)).toThrow(
    'form: overtaken',
  );
  const quiet = planInput(host, { day: '2027-01-21', version: '2', childcare: 'yes' });
  expect(changeMeeting(db, member('ruth'), id, quiet, NOW)).toMatchObject({ sequence: 1, version: 3 });
});

test('a meeting to which all are invited keeps a place; before that it may lose it', () => {
  const { db, member } = world;
  const change = (id: number, values: Parameters<typeof planInput>[1]) =>
    changeMeeting(db, member('ruth'), id, planInput(host, { ...values, version: '1' }), NOW);
  const { id } = invited(db, member('ruth'), host);
  for (const values of [{ venue: '' }, { address: '' }]) expect(() => change(id, values)).toThrow('form: no_place');
  expect(meetingAt(db, id)).toMatchObject({ venue: 'Bürgerhaus', version: 1 });
  expect(change(id, { venue: 'Kirche' }).venue).toBe('Kirche');
  expect(change(plan(db, member('ruth'), host).id, { venue: '' }).venue).toBeNull();
});

test('whoever was overtaken sees what others say by now, and saves after that', () => {
  const { db, member } = world;
  const { id } = plan(db, member('ruth'), host);
  const typed = { day: '2027-01-14', from: '18:30', to: '21:00', venue: 'Kirche', directions: 'Mit der U7.' };
  changeMeeting(db, member('emre'), id, planInput(host, { capacity: '40', version: '1' }), NOW);
  expect(() => changeMeeting(db, member('ruth'), id, planInput(host, { ...typed, version: '1' }), NOW)).toThrow(
    'form: overtaken',
  );
  const shown = { ...planOf(meetingAt(db, id)), ...typed, capacity: undefined };
  expect(planStanding(meetingAt(db, id), shown)).toEqual([
    { field: 'venue', value: 'Bürgerhaus' },
    { field: 'directions', value: '' },
    { field: 'capacity', value: '40' },
  ]);
  const again = planInput(host, { ...typed, version: planOf(meetingAt(db, id)).version ?? '' });
  expect(changeMeeting(db, member('ruth'), id, again, NOW)).toMatchObject({ venue: 'Kirche', version: 3 });
});

test('a meeting goes from planned to held in order, on its day, with a place', () => {
  const { db, member } = world;
  const ruth = member('ruth');
  const { id } = plan(db, ruth, host, { venue: '' });
  expect(() => inviteToMeeting(db, ruth, id, NOW)).toThrow('form: no_place');
  expect(() => holdMeeting(db, ruth, id, EVENING)).toThrow('planned');
  changeMeeting(db, ruth, id, planInput(host, { version: '1' }), NOW);
  expect(() => inviteToMeeting(db, member('joerg'), id, NOW)).toThrow('not_found');
  expect(inviteToMeeting(db, ruth, id, NOW)).toMatchObject({ state: 'invited', invitedAt: NOW });
  expect(() => inviteToMeeting(db, ruth, id, NOW)).toThrow('invited');
  expect(() => holdMeeting(db, ruth, id, EVE)).toThrow('form: before_the_day');
  expect(holdMeeting(db, ruth, id, EVENING)).toMatchObject({ state: 'held', minutes: 'draft' });
  expect(() => closeMeeting(db, ruth, id, EVENING)).toThrow('not final');
  expect(() => cancelMeeting(db, ruth, id, { reason: 'Zu spät.' }, EVENING)).toThrow('held');
});

test('what falls through says why, counts up, and stays', () => {
  const { db, member } = world;
  const { id } = invited(db, member('ruth'), host);
  cancelMeeting(db, member('ruth'), id, { reason: 'Wasserschaden.' }, NOW);
  expect(meetingAt(db, id)).toMatchObject({ state: 'cancelled', sequence: 2, cancelReason: 'Wasserschaden.' });
  expect(() => changeMeeting(db, member('ruth'), id, planInput(host, { version: '1' }), NOW)).toThrow('cancelled');
});
