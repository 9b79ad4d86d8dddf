import type { Database, Transaction } from '../../../db/database.ts';
import { memberById } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import { networkById } from '../networks/find.ts';
import type { Network } from '../networks/network.ts';
import type { CriteriaSet } from './criteria/criterion.ts';
import { criteriaById } from './criteria/publish-criteria.ts';
import { declarationsOf, type Declaration } from './declaration.ts';
import { foundationById } from './foundations/find.ts';
import type { Foundation } from './foundations/foundation.ts';
import { replyTo, type ReviewReply } from './reply-to-review.ts';
import { canLeadReview, reviewFor, reviewForNetwork, reviewToDeclare, standingOf, type Review } from './review.ts';
import { sheetOf, submittedSheets, type Sheet } from './sheets/sheet.ts';
import { keepSight, sightsOf, type Seen, type Sight } from './sight.ts';

/** What a reviewer sees before they have declared their interests: no more than they need for that. */
export type ReviewFace = Pick<Review, 'id' | 'dueOn'> & {
  network: Network;
  foundation: Foundation;
  hasDeclared: boolean;
  /** True where what was declared stays. */
  isOver: boolean;
};

/** A name is null where the account is gone. */
type Named<Row> = Row & { name: string | null };

type Common = { review: Review; network: Network; foundation: Foundation; criteria: CriteriaSet; reply?: ReviewReply };

/** A review as a reviewer sees it. */
export type ReviewerView = Common & {
  /** What they wrote themselves; absent: nothing yet. */
  own?: Sheet;
  /** What the others submitted; empty as long as the reviewer still writes. */
  others: Named<Sheet>[];
  /** True where the others' sheets are not shown because the reviewer has not submitted theirs. */
  blind: boolean;
  declarations: Named<Declaration>[];
  sights: Seen[];
  leads: boolean;
};

/** A closed review as the network reads it: the judgement, who made it, and who saw it. */
export type NetworkView = Common & { sheets: Named<Sheet>[]; sights: Seen[] };

/** What to declare one's interests in. Throws not_found. */
export function reviewFace(db: Database, member: Member, id: number): ReviewFace {
  const review = reviewToDeclare(db, member, id);
  const hasDeclared = standingOf(db, member, review) === 'in';
  const isOver = hasDeclared && review.state === 'closed';
  return { id, dueOn: review.dueOn, ...placesOf(db, review), hasDeclared, isOver };
}

/**
 * A review for a reviewer who has declared that they have no interest in it; that they see what others wrote is kept.
 * Throws not_found.
 */
export function readReview(db: Database, member: Member, id: number, now: Date): ReviewerView {
  return db.transaction((tx) => {
    const review = reviewFor(tx, member, id);
    const own = sheetOf(tx, id, member.id);
    // Whoever can still write reads nothing of others, and so nothing of who has submitted what.
    const blind = review.state === 'draft' && !own?.submittedAt;
    const counted = blind ? [] : submittedSheets(tx, id).filter(({ memberId }) => memberId !== member.id);
    const shown = common(tx, review);
    keepSight(tx, id, member.id, seenIn(shown, counted.length > 0), now);
    return {
      ...shown,
      ...(own && { own }),
      ...{ others: named(tx, counted, now), blind },
      declarations: named(tx, declarationsOf(tx, id), now),
      ...{ sights: blind ? [] : sightsOf(tx, id), leads: canLeadReview(tx, member, review) },
    };
  });
}

/** A closed review for those who run the network; that they read it is kept. Throws not_found. */
export function readAsNetwork(db: Database, member: Member, id: number, now: Date): NetworkView {
  return db.transaction((tx) => {
    const review = reviewForNetwork(tx, member, id);
    keepSight(tx, id, member.id, ['closed_review'], now);
    return { ...common(tx, review), sheets: named(tx, submittedSheets(tx, id), now), sights: sightsOf(tx, id) };
  });
}

function common(tx: Transaction, review: Review): Common {
  const reply = replyTo(tx, review.id);
  return { review, ...placesOf(tx, review), criteria: criteriaById(tx, review.criteriaId), ...(reply && { reply }) };
}

function placesOf(db: Database | Transaction, review: Review): { network: Network; foundation: Foundation } {
  return { network: networkById(db, review.networkId), foundation: foundationById(db, review.foundationId) };
}

function seenIn({ review, reply }: Common, sheets: boolean): Sight[] {
  return [
    ...(sheets ? (['sheets'] as const) : []),
    ...(review.conclusion === null ? [] : (['conclusion'] as const)),
    ...(reply ? (['network_reply'] as const) : []),
  ];
}

function named<Row extends { memberId: number }>(tx: Transaction, rows: readonly Row[], now: Date): Named<Row>[] {
  return rows.map((row) => ({ ...row, name: memberById(tx, row.memberId, now)?.name ?? null }));
}
