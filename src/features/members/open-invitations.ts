import { and, asc, gt, inArray, isNull, ne } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { invitations } from '../../../db/schema/members.ts';
import { canSeeInvitationTree } from './invitation-tree.ts';
import type { Member } from './member.ts';

/** An invitation that nobody has used yet, as those see it who look after the members: not to whom it went. */
export type OpenInvitation = { id: number; expiresAt: Date };

/** What these members have given out and nobody has used, by inviter; not the viewer's own. Nothing for others. */
export function openInvitationsBy(
  db: Database,
  viewer: Member,
  inviters: readonly number[],
  now: Date,
): ReadonlyMap<number, OpenInvitation[]> {
  if (!canSeeInvitationTree(viewer)) return new Map();
  const { id, expiresAt, invitedBy, acceptedAt, revokedAt } = invitations;
  const isOpen = and(isNull(acceptedAt), isNull(revokedAt), gt(expiresAt, now));
  const rows = db
    .select({ id, expiresAt, invitedBy })
    .from(invitations)
    .where(and(isOpen, inArray(invitedBy, [...inviters]), ne(invitedBy, viewer.id)))
    .orderBy(asc(expiresAt), asc(id))
    .all();
  return Map.groupBy(rows, (row) => row.invitedBy ?? 0);
}
