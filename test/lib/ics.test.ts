import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarText, type CalendarEvent } from '../../src/lib/ics.ts';

const event: CalendarEvent = {
  uid: 'meeting-7@example.org',
  sequence: 2,
  changedAt: new Date('2026-11-22T10:00:00Z'),
  startsAt: new Date('2026-12-27T17:30:00Z'),
  endsAt: new Date('2026-12-27T20:00:00Z'),
  title: 'Treffen: Hitze, Schatten; und mehr',
  words: 'Zeile eins\nZeile zwei mit \\ darin',
  place: 'Bürgerhaus, Am Platz 1, 70597 Stuttgart',
  url: 'https://example.org/meetings/7',
  state: 'confirmed',
};

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part)) };
}

const organiser = { name: 'Staffelholz', address: 'redaktion@example.org' };
const textOf = (changes: Partial<CalendarEvent> = {}, by = organiser.name) =>
  calendarText({
    ...{ program: 'Staffelholz', name: 'Treffen', events: [{ ...event, ...changes }] },
    organiser: { ...organiser, name: by },
  });

test('a public parser reads back every word of an event', () => {
  const { calendar, events } = read(textOf());
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(events[0]).toMatchObject({ uid: event.uid, sequence: 2, summary: event.title, description: event.words });
  expect(events[0]?.location).toBe(event.place);
  expect(events[0]?.component.getFirstPropertyValue('url')).toBe(event.url);
});

test.each([
  ['in winter', '2026-12-27T17:30:00Z', '18:30'],
  ['in summer', '2026-07-01T16:30:00Z', '18:30'],
  ['before clocks go forward', '2026-03-29T00:30:00Z', '01:30'],
  ['after clocks went forward', '2026-03-29T01:00:00Z', '03:00'],
  // Of the hour that comes twice parsers disagree which they mean; nobody meets then.
  ['after clocks went back', '2026-10-25T02:00:00Z', '03:00'],
])('%s its zone says the same moment', (_, moment, shown) => {
  const startsAt = new Date(moment);
  const { events } = read(textOf({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }));
  const start = events[0]?.startDate;
  expect(start?.toString().slice(11, 16)).toBe(shown);
  expect(start?.toJSDate()).toEqual(startsAt);
});

test('no line is longer than 75 bytes, every line ends as RFC 5545 wants, and no letter is torn apart', () => {
  const title = 'Größe 🌳 '.repeat(40);
  const text = textOf({ title });
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(read(text).events[0]?.summary).toBe(title);
});

test('words that look like lines of a calendar stay words', () => {
  const title = 'Treffen\r\nEND:VEVENT\nBEGIN:VEVENT\u2028X:1';
  const { events } = read(textOf({ title }));
  expect(events).toHaveLength(1);
  expect(events[0]?.summary).toBe('Treffen\nEND:VEVENT\nBEGIN:VEVENT\nX:1');
});

test.each([
  ['Netz: Stuttgart; Süd, West', 'Netz: Stuttgart; Süd, West'],
  ['Das "Netz"', "Das 'Netz'"],
  ['Netz\r\nATTENDEE:mailto:x@example.org\u2028', 'Netz  ATTENDEE:mailto:x@example.org '],
])('the organiser %j is named as what is published needs it, with an address to write to', (name, shown) => {
  const { component } = read(textOf({}, name)).events[0] ?? {};
  const organizer = component?.getFirstProperty('organizer');
  expect([organizer?.getFirstValue(), organizer?.getFirstParameter('cn')]).toEqual([
    'mailto:redaktion@example.org',
    shown,
  ]);
  expect(component?.getAllProperties('attendee')).toEqual([]);
});

test('what fell through says so', () => {
  expect(read(textOf({ state: 'cancelled' })).events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});
