import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database, Transaction } from '../../../../db/database.ts';
import { foundations, reviewerInvitations } from '../../../../db/schema/foundations.ts';
import { AppError } from '../../../lib/errors.ts';
import { memberById } from '../../members/find.ts';
import type { Member } from '../../members/member.ts';
import { canOpenFoundation, type Foundation } from './foundation.ts';
import { logAct } from './log.ts';
import { leadsOf, onlyLead, onlyReviewers, type Office } from './office.ts';

/** Somebody who was asked and has not answered yet. */
export type Invited = { memberId: number; name: string; office: Office; until: Date };

/** Who was asked to review for a foundation, for those who do. Throws not_found. */
export function invitedTo(db: Database, member: Member, foundationId: number, now: Date): Invited[] {
  onlyReviewers(db, member, foundationId);
  return openInvitations(db, foundationId, now);
}

/** The foundations that have asked a member and wait for an answer. */
export function invitationsTo(db: Database, { id }: Member, now: Date): Foundation[] {
  return db
    .select({ foundation: foundations })
    .from(reviewerInvitations)
    .innerJoin(foundations, eq(foundations.id, reviewerInvitations.foundationId))
    .where(and(eq(reviewerInvitations.memberId, id), gt(reviewerInvitations.expiresAt, now)))
    .all()
    .map(({ foundation }) => foundation);
}

/** Takes a question to a reviewer back. Throws not_found and forbidden; that to a lead is the admins'. */
export function revokeReviewer(db: Database, member: Member, foundationId: number, memberId: number, now: Date): void {
  db.transaction((tx) => {
    onlyLead(tx, member, foundationId);
    const one = and(
      eq(reviewerInvitations.foundationId, foundationId),
      eq(reviewerInvitations.memberId, memberId),
      eq(reviewerInvitations.office, 'reviewer'),
    );
    if (tx.delete(reviewerInvitations).where(one).run().changes === 0) throw new AppError('not_found');
    logAct(tx, foundationId, { by: member.id, kind: 'revoke_invitation', about: memberId }, now);
  });
}

/** How a foundation stands for those who let it in: with a lead, with somebody asked, or with neither. */
export type Leading = { led: boolean; asked: string | undefined };

/** Throws not_found for everybody else. Who leads is the foundation's own; whom an admin asked is the admins'. */
export function leadingOf(db: Database, member: Member, { id }: Foundation, now: Date): Leading {
  if (!canOpenFoundation(member)) throw new AppError('not_found');
  const asked = openInvitations(db, id, now).find(({ office }) => office === 'lead');
  return { led: leadsOf(db, id, now).length > 0, asked: asked?.name };
}

function openInvitations(db: Database | Transaction, foundationId: number, now: Date): Invited[] {
  return db
    .select()
    .from(reviewerInvitations)
    .where(and(eq(reviewerInvitations.foundationId, foundationId), gt(reviewerInvitations.expiresAt, now)))
    .orderBy(asc(reviewerInvitations.invitedAt), asc(reviewerInvitations.memberId))
    .all()
    .flatMap(({ memberId, office, expiresAt: until }) => {
      const name = memberById(db, memberId, now)?.name;
      return name === undefined ? [] : [{ memberId, name, office, until }];
    });
}
