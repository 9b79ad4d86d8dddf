import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { AppError } from '../../lib/errors.ts';
import { post } from '../mail/outbox.ts';
import { record } from './act.ts';
import { memberById } from './find.ts';
import { canWithdrawInvitation, invitationById, type Invitation } from './invitation.ts';
import { closeInvitation } from './invite.ts';
import { invitationWithdrawnLetter } from './mails.ts';
import type { Member } from './member.ts';
import { idField, reasonField } from './profile-fields.ts';

export const withdrawalForm = z.object({ invitationId: idField, reason: reasonField });

/** Somebody else's invitation, for those who may take it back. Not allowed is not found. */
export function withdrawableInvitation(db: Database | Transaction, member: Member, id: number, now: Date): Invitation {
  const invitation = invitationById(db, id, now);
  if (!canWithdrawInvitation(member, invitation)) throw new AppError('not_found');
  return invitation;
}

/**
 * A moderator takes back what somebody else gave out, and the inviter is told why. Throws not_found for one's own, and
 * conflict for one that is no longer open.
 */
export function withdrawInvitation(
  db: Database,
  member: Member,
  { invitationId, reason }: z.infer<typeof withdrawalForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const invitation = withdrawableInvitation(tx, member, invitationId, now);
    closeInvitation(tx, member, invitation, now);
    const inviter = invitation.invitedBy === null ? undefined : memberById(tx, invitation.invitedBy, now);
    const about = inviter && { about: inviter.id };
    record(tx, { kind: 'revoke_invitation', by: member.id, ...about, detail: String(invitationId), reason }, now);
    if (!inviter) return;
    const { id: memberId, email: to } = inviter;
    post(tx, invitationWithdrawnLetter({ ...inviter, to, memberId, reason, madeAt: invitation.createdAt }), now);
  });
}
