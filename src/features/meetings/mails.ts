import { messages } from '../../i18n/messages.ts';
import { dateText, dayText, weekdayText } from '../../lib/dates.ts';
import { timeAtHome } from '../../lib/home-clock.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Block, Letter } from '../mail/letter.ts';
import { shortened } from '../mail/shortened.ts';
import type { Member } from '../members/member.ts';
import type { Agenda } from './agenda.ts';
import { meetingCalendar, postedEvent } from './calendar.ts';
import type { LetterKind } from './letter-note.ts';
import type { Meeting } from './meeting.ts';
import type { ShownPledge } from './pledge-list.ts';
import type { ShownTask } from './task.ts';
import type { ToldItem } from './told-items.ts';
import type { ToldFacts } from './version.ts';
import { clockOf } from './when.ts';

/** The list that members leave who want no letters about meetings. */
export const MEETING_LIST = 'meetings';

/** A letter is read at a glance; the page has all of it. */
const MOST_ITEMS = 12;
const MOST_LINES = 5;
const MOST_PLEDGES = 12;
const MOST_WORDS = 240;

/** The site as letters name it; `city`: the id of its city, whose districts have names. */
export type Site = { siteName: string; siteUrl: string; contactEmail: string; city?: string };

export const letterWords = (locale: Locale) => messages(locale).meetingLetters;

/** The frame of each: to whom, and about which meeting. */
export function letter(
  { id, email, locale, name }: Member,
  meeting: Meeting,
  kind: LetterKind,
  blocks: Block[],
): Letter {
  const m = letterWords(locale);
  return {
    ...{ kind: `meeting_${kind}`, to: email, memberId: id, locale },
    subject: m[kind].subject(meeting.theme, dayText(meeting.startsAt, locale)),
    blocks: [{ text: messages(locale).memberLetters.hello(name) }, ...blocks],
    // What somebody counts on reaches them, whatever lists they have left.
    ...(['invitation', 'agenda', 'minutes'].includes(kind) && { list: MEETING_LIST }),
  };
}

/** When and where a meeting is, for everybody who may come. */
export function factsOf(meeting: ToldFacts, locale: Locale): Block {
  const m = letterWords(locale).facts;
  const { directions, stepFree } = meeting;
  const way = [directions && m.directions(directions), m.stepFree(messages(locale).meetings.facts.known[stepFree])];
  return { list: [...whenAndWhere(meeting, locale), ...way.filter((line) => line !== null)] };
}

/** The same of a meeting to which nobody has to find any more. */
export function shortFactsOf(meeting: ToldFacts, locale: Locale): Block {
  return { list: whenAndWhere(meeting, locale) };
}

function whenAndWhere(meeting: ToldFacts, locale: Locale): string[] {
  const m = letterWords(locale).facts;
  const { from, to } = clockOf(meeting);
  const when = messages(locale).meetings.when(weekdayText(meeting.startsAt, locale), from, to);
  const place = placeOf(meeting);
  return [m.when(when), ...(place ? [m.place(place)] : []), m.theme(meeting.theme)];
}

/** What it will be about, by the clock, and which pledges networks are asked about. */
export function agendaPart({ lines, pledges }: Agenda, locale: Locale): Block[] {
  const { agenda: m } = messages(locale).meetings;
  if (lines.length === 0) return [{ text: m.none }];
  const list = lines.map(({ kind, from, title }) => `${timeAtHome(from)} ${kind === 'pledges' ? m.open : title}`);
  return [{ heading: m.title }, { list }, ...pledgesPart(pledges, locale)];
}

function pledgesPart(pledges: Agenda['pledges'], locale: Locale): Block[] {
  if (pledges.length === 0) return [];
  const { meetings, transfers, meetingLetters } = messages(locale);
  const left = pledges.length - MOST_PLEDGES;
  const list = pledges
    .slice(0, MOST_PLEDGES)
    .map(({ network = transfers.someNetwork, words, item }) => `${network}: ${shortened(words ?? item, MOST_WORDS)}`);
  return [
    { heading: meetings.agenda.open },
    { list: [...list, ...(left > 0 ? [meetingLetters.minutes.more(String(left))] : [])] },
  ];
}

