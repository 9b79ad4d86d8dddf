import type { Answer } from '../features/meetings/answer.ts';
import type { Meeting } from '../features/meetings/meeting.ts';
import { standingOf } from '../features/meetings/standing.ts';
import { messages } from '../i18n/messages.ts';

/** What now holds for somebody by their answer, in words; undefined: they have not answered. */
export function standingWords(
  { db, locale }: Pick<App.Locals, 'db' | 'locale'>,
  meeting: Pick<Meeting, 'capacity'>,
  given: Answer | undefined,
): string | undefined {
  if (!given) return undefined;
  const m = messages(locale).meetings.answer.standing;
  const standing = standingOf(db, meeting, given);
  if (standing.holds === 'waiting') {
    const { place, guests } = standing;
    return guests === 0
      ? m.waiting(String(place))
      : m.waitingWith(String(place), String(guests), String(1 + guests), guests === 1);
  }
  if (standing.holds === 'tooLarge') return m.tooLarge(String(standing.capacity));
  if (standing.holds !== 'seated') return m[standing.holds];
  const { guests } = standing;
  if (guests === 0) return m.yes;
  return guests === 1 ? m.withGuest : m.withGuests(String(guests));
}
