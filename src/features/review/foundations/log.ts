import { and, desc, eq, exists, gt, inArray, isNull, lt, ne, notInArray, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database, Transaction } from '../../../../db/database.ts';
import { foundationActs } from '../../../../db/schema/foundation-acts.ts';
import { members } from '../../../../db/schema/members.ts';
import { networks } from '../../../../db/schema/networks.ts';
import { declarations, reviews, sparedReviewers } from '../../../../db/schema/reviews.ts';
import type { Member } from '../../members/member.ts';
import { organisedIds } from '../../networks/organiser.ts';
import { pageIn } from '../../../lib/page.ts';
import { canLead, onlyReviewers } from './office.ts';

/** What is kept of what people do for a foundation. */
export type FoundationActKind = (typeof foundationActs.$inferSelect)['kind'];

type Act = { kind: FoundationActKind; by: number; about?: number; reviewId?: number; detail?: string };

/** An act as the log shows it. A name is null where the account is gone. */
export type LoggedAct = {
  id: number;
  kind: FoundationActKind;
  by: string | null;
  /** Undefined where it concerns nobody. */
  about: string | null | undefined;
  /** The network whose review it was done to. */
  network: string | null;
  detail: string | null;
  at: Date;
};

/** Acts on a page. */
export const ACTS_PAGE = 50;

/** Keeps an act, in its transaction. */
export function logAct(tx: Transaction, foundationId: number, act: Act, now: Date): void {
  tx.insert(foundationActs)
    .values({ foundationId, ...act, at: now })
    .run();
}

/** Whether the foundation has carried another name since then. */
export function wasRenamed(tx: Transaction, { id, name }: { id: number; name: string }, since: Date): boolean {
  const { foundationId, kind, at, detail } = foundationActs;
  const changed = and(eq(foundationId, id), eq(kind, 'change_foundation'), gt(at, since), ne(detail, name));
  return tx.select({ id: foundationActs.id }).from(foundationActs).where(changed).limit(1).get() !== undefined;
}

/**
 * What was done for a foundation, the newest first, for those who review for it; nothing of reviews from which the reader
 * is recused, or which they are not asked to. `next` is there if more follow: the next page's `before`. Throws not_found.
 */
export function foundationLog(
  db: Database,
  member: Member,
  foundationId: number,
  before?: number,
): { acts: LoggedAct[]; next?: number } {
  onlyReviewers(db, member, foundationId);
  const { page, last } = pageIn(rowsOf(db, member, foundationId, before), ACTS_PAGE);
  return { acts: page.map(shown), ...(last && { next: last.act.id }) };
}

const doer = alias(members, 'doer');

function rowsOf(db: Database, member: Member, foundationId: number, before: number | undefined) {
  const older = before === undefined ? undefined : lt(foundationActs.id, before);
  return db
    .select({ act: foundationActs, by: doer.name, about: members.name, network: networks.name })
    .from(foundationActs)
    .leftJoin(doer, eq(doer.id, foundationActs.by))
    .leftJoin(members, eq(members.id, foundationActs.about))
    .leftJoin(reviews, eq(reviews.id, foundationActs.reviewId))
    .leftJoin(networks, eq(networks.id, reviews.networkId))
    .where(and(eq(foundationActs.foundationId, foundationId), older, isFor(db, member, foundationId)))
    .orderBy(desc(foundationActs.id))
    .limit(ACTS_PAGE + 1)
    .all();
}

function isFor(db: Database, member: Member, foundationId: number) {
  return or(isNull(foundationActs.reviewId), notInArray(foundationActs.reviewId, keptFrom(db, member, foundationId)));
}

/** The reviews of which somebody reads nothing, not even that they are there. */
function keptFrom(db: Database, member: Member, foundationId: number) {
  const own = (table: typeof declarations | typeof sparedReviewers) =>
    and(eq(table.reviewId, reviews.id), eq(table.memberId, member.id));
  const conflict = db
    .select()
    .from(declarations)
    .where(and(own(declarations), eq(declarations.interest, 'conflict')));
  const leftOut = db.select().from(sparedReviewers).where(own(sparedReviewers));
  return db
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      or(
        inArray(reviews.networkId, organisedIds(db, member.id)),
        exists(conflict),
        canLead(db, member, foundationId) ? undefined : exists(leftOut),
      ),
    );
}

function shown({ act, by, about, network }: ReturnType<typeof rowsOf>[number]): LoggedAct {
  const { id, kind, detail, at } = act;
  return { id, kind, by, about: act.about === null ? undefined : about, network, detail, at };
}
