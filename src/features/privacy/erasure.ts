import { eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { erasures } from '../../../db/schema/privacy.ts';
import { hasOtherAdmin } from '../members/role.ts';
import type { Member } from '../members/member.ts';

/** Days to think again: long enough for a week away from the mail, and for the owner of a stolen session to notice. */
export const ERASURE_DAYS = 7;

/** What becomes of what a member has written: it stays under "ehemaliges Mitglied", or is blanked too. */
export const TEXTS = ['kept', 'blanked'] as const;

export const erasureForm = z.object({ texts: z.enum(TEXTS) });

export type Erasure = typeof erasures.$inferSelect;

/** What the member has asked for; undefined where they stay. */
export function erasureOf(db: Database | Transaction, { id }: Pick<Member, 'id'>): Erasure | undefined {
  return db.select().from(erasures).where(eq(erasures.memberId, id)).get();
}

/** Whoever administers the site alone has to hand it on first; who is about to leave does not count. */
export function canLeave(db: Database | Transaction, { id, roles }: Pick<Member, 'id' | 'roles'>, now: Date): boolean {
  return !roles.includes('admin') || hasOtherAdmin(db, id, now);
}

/** Erasures whose days are over. */
export function dueErasures(db: Database, now: Date): Erasure[] {
  return db.select().from(erasures).where(lte(erasures.dueAt, now)).all();
}
