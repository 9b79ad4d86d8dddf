import { dateText } from '../../lib/dates.ts';
import type { Letter } from '../mail/letter.ts';
import type { Member } from '../members/member.ts';
import type { Agenda } from './agenda.ts';
import {
  agendaPart,
  calendar,
  factsOf,
  letter,
  letterWords,
  minutesPart,
  postedCalendar,
  shortFactsOf,
  type Site,
} from './mails.ts';
import type { Meeting } from './meeting.ts';
import { lastProposalDay } from './plan-form.ts';
import type { ToldItem } from './told-items.ts';

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
  const m = letterWords(locale).invitation;
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
  const m = letterWords(locale).agenda;
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
  const m = letterWords(member.locale).minutes;
  return letter(member, meeting, 'minutes', [
    { text: meeting.minutes === 'final' ? m.final : m.amending },
    shortFactsOf(meeting, member.locale),
    ...minutesPart(items, member.locale),
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
  const m = letterWords(locale).change;
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
  const m = letterWords(locale).cancellation;
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
  const m = letterWords(locale).seat;
  return letter(member, meeting, 'seat', [
    { text: m.text },
    factsOf(meeting, locale),
    { button: { label: m.button, path: `/meetings/${meeting.id}/attendance` } },
    postedCalendar(meeting, locale),
  ]);
}
