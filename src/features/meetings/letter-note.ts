import type { Transaction } from '../../../db/database.ts';
import { meetingLetters } from '../../../db/schema/meetings.ts';
import type { Meeting } from './meeting.ts';

export type LetterKind = (typeof meetingLetters.$inferSelect)['kind'];

/** Writes down that a member is told of a meeting as it is now. */
export function noteLetter(
  tx: Transaction,
  { id: meetingId, sequence }: Pick<Meeting, 'id' | 'sequence'>,
  memberId: number,
  kind: LetterKind,
  now: Date,
): void {
  tx.insert(meetingLetters).values({ meetingId, memberId, kind, sequence, at: now }).onConflictDoNothing().run();
}
