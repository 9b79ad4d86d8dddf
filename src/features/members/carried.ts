import type { Transaction } from '../../../db/database.ts';
import { reviewerInvitations } from '../../../db/schema/foundations.ts';
import { organiserInvitations } from '../../../db/schema/networks.ts';
import { expiryFrom, type Invitation } from './invitation.ts';

/**
 * An invitation that leads to a network or a foundation becomes a question to whoever came by it: they answer it once
 * they are in, and only as long as the one who asks may still ask.
 */
export function askAsCarried(
  tx: Transaction,
  { leadsTo, invitedBy }: Pick<Invitation, 'leadsTo' | 'invitedBy'>,
  memberId: number,
  now: Date,
): void {
  if (!leadsTo || invitedBy === null) return;
  const asked = { memberId, invitedBy, words: null, invitedAt: now, expiresAt: expiryFrom(now) };
  const id = Number(leadsTo.id);
  if (leadsTo.kind === 'network') {
    tx.insert(organiserInvitations)
      .values({ networkId: id, ...asked })
      .onConflictDoNothing()
      .run();
  }
  if (leadsTo.kind === 'foundation') {
    const office = leadsTo.role === 'lead' ? 'lead' : 'reviewer';
    tx.insert(reviewerInvitations)
      .values({ foundationId: id, office, ...asked })
      .onConflictDoNothing()
      .run();
  }
}