/** Names of what a meeting knows by numbers and codes. */
export type FactNames = { host: (id: number) => string; district: (id: string) => string };

/** What is new since somebody was told, a line for each thing. */
export function changesOf(before: ToldFacts, now: ToldFacts, names: FactNames, locale: Locale): string[] {
  const m = letterWords(locale).changes;
  const { known } = messages(locale).meetings.facts;
  const pairs: [(now: string, before: string) => string, (facts: ToldFacts) => string][] = [
    [m.day, ({ startsAt }) => weekdayText(startsAt, locale)],
    [m.from, ({ startsAt }) => timeAtHome(startsAt)],
    [m.to, ({ endsAt }) => timeAtHome(endsAt)],
    [m.place, (facts) => placeOf(facts) || '–'],
    [m.district, ({ district }) => names.district(district)],
    [() => (now.directions === null ? m.noDirections : m.directions), ({ directions }) => directions ?? ''],
    [m.stepFree, ({ stepFree }) => known[stepFree]],
    [m.theme, ({ theme }) => theme],
    [m.host, ({ hostId }) => names.host(hostId)],
  ];
  return pairs.flatMap(([words, textOf]) => {
    const [is, was] = [textOf(now), textOf(before)];
    return is === was ? [] : [words(is, was)];
  });
}

function placeOf({ venue, address }: ToldFacts): string {
  return [venue, address].filter(Boolean).join(', ');
}

/** What came of a meeting, item by item. */
export function minutesPart(items: ToldItem[], locale: Locale): Block[] {
  const left = items.length - MOST_ITEMS;
  return [
    ...items.slice(0, MOST_ITEMS).flatMap((item) => told(item, locale)),
    ...(left > 0 ? [{ text: letterWords(locale).minutes.more(String(left)) }] : []),
  ];
}

/** An item at a glance: its result, then who takes what home and who does what. */
function told({ kind, title, result, pledges, tasks }: ToldItem, locale: Locale): Block[] {
  const list = [...pledges.map((pledge) => pledged(pledge, locale)), ...tasks.map((task) => given(task, locale))];
  const left = list.length - MOST_LINES;
  const shown = left > 0 ? [...list.slice(0, MOST_LINES), letterWords(locale).minutes.more(String(left))] : list;
  return [
    { heading: kind === 'pledges' ? messages(locale).meetings.agenda.open : title },
    ...(result === '' ? [] : [{ quote: shortened(result, MOST_WORDS) }]),
    ...(shown.length > 0 ? [{ list: shown }] : []),
  ];
}

function pledged({ network, origin, words: said }: ShownPledge, locale: Locale): string {
  const m = letterWords(locale).minutes;
  const what = [origin && m.takesHome(origin.title), said && shortened(said, MOST_WORDS)].filter(Boolean).join('. ');
  return m.pledge(network ?? messages(locale).transfers.someNetwork, what);
}

function given({ name, words: said, dueOn }: ShownTask, locale: Locale): string {
  const { members, meetings } = messages(locale);
  const due = dueOn && meetings.minutes.task.due(dateText(dueOn, locale));
  return letterWords(locale).minutes.task([name ?? members.former, due].filter(Boolean).join(', '), said);
}

/** The file for the calendar. */
export function calendar(meeting: Meeting, site: Site, locale: Locale): Block {
  const { title: name, file } = messages(locale).meetings;
  return { calendar: { name: `${file}.ics`, text: meetingCalendar(meeting, { ...site, name }) } };
}

/** The same where the site is not known. */
export function postedCalendar(meeting: Meeting, locale: Locale): Block {
  const { title, file } = messages(locale).meetings;
  return { calendar: { name: `${file}.ics`, title, event: postedEvent(meeting) } };
}
