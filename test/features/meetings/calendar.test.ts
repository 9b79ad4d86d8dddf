import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  calendarOwner,
  calendarSince,
  endCalendar,
  newCalendar,
} from '../../../src/features/meetings/calendar-token.ts';
import { meetingCalendar, ownCalendar, publicCalendar } from '../../../src/features/meetings/calendar.ts';
import { messages } from '../../../src/i18n/messages.ts';
import type { Locale } from '../../../src/lib/paths.ts';
import { changeMeeting } from '../../../src/features/meetings/change.ts';
import { cancelMeeting, inviteToMeeting } from '../../../src/features/meetings/stages.ts';
import { answer, invited, network, plan, planInput, SITE } from '../../support/meetings.ts';
import { growing } from '../../support/plan.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let host: number;
beforeEach(() => {
  world = openWorld();
  host = network(world.db, 'Runder Tisch', [world.member('ruth')]);
});
afterEach(() => world.close());

const site = { ...SITE, name: 'Treffen' };
const mine = (locale: Locale, now = NOW) => {
  const { own } = messages(locale).meetings.calendar;
  return ownCalendar(world.db, world.member('joerg').id, { ...site, own }, now);
};
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never)
    .getAllSubcomponents('vevent')
    .map((part) => ({ event: new ICAL.Event(part), status: part.getFirstPropertyValue('status') }));

test('a meeting keeps its name in calendars when it moves, and says when it falls through', () => {
  const { db, member } = world;
  const ruth = member('ruth');
  const idea = plan(db, ruth, host);
  expect(read(meetingCalendar(idea, site))).toMatchObject([{ status: 'TENTATIVE', event: { sequence: 0 } }]);
  const first = inviteToMeeting(db, ruth, idea.id, NOW);
  const [before] = read(meetingCalendar(first, site));
  expect(before).toMatchObject({ status: 'CONFIRMED', event: { sequence: 1, summary: 'Wer fährt mit?' } });
  expect(before?.event.startDate.toJSDate()).toEqual(first.startsAt);
  expect(before?.event.location).toBe('Bürgerhaus, Am Platz 1, 70597 Stuttgart');
  const moved = changeMeeting(db, ruth, first.id, planInput(host, { day: '2027-07-14', version: '1' }), NOW);
  const [after] = read(meetingCalendar(moved, site));
  expect(after?.event).toMatchObject({ uid: before?.event.uid, sequence: 2 });
  expect(after?.event.startDate.toJSDate()).toEqual(new Date('2027-07-14T16:30:00Z'));
  const way = planInput(host, { day: '2027-07-14', version: '2', directions: 'Mit der U7 bis Albplatz.' });
  expect(read(meetingCalendar(changeMeeting(db, ruth, first.id, way, NOW), site))[0]?.event).toMatchObject({
    ...{ sequence: 3, description: 'Mit der U7 bis Albplatz.' },
  });
  const cancelled = cancelMeeting(db, ruth, first.id, { reason: 'Wasserschaden.' }, NOW);
  expect(read(meetingCalendar(cancelled, site))).toMatchObject([{ status: 'CANCELLED', event: { sequence: 4 } }]);
});

test("a member's own calendar knows their answers", () => {
  const { db, member } = world;
  const days = ['2027-01-14', '2027-02-14', '2027-03-14', '2027-04-14'];
  const [yes, perhaps, no] = days.slice(0, 3).map((day) => invited(db, member('ruth'), host, { day }));
  plan(db, member('ruth'), host, { day: '2027-04-14' });
  if (yes) answer(db, member('joerg'), yes);
  if (perhaps) answer(db, member('joerg'), perhaps, { answer: 'perhaps' });
  if (no) answer(db, member('joerg'), no, { answer: 'no' });
  const states = read(mine('de')).map(({ status }) => status);
  expect(states).toEqual(['TENTATIVE', 'TENTATIVE', 'CONFIRMED']);
  expect(read(publicCalendar(db, site, NOW))).toHaveLength(4);
  expect(growing(db, () => publicCalendar(db, site, NOW))).toEqual([]);
});

test("a member's own calendar says what they answered, in their language, before the way there", () => {
  const { db, member } = world;
  const [ruth, joerg] = [member('ruth'), member('joerg')];
  const at = (day: string, input: object = {}) => invited(db, ruth, host, { day, ...input });
  const directions = 'Mit der U7 bis Albplatz.';
  answer(db, joerg, at('2027-01-14', { directions }));
  answer(db, joerg, at('2027-02-14'), { answer: 'perhaps' });
  const full = at('2027-03-14', { capacity: '1' });
  answer(db, ruth, full);
  answer(db, joerg, full);
  answer(db, joerg, at('2027-04-14'), { answer: 'no' });
  at('2027-05-14');
  plan(db, ruth, host, { day: '2027-06-14' });
  const told = (locale: Locale, now = NOW) =>
    read(mine(locale, now)).map(({ event, status }) => [status, event.description]);
  expect(told('de')).toEqual([
    ['TENTATIVE', null],
    ['TENTATIVE', 'Ihre Antwort: noch offen'],
    ['TENTATIVE', 'Ihre Antwort: auf der Warteliste'],
    ['TENTATIVE', 'Ihre Antwort: vielleicht'],
    ['CONFIRMED', `Ihre Antwort: ja\n${directions}`],
  ]);
  expect(told('en').at(-1)).toEqual(['CONFIRMED', `Your answer: yes\n${directions}`]);
  // What is over asks nobody any more.
  expect(told('de', new Date('2027-05-15T12:00:00Z'))[1]).toEqual(['TENTATIVE', null]);
});

test('a private address is one at a time, and can be ended', () => {
  const { db, member } = world;
  const first = newCalendar(db, member('joerg'), NOW);
  expect(calendarOwner(db, first, NOW).name).toBe('Jörg Bäuerle');
  const second = newCalendar(db, member('joerg'), NOW);
  expect(() => calendarOwner(db, first, NOW)).toThrow('not_found');
  expect(calendarSince(db, member('joerg'))).toEqual(NOW);
  endCalendar(db, member('joerg'));
  expect(() => calendarOwner(db, second, NOW)).toThrow('not_found');
});
