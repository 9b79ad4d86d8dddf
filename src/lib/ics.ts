import { HOME } from './dates.ts';
import { dayAtHome, timeAtHome } from './home-clock.ts';

/** Something with a beginning and an end, as calendars know it. */
export type CalendarEvent = {
  /** The same for ever, and nowhere else the same: calendars know the event again by it. */
  uid: string;
  /** Counts up with every change that calendars should show. */
  sequence: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  words?: string;
  place?: string;
  /** Where it stands on the site: the whole address. */
  url: string;
  state: 'confirmed' | 'tentative' | 'cancelled';
};

/**
 * What a file says of itself: which program wrote it, how a calendar may call it, and who answers for its events, with an
 * address that anybody may read.
 */
export type CalendarFile = {
  program: string;
  name: string;
  organiser: { name: string; address: string };
  events: CalendarEvent[];
};

/** Bytes of a line without its end (RFC 5545, 3.1). */
const MOST_BYTES = 75;

/**
 * Central European time with the rule that has held since 1996: the last Sundays of March and October, at one o'clock
 * of universal time.
 */
const ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${HOME}`,
  ...zonePart('DAYLIGHT', { name: 'CEST', from: '+0100', to: '+0200', since: '19960331T020000', month: 3 }),
  ...zonePart('STANDARD', { name: 'CET', from: '+0200', to: '+0100', since: '19961027T030000', month: 10 }),
  'END:VTIMEZONE',
];

/**
 * A calendar file by RFC 5545, to be subscribed to or taken over; nobody is asked to answer it. What is published names
 * its organiser (RFC 5546, 3.2.1).
 */
export function calendarText({ program, name, organiser, events }: CalendarFile): string {
  const by = `ORGANIZER;CN="${quotable(organiser.name)}":mailto:${organiser.address}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(program).replaceAll('/', ' ')}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...ZONE,
    ...events.flatMap((event) => eventLines(event, by)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, organiser: string): string[] {
  const { uid, sequence, changedAt, startsAt, endsAt, title, words, place, url, state } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${universal(changedAt)}`,
    `LAST-MODIFIED:${universal(changedAt)}`,
    `DTSTART;TZID=${HOME}:${atHome(startsAt)}`,
    `DTEND;TZID=${HOME}:${atHome(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    ...(words ? [`DESCRIPTION:${escaped(words)}`] : []),
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    organiser,
    `URL:${url}`,
    `STATUS:${state.toUpperCase()}`,
    'END:VEVENT',
  ];
}

type Half = { name: string; from: string; to: string; since: string; month: number };

function zonePart(kind: string, { name, from, to, since, month }: Half): string[] {
  return [
    `BEGIN:${kind}`,
    `TZNAME:${name}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `DTSTART:${since}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`,
    `END:${kind}`,
  ];
}

function universal(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function atHome(moment: Date): string {
  return `${dayAtHome(moment).replaceAll('-', '')}T${timeAtHome(moment).replace(':', '')}00`;
}

/** RFC 5545, 3.3.11: a text is one line, and what divides values is marked. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/[\p{Cc}\u0085]/gu, ' ');
}

/** RFC 5545, 3.1: between quotation marks stands everything but these and what no text shows. */
function quotable(text: string): string {
  return text.replaceAll('"', "'").replace(/[\p{Cc}\u0085\u2028\u2029]/gu, ' ');
}

/** Long lines go on in the next after a blank; no character is torn apart. */
function folded(line: string): string {
  const parts: string[] = [];
  let bytes = 0;
  let part = '';
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (bytes + length > MOST_BYTES) {
      parts.push(part);
      // The blank at the beginning counts.
      [part, bytes] = ['', 1];
    }
    part += character;
    bytes += length;
  }
  return [...parts, part].join('\r\n ');
}
