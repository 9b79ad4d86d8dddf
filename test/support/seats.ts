import { eq } from 'drizzle-orm';
import { attendance } from '../../db/schema/meetings.ts';
import type { Answer } from '../../src/features/meetings/answer.ts';
import type { Meeting } from '../../src/features/meetings/meeting.ts';
import { emptyOutbox } from './letters.ts';
import { answer, invited, network } from './meetings.ts';
import type { PersonName } from './people.ts';
import { NOW, type World } from './world.ts';

/** A meeting with three seats, to which everyone is invited. */
export type ThreeSeats = {
  /** The network of Ruth's that hosts it. */
  host: number;
  meeting: Meeting;
  /** Answers the invitation, each a minute after the one before. */
  says: (name: PersonName, values?: Record<string, unknown>) => Answer;
  isWaiting: (name: PersonName) => boolean;
};

/** Makes it. The letters that invite are out of the way. */
export function threeSeats({ db, member }: World): ThreeSeats {
  const host = network(db, 'Runder Tisch', [member('ruth')]);
  const meeting = invited(db, member('ruth'), host, { capacity: '3' });
  emptyOutbox(db);
  let minute = 0;
  const next = () => new Date(NOW.getTime() + 60_000 * (minute += 1));
  const answerOf = (name: PersonName) =>
    db
      .select()
      .from(attendance)
      .where(eq(attendance.memberId, member(name).id))
      .get();
  return {
    host,
    meeting,
    says: (name, values) => answer(db, member(name), meeting, values, next()),
    isWaiting: (name) => Boolean(answerOf(name)?.waitingSince),
  };
}
