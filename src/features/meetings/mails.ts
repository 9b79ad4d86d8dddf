import { messages } from '../../i18n/messages.ts';
import { dateText, dayText } from '../../lib/dates.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Block, Letter } from '../mail/letter.ts';
import { shortened } from '../mail/shortened.ts';
import type { Member } from '../members/member.ts';
import type { Agenda } from './agenda.ts';
import { meetingCalendar, postedEvent } from './calendar.ts';
import { agendaPart, factsOf, MOST_WORDS, shortFactsOf } from './letter-parts.ts';
import type { Meeting } from './meeting.ts';
import { lastProposalDay } from './plan-form.ts';
import type { ShownPledge } from './pledge-list.ts';
import type { ShownTask } from './task.ts';
import type { ToldItem } from './told-items.ts';

/** The list that members leave who want no letters about meetings. */
export const MEETING_LIST = 'meetings';

/** A letter is read at a glance; the minutes have all of it. */
const MOST_ITEMS = 12;
const MOST_LINES = 5;

type Kind = 'invitation' | 'agenda' | 'minutes' | 'change' | 'cancellation' | 'seat';

/** The site as letters name it; `city`: the id of its city, whose districts have names. */
export type Site = { siteName: string; siteUrl: string; city?: string };

const words = (locale: Locale) => messages(locale).meetingLetters;

/** What an invitation knows beside the meeting. */
type InvitationFacts = {
  host: string;
  /** The agenda, where it is due already. */
  agenda: Agenda | undefined;
  /** True while members can propose something for it. */
  proposing: boolean;
};

/** To everyone, once: do they come? At short notice it holds the agenda too. */
export function invitationLetter(
  member: Member,
  meeting: Meeting,
  { host, agenda, proposing }: InvitationFacts,
  site: Site,
): Letter {
  const { locale } = member;
  const m = words(locale).invitation;
  return letter(member, meeting, 'invitation', [
    { text: m.text(host) },
    factsOf(meeting, locale),
    ...(agenda ? agendaPart(agenda, locale) : []),
    ...(proposing ? [{ text: m.propose(dateText(lastProposalDay(meeting), locale)) }] : []),
    { button: { label: m.button, path: `/meetings/${meeting.id}/attendance` } },
    calendar(meeting, site, locale),
  ]);
}

/** Ten days before: what it will be about. */
export function agendaLetter(member: Member, meeting: Meeting, agenda: Agenda, site: Site): Letter {
  const { locale } = member;
  const m = words(locale).agenda;
  return letter(member, meeting, 'agenda', [
    { text: m.text },
    factsOf(meeting, locale),
    ...agendaPart(agenda, locale),
    { button: { label: m.button, path: `/meetings/${meeting.id}` } },
    calendar(meeting, site, locale),
  ]);
}

/** Three days after: what came of it, item by item. */
export function minutesLetter(member: Member, meeting: Meeting, items: ToldItem[]): Letter {
  const m = words(member.locale).minutes;
  const left = items.length - MOST_ITEMS;
  return letter(member, meeting, 'minutes', [
    { text: meeting.minutes === 'final' ? m.final : m.amending },
    shortFactsOf(meeting, member.locale),
    ...items.slice(0, MOST_ITEMS).flatMap((item) => told(item, member.locale)),
    ...(left > 0 ? [{ text: m.more(String(left)) }] : []),
    { button: { label: m.button, path: `/meetings/${meeting.id}/minutes` } },
  ]);
}

/** What a change is told with: a line for each, none where nobody kept what was before. */
type ChangeFacts = { changes: string[]; agenda: Agenda | undefined; hasAnswered: boolean };

/** Time, place or theme are others now. */
export function changeLetter(
  member: Member,
  meeting: Meeting,
  { changes, agenda, hasAnswered }: ChangeFacts,
  site: Site,
): Letter {
  const { locale } = member;
  const m = words(locale).change;
  return letter(member, meeting, 'change', [
    { text: m.text },
    ...(changes.length > 0 ? [{ list: changes }] : []),
    { text: m.now },
    factsOf(meeting, locale),
    ...(agenda ? agendaPart(agenda, locale) : []),
    { text: hasAnswered ? m.answer : m.noAnswer },
    { button: { label: hasAnswered ? m.button : m.answerNow, path: `/meetings/${meeting.id}/attendance` } },
    calendar(meeting, site, locale),
  ]);
}

export function cancellationLetter(member: Member, meeting: Meeting, site: Site): Letter {
  const { locale } = member;
  const m = words(locale).cancellation;
  return letter(member, meeting, 'cancellation', [
    { text: m.text },
    shortFactsOf(meeting, locale),
    ...(meeting.cancelReason ? [{ text: m.reason }, { quote: meeting.cancelReason }] : []),
    { button: { label: m.button, path: '/meetings' } },
    calendar(meeting, site, locale),
  ]);
}

/** Somebody moves up from the waiting list; written by whatever frees the seat. */
export function seatLetter(member: Member, meeting: Meeting): Letter {
  const { locale } = member;
  const { title, file } = messages(locale).meetings;
  const m = words(locale).seat;
  return letter(member, meeting, 'seat', [
    { text: m.text },
    factsOf(meeting, locale),
    { button: { label: m.button, path: `/meetings/${meeting.id}/attendance` } },
    { calendar: { name: `${file}.ics`, title, event: postedEvent(meeting) } },
  ]);
}

function letter({ id, email, locale, name }: Member, meeting: Meeting, kind: Kind, blocks: Block[]): Letter {
  const m = words(locale);
  return {
    ...{ kind: `meeting_${kind}`, to: email, memberId: id, locale },
    subject: m[kind].subject(meeting.theme, dayText(meeting.startsAt, locale)),
    blocks: [{ text: messages(locale).memberLetters.hello(name) }, ...blocks],
    // What somebody counts on reaches them, whatever lists they have left.
    ...(['invitation', 'agenda', 'minutes'].includes(kind) && { list: MEETING_LIST }),
  };
}

function calendar(meeting: Meeting, site: Site, locale: Locale): Block {
  const { title: name, file } = messages(locale).meetings;
  return { calendar: { name: `${file}.ics`, text: meetingCalendar(meeting, { ...site, name }) } };
}

/** An item at a glance: its result, then who takes what home and who does what. */
function told({ kind, title, result, pledges, tasks }: ToldItem, locale: Locale): Block[] {
  const list = [...pledges.map((pledge) => pledged(pledge, locale)), ...tasks.map((task) => given(task, locale))];
  const left = list.length - MOST_LINES;
  const shown = left > 0 ? [...list.slice(0, MOST_LINES), words(locale).minutes.more(String(left))] : list;
  return [
    { heading: kind === 'pledges' ? messages(locale).meetings.agenda.open : title },
    ...(result === '' ? [] : [{ quote: shortened(result, MOST_WORDS) }]),
    ...(shown.length > 0 ? [{ list: shown }] : []),
  ];
}

function pledged({ network, origin, words: said }: ShownPledge, locale: Locale): string {
  const m = words(locale).minutes;
  const what = [origin && m.takesHome(origin.title), said && shortened(said, MOST_WORDS)].filter(Boolean).join('. ');
  return m.pledge(network ?? messages(locale).transfers.someNetwork, what);
}

function given({ name, words: said, dueOn }: ShownTask, locale: Locale): string {
  const { members, meetings } = messages(locale);
  const due = dueOn && meetings.minutes.task.due(dateText(dueOn, locale));
  return words(locale).minutes.task([name ?? members.former, due].filter(Boolean).join(', '), said);
}
