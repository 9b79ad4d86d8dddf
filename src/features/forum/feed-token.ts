import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { feedTokens } from '../../../db/schema/following.ts';
import { AppError } from '../../lib/errors.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { memberById } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';

/** Makes the secret that lets a program read what the member may; one made before works no more. Told only now. */
export function makeFeedToken(db: Database, member: Member, now: Date): string {
  if (!isActive(member)) throw new AppError('forbidden');
  const token = newToken();
  const made = { tokenHash: hashToken(token), createdAt: now };
  db.insert(feedTokens)
    .values({ memberId: member.id, ...made })
    .onConflictDoUpdate({ target: feedTokens.memberId, set: made })
    .run();
  return token;
}

export function removeFeedToken(db: Database | Transaction, { id }: Pick<Member, 'id'>): void {
  db.delete(feedTokens).where(eq(feedTokens.memberId, id)).run();
}

/** When the member made the secret that works now; undefined if none does. */
export function feedTokenSince(db: Database, { id }: Member): Date | undefined {
  return db.select().from(feedTokens).where(eq(feedTokens.memberId, id)).get()?.createdAt;
}

/** For whom a program reads: a stranger without a secret. Throws not_found for a secret that does not work. */
export function feedReader(db: Database, token: string | null, now: Date): Member | undefined {
  if (token === null) return undefined;
  const row = db
    .select()
    .from(feedTokens)
    .where(eq(feedTokens.tokenHash, hashToken(token)))
    .get();
  const member = row && memberById(db, row.memberId, now);
  if (!member || !isActive(member)) throw new AppError('not_found');
  return member;
}
