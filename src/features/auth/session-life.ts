import { DAY, HOUR } from '../../lib/durations.ts';
import type { Member } from '../members/member.ts';

/** Meetings are a quarter apart: who comes to each stays signed in. */
export const IDLE_DAYS = 100;

/** However often somebody comes, once a year and a bit they show again that it is them. */
export const LONGEST_DAYS = 400;

/** Of those who can do harm to others: a working day. */
export const PRIVILEGED_HOURS = 12;

/** A visit is written down when the last one is this long ago, so that reading a page writes nothing. */
const SEEN_EVERY = HOUR;

/** What a member may do more than others: for the whole site, or for a foundation. */
export type Powers = Pick<Member, 'roles' | 'reviewer'>;

/** True for members who may do more than others: they need a second factor, and sign in each day. */
export function isPrivileged({ roles, reviewer }: Powers): boolean {
  return roles.length > 0 || reviewer === true;
}

/** When a session that is used now ends unless it is used again. */
export function endOf(createdAt: Date, member: Powers, now: Date): Date {
  const begin = createdAt.getTime();
  return new Date(
    isPrivileged(member)
      ? begin + PRIVILEGED_HOURS * HOUR
      : Math.min(now.getTime() + IDLE_DAYS * DAY, begin + LONGEST_DAYS * DAY),
  );
}

export function isNewlySeen(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= SEEN_EVERY;
}
