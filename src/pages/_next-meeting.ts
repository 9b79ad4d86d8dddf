import { answerOf, type Answer } from '../features/meetings/answer.ts';
import { turnoutOf } from '../features/meetings/attendees.ts';
import { meetingsAsked, nextMeeting, type ListedMeeting } from '../features/meetings/list.ts';
import { isAsking } from '../features/meetings/meeting.ts';
import { isFull } from '../features/meetings/seats.ts';
import { cityOf } from '../features/places/city.ts';
import type { Locale } from '../lib/paths.ts';
import { standingWords } from './_standing.ts';

/** The next meeting as it is shown to somebody. */
export type Next = {
  meeting: ListedMeeting;
  place: string;
  coming: number;
  asks: boolean;
  given: Answer | undefined;
  standing: string | undefined;
  isFull: boolean;
  locale: Locale;
};

/** The next meeting to which people are invited; undefined: none. */
export function nextMeetingFor(locals: App.Locals): Next | undefined {
  const meeting = nextMeeting(locals.db, locals.now);
  return meeting && shownTo(locals, meeting);
}

/**
 * The meetings ahead to which a member comes or may come, or waits for a seat, and the next one that they have not
 * answered; where there is neither, the next one, for they may think again.
 */
export function meetingsOf(locals: App.Locals): Next[] {
  const ahead = meetingsAsked(locals.db, locals.now).map((meeting) => shownTo(locals, meeting));
  const unanswered = ahead.find(({ given }) => given === undefined);
  const shown = ahead.filter((next) => next === unanswered || (next.given && next.given.answer !== 'no'));
  return shown.length > 0 ? shown : ahead.slice(0, 1);
}

function shownTo({ db, member, now, settings, locale }: App.Locals, meeting: ListedMeeting): Next {
  const given = member && answerOf(db, member, meeting.id);
  const place = cityOf(settings.city).districts.find(({ id }) => id === meeting.district)?.name ?? meeting.district;
  return {
    ...{ meeting, place, coming: turnoutOf(db, meeting).yes, locale },
    asks: member !== undefined && isAsking(meeting, now),
    given,
    standing: standingWords({ db, locale }, meeting, given),
    isFull: isFull(db, meeting),
  };
}
