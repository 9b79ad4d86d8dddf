import { messages } from '../../i18n/messages.ts';
import { momentText } from '../../lib/dates.ts';
import type { Letter } from '../mail/letter.ts';
import type { Member } from '../members/member.ts';
import { placeOfVisit, visitCalendar, type CalendarSite } from './visit-calendar.ts';
import type { Visit } from './visit.ts';

/** The letters that ask whether a transfer still runs. Whoever leaves them finds the questions among what waits. */
export const CHECK_LIST = 'transfer-checks';

/** Does it still run? The link opens a page with three buttons and needs no sign-in, so nobody else reads the letter. */
export function checkLetter(reader: Member, given: { title: string; network: string; token: string }): Letter {
  const { id: memberId, email: to, locale, name } = reader;
  const { title, network, token } = given;
  const { transfers: m, memberLetters } = messages(locale);
  return {
    ...{ kind: 'transfer_check', to, memberId, locale, secret: true, list: CHECK_LIST },
    subject: m.letter.subject(title),
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.letter.text(title, network) },
      { button: { label: m.letter.button, path: `/transfers/checks/${token}` } },
      { text: m.letter.without },
    ],
  };
}

/** Somebody comes to a visit: when and where, with a file for their calendar. */
export function visitLetter(reader: Member, visit: Visit, title: string, site: CalendarSite): Letter {
  const { id: memberId, email: to, locale, name } = reader;
  const { visits: m, memberLetters } = messages(locale);
  const what = m.what[visit.kind](title);
  return {
    ...{ kind: 'visit_joined', to, memberId, locale, subject: what },
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.letters.joined(what, momentText(visit.startsAt, locale), placeOfVisit(visit, site.city)) },
      { button: { label: m.letters.button, path: `/transfers/visits/${String(visit.id)}` } },
      { calendar: { name: 'visit.ics', text: visitCalendar(visit, what, site) } },
    ],
  };
}

/** A visit falls through. Without a reason: its host is no longer here. */
export function visitCancelledLetter(
  reader: Member,
  visit: Visit,
  title: string,
  { reason, site }: { reason?: string; site?: CalendarSite },
): Letter {
  const { id: memberId, email: to, locale, name } = reader;
  const { visits: m, memberLetters } = messages(locale);
  const what = m.what[visit.kind](title);
  return {
    ...{ kind: 'visit_cancelled', to, memberId, locale, subject: m.letters.cancelledSubject(what) },
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.letters.cancelled(what, momentText(visit.startsAt, locale)) },
      ...(reason ? [{ quote: reason }] : []),
      { button: { label: m.letters.button, path: `/transfers/visits/${String(visit.id)}` } },
      ...(site ? [{ calendar: { name: 'visit.ics', text: visitCalendar(visit, what, site) } }] : []),
    ],
  };
}
