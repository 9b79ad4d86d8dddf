import { and, desc, eq, lt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database, Transaction } from '../../../../db/database.ts';
import { foundationActs } from '../../../../db/schema/foundation-acts.ts';
import { members } from '../../../../db/schema/members.ts';
import { networks } from '../../../../db/schema/networks.ts';
import { reviews } from '../../../../db/schema/reviews.ts';
import type { Member } from '../../members/member.ts';
import { isRecused } from '../review.ts';
import { onlyReviewers } from './office.ts';

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

/**
 * What was done for a foundation, the newest first, for those who review for it; nothing of reviews from which the reader
 * is recused. `next` is there if more follow: the next page's `before`. Throws not_found.
 */
export function foundationLog(
  db: Database,
  member: Member,
  foundationId: number,
  before?: number,
): { acts: LoggedAct[]; next?: number } {
  onlyReviewers(db, member, foundationId);
  const rows = rowsOf(db, foundationId, before);
  const page = rows.slice(0, ACTS_PAGE);
  const end = rows.length > ACTS_PAGE ? page.at(-1) : undefined;
  const acts = page.filter(({ review }) => !review || !isRecused(db, member.id, review)).map(shown);
  return { acts, ...(end && { next: end.act.id }) };
}

const doer = alias(members, 'doer');

function rowsOf(db: Database, foundationId: number, before: number | undefined) {
  const older = before === undefined ? undefined : lt(foundationActs.id, before);
  return db
    .select({ act: foundationActs, by: doer.name, about: members.name, review: reviews, network: networks.name })
    .from(foundationActs)
    .leftJoin(doer, eq(doer.id, foundationActs.by))
    .leftJoin(members, eq(members.id, foundationActs.about))
    .leftJoin(reviews, eq(reviews.id, foundationActs.reviewId))
    .leftJoin(networks, eq(networks.id, reviews.networkId))
    .where(and(eq(foundationActs.foundationId, foundationId), older))
    .orderBy(desc(foundationActs.id))
    .limit(ACTS_PAGE + 1)
    .all();
}

function shown({ act, by, about, network }: ReturnType<typeof rowsOf>[number]): LoggedAct {
  const { id, kind, detail, at } = act;
  return { id, kind, by, about: act.about === null ? undefined : about, network, detail, at };
}
