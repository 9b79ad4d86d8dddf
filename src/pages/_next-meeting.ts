import { answerOf, type Answer } from '../features/meetings/answer.ts';
import { turnoutOf } from '../features/meetings/attendees.ts';
import { nextMeeting, type ListedMeeting } from '../features/meetings/list.ts';
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
export function nextMeetingFor({ db, member, now, settings, locale }: App.Locals): Next | undefined {
  const meeting = nextMeeting(db, now);
  if (!meeting) return undefined;
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
