import { and, asc, count, eq, isNotNull, isNull, min } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { joinRequests } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import type { Locale } from '../../lib/paths.ts';
import { hasRole, type Member } from './member.ts';

/** Waiting requests that a moderator sees at once; the oldest come first. */
const MOST_SHOWN = 100;

/** A request whose e-mail is confirmed, as moderators see it. */
export type WaitingRequest = {
  id: number;
  email: string;
  name: string;
  locale: Locale;
  district: string | null;
  /** Why the person would like to join. */
  reason: string;
  askedAt: Date;
};

/** Those who look after the members let people in. */
export function canDecideRequests(member: Member): boolean {
  return hasRole(member, 'moderator', 'admin');
}

/** The requests that wait for a word, the oldest first. Throws not_found for everyone else. */
export function waitingRequests(db: Database, viewer: Member): WaitingRequest[] {
  if (!canDecideRequests(viewer)) throw new AppError('not_found');
  return select(db).where(waiting()).orderBy(asc(joinRequests.confirmedAt)).limit(MOST_SHOWN).all();
}

/** How many wait, however many are shown, and since when the first does. Throws not_found for everyone else. */
export function queueOf(db: Database, viewer: Member): { waits: number; since: Date | null } {
  if (!canDecideRequests(viewer)) throw new AppError('not_found');
  const found = db
    .select({ waits: count(), since: min(joinRequests.askedAt) })
    .from(joinRequests)
    .where(waiting())
    .get();
  return found ?? { waits: 0, since: null };
}

/** One request that waits. Throws not_found for a decided, an unconfirmed and an unknown one. */
export function waitingRequest(db: Database | Transaction, viewer: Member, id: number): WaitingRequest {
  const request =
    canDecideRequests(viewer) &&
    select(db)
      .where(and(waiting(), eq(joinRequests.id, id)))
      .get();
  if (!request) throw new AppError('not_found');
  return request;
}

/** The condition that a request waits for a moderator: for queries. */
export function waiting() {
  return and(isNotNull(joinRequests.confirmedAt), isNull(joinRequests.decidedAt));
}

function select(db: Database | Transaction) {
  const { id, email, name, locale, district, reason, askedAt } = joinRequests;
  return db.select({ id, email, name, locale, district, reason, askedAt }).from(joinRequests);
}
