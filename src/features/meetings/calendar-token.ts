import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { calendarTokens } from '../../../db/schema/meetings.ts';
import { AppError } from '../../lib/errors.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { memberById } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';

/** A new secret address for a member's own calendar; the one before is worth nothing from now on. */
export function newCalendar(db: Database | Transaction, { id: memberId }: Member, now: Date): string {
  const token = newToken();
  const set = { tokenHash: hashToken(token), createdAt: now };
  db.insert(calendarTokens)
    .values({ memberId, ...set })
    .onConflictDoUpdate({ target: calendarTokens.memberId, set })
    .run();
  return token;
}

/** Since when a member has such an address. */
export function calendarSince(db: Database, { id }: Member): Date | undefined {
  return db.select().from(calendarTokens).where(eq(calendarTokens.memberId, id)).get()?.createdAt;
}

/** The address is worth nothing from now on. */
export function endCalendar(db: Database | Transaction, { id }: Member): void {
  db.delete(calendarTokens).where(eq(calendarTokens.memberId, id)).run();
}

/** Whose calendar it is. Throws not_found for a token that is worth nothing, and for closed accounts. */
export function calendarOwner(db: Database, token: string, now: Date): Member {
  const row = db
    .select()
    .from(calendarTokens)
    .where(eq(calendarTokens.tokenHash, hashToken(token)))
    .get();
  const member = row && memberById(db, row.memberId, now);
  if (!member || !isActive(member)) throw new AppError('not_found');
  return member;
}
