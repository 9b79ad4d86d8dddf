import { and, desc, eq, gt, ne } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { sessions } from '../../../db/schema/auth.ts';
import { AppError } from '../../lib/errors.ts';
import { hashToken } from '../../lib/ids.ts';
import type { Member } from '../members/member.ts';
import { withdrawMailed } from './mailed-token.ts';
import type { Session } from './session.ts';

/** The browsers in which a member is signed in, the last used first. */
export function sessionsOf(db: Database, member: Member, now: Date): Session[] {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.memberId, member.id), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.seenAt))
    .all();
}

/** One of the member's sessions. Throws not_found for one of somebody else. */
export function sessionOf(db: Database, member: Member, id: string, now: Date): Session {
  const session = sessionsOf(db, member, now).find((one) => one.id === id);
  if (!session) throw new AppError('not_found');
  return session;
}

/** Ends one of the member's sessions. Throws not_found for one of somebody else. */
export function endSession(db: Database, member: Member, id: string): void {
  const ended = db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.memberId, member.id)))
    .run();
  if (ended.changes === 0) throw new AppError('not_found');
}

/**
 * Ends every session of the member but, if one is named, that one; and whatever was mailed is worthless: whoever
 * began something elsewhere, such as another address for the account, cannot end it there.
 */
export function endSessions(tx: Database | Transaction, member: Pick<Member, 'id'>, but?: Session): void {
  withdrawMailed(tx, member.id);
  tx.delete(sessions)
    .where(and(eq(sessions.memberId, member.id), but && ne(sessions.id, but.id)))
    .run();
}

/** Ends the session of a token: signing out. An unknown token is no harm. */
export function endToken(tx: Database | Transaction, token: string): void {
  tx.delete(sessions)
    .where(eq(sessions.id, hashToken(token)))
    .run();
}
