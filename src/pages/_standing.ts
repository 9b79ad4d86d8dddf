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
  if (standing.holds === 'waiting') return m.waiting(String(standing.place));
  if (standing.holds === 'tooLarge') return m.tooLarge(String(standing.capacity));
  if (standing.holds !== 'seated') return m[standing.holds];
  const { guests } = standing;
  if (guests === 0) return m.yes;
  return guests === 1 ? m.withGuest : m.withGuests(String(guests));
}
