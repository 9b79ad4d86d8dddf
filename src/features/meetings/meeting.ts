import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { AppError } from '../../lib/errors.ts';
import { dayAtHome } from '../../lib/home-clock.ts';
import { ProblemError } from '../../lib/problems.ts';

export type Meeting = typeof meetings.$inferSelect;

/** In the order in which a meeting goes through them; it can be cancelled before it is held. */
export const MEETING_STATES = ['planned', 'invited', 'held', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** The meeting with this number; everyone sees it. Throws not_found. */
export function meetingAt(db: Database | Transaction, id: number): Meeting {
  const meeting = findMeeting(db, id);
  if (!meeting) throw new AppError('not_found');
  return meeting;
}

export function findMeeting(db: Database | Transaction, id: number): Meeting | undefined {
  return db.select().from(meetings).where(eq(meetings.id, id)).get();
}

/** True before the meeting takes place: what is planned can still change. */
export function isAhead({ state }: Pick<Meeting, 'state'>): boolean {
  return state === 'planned' || state === 'invited';
}

/** True until the minutes are final: they say what was on the agenda. */
export function canChangeAgenda(meeting: Pick<Meeting, 'state' | 'minutes'>): boolean {
  return isAhead(meeting) || (meeting.state === 'held' && meeting.minutes !== 'final');
}

/** True once the minutes are open to all: before that, what they say is for those who write them. */
export function hasShownMinutes({ minutes }: Pick<Meeting, 'minutes'>): boolean {
  return minutes === 'amending' || minutes === 'final';
}

/** True while people are asked whether they come. */
export function isAsking({ state, endsAt }: Pick<Meeting, 'state' | 'endsAt'>, now: Date): boolean {
  return state === 'invited' && endsAt > now;
}

/** Throws ProblemError before the day of a meeting; one that was begun has had it. */
export function requireDay({ state, startsAt }: Meeting, now: Date): void {
  const hasCome = !isAhead({ state }) || dayAtHome(now) >= dayAtHome(startsAt);
  if (!hasCome) throw new ProblemError('form', 'before_the_day');
}

/** Throws ProblemError where nobody would know where to come. */
export function requirePlace({ venue, address }: Pick<Meeting, 'venue' | 'address'>): void {
  if (venue === null || address === null) throw new ProblemError('form', 'no_place');
}

/** Throws conflict for a meeting that is not in one of these states. */
export function requireState({ state }: Meeting, ...states: MeetingState[]): void {
  if (!states.includes(state)) throw new AppError('conflict', `the meeting is ${state}`);
}
