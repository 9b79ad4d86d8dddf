import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { criteriaSets } from '../../../../db/schema/foundations.ts';
import { AppError } from '../../../lib/errors.ts';
import type { Locale } from '../../../lib/paths.ts';
import { ProblemError } from '../../../lib/problems.ts';
import type { Member } from '../../members/member.ts';
import { logAct } from '../foundations/log.ts';
import { onlyLead } from '../foundations/office.ts';
import { criteriaList, type CriteriaSet, type Criterion } from './criterion.ts';

type Store = Database | Transaction;

/** The criteria of a foundation as they are now: everyone may read them. Throws not_found. */
export function criteriaOf(db: Store, foundationId: number): CriteriaSet {
  return found(
    db
      .select()
      .from(criteriaSets)
      .where(eq(criteriaSets.foundationId, foundationId))
      .orderBy(desc(criteriaSets.version))
      .limit(1)
      .get(),
  );
}

/** A set as it was published then. Throws not_found. */
export function criteriaAt(db: Store, foundationId: number, version: number): CriteriaSet {
  const one = and(eq(criteriaSets.foundationId, foundationId), eq(criteriaSets.version, version));
  return found(db.select().from(criteriaSets).where(one).get());
}

/** The set that a review is written by. Throws not_found. */
export function criteriaById(db: Store, id: number): CriteriaSet {
  return found(db.select().from(criteriaSets).where(eq(criteriaSets.id, id)).get());
}

/** What a lead publishes: the whole set, and the version that it was made from. */
export type NewCriteria = { version: number; lang: Locale; criteria: readonly unknown[] };

/**
 * Publishes a new set; reviews that are under way keep theirs. Throws not_found, forbidden, and a problem for a set
 * that is not whole, was made from one that is no longer the last, or says the same as that.
 */
export function publishCriteria(
  db: Database,
  member: Member,
  foundationId: number,
  { version, lang, criteria }: NewCriteria,
  now: Date,
): CriteriaSet {
  return db.transaction((tx) => {
    onlyLead(tx, member, foundationId);
    const checked = criteriaList.safeParse(criteria);
    if (!checked.success) throw new ProblemError('criteria', 'not_right');
    const last = criteriaOf(tx, foundationId);
    if (last.version !== version) throw new ProblemError('form', 'overtaken');
    if (last.lang === lang && isDeepStrictEqual(last.criteria, checked.data))
      throw new ProblemError('form', 'unchanged');
    const set = publish(tx, { foundationId, by: member.id, lang, criteria: checked.data }, now);
    logAct(tx, foundationId, { by: member.id, kind: 'publish_criteria', detail: String(set.version) }, now);
    return set;
  });
}

type Published = { foundationId: number; by: number; lang: Locale; criteria: Criterion[] };

/** Writes the next set, in the transaction of whoever may. */
export function publish(tx: Transaction, { by, ...set }: Published, now: Date): CriteriaSet {
  const last = tx
    .select({ version: criteriaSets.version })
    .from(criteriaSets)
    .where(eq(criteriaSets.foundationId, set.foundationId))
    .orderBy(desc(criteriaSets.version))
    .limit(1)
    .get();
  const values = { ...set, version: (last?.version ?? 0) + 1, publishedBy: by, publishedAt: now };
  return tx.insert(criteriaSets).values(values).returning().get();
}

function found(row: CriteriaSet | undefined): CriteriaSet {
  if (!row) throw new AppError('not_found');
  return row;
}
