import { messages } from '../../i18n/messages.ts';
import { weekdayText } from '../../lib/dates.ts';
import { timeAtHome } from '../../lib/home-clock.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Block } from '../mail/letter.ts';
import { shortened } from '../mail/shortened.ts';
import type { Agenda } from './agenda.ts';
import type { ToldFacts } from './version.ts';
import { clockOf } from './when.ts';

/** A letter is read at a glance; the page has all of it. */
const MOST_PLEDGES = 12;
/** Characters of somebody's words, in any part of a letter. */
export const MOST_WORDS = 240;

/** When and where a meeting is, for everybody who may come. */
export function factsOf(meeting: ToldFacts, locale: Locale): Block {
  const m = messages(locale).meetingLetters.facts;
  const { directions, stepFree } = meeting;
  const way = [directions && m.directions(directions), m.stepFree(messages(locale).meetings.facts.known[stepFree])];
  return { list: [...whenAndWhere(meeting, locale), ...way.filter((line) => line !== null)] };
}

/** The same of a meeting to which nobody has to find any more. */
export function shortFactsOf(meeting: ToldFacts, locale: Locale): Block {
  return { list: whenAndWhere(meeting, locale) };
}

function whenAndWhere(meeting: ToldFacts, locale: Locale): string[] {
  const m = messages(locale).meetingLetters.facts;
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
  const m = messages(locale).meetingLetters.changes;
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
