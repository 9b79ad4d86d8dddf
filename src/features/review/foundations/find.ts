import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { foundationReviewers, foundations } from '../../../../db/schema/foundations.ts';
import { AppError } from '../../../lib/errors.ts';
import { pageIn } from '../../../lib/page.ts';
import type { Member } from '../../members/member.ts';
import type { Foundation } from './foundation.ts';
import { canHoldOffice, type Office } from './office.ts';

/** Foundations on a page of the list. */
export const FOUNDATIONS_PAGE = 30;

type Store = Database | Transaction;

/** The foundation at an address. Throws not_found. */
export function foundationAt(db: Store, slug: string | undefined): Foundation {
  const row = db
    .select()
    .from(foundations)
    .where(eq(foundations.slug, slug ?? ''))
    .get();
  if (!row) throw new AppError('not_found');
  return row;
}

/** The foundation with this number. Throws not_found. */
export function foundationById(db: Store, id: number): Foundation {
  const row = db.select().from(foundations).where(eq(foundations.id, id)).get();
  if (!row) throw new AppError('not_found');
  return row;
}

/** A page of the foundations by name. `next` is there if more follow: the next page's `after`. */
export function listFoundations(db: Database, after?: number): { foundations: Foundation[]; next?: number } {
  const last = after === undefined ? undefined : db.select().from(foundations).where(eq(foundations.id, after)).get();
  // The condition is true of all: with it the store goes along the index and need not sort.
  const on = last
    ? sql`(${foundations.name}, ${foundations.id}) > (${last.name}, ${last.id})`
    : gt(foundations.name, '');
  const rows = db
    .select()
    .from(foundations)
    .where(on)
    .orderBy(asc(foundations.name), asc(foundations.id))
    .limit(FOUNDATIONS_PAGE + 1)
    .all();
  const { page, last: end } = pageIn(rows, FOUNDATIONS_PAGE);
  return { foundations: page, ...(end && { next: end.id }) };
}

/** The foundations that a member reviews for now, with their office. */
export function foundationsOf(db: Store, member: Member): { foundation: Foundation; office: Office }[] {
  if (!canHoldOffice(member)) return [];
  return db
    .select({ foundation: foundations, office: foundationReviewers.office })
    .from(foundationReviewers)
    .innerJoin(foundations, eq(foundations.id, foundationReviewers.foundationId))
    .where(and(eq(foundationReviewers.memberId, member.id)))
    .all();
}
