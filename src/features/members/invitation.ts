import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { invitations, members } from '../../../db/schema/members.ts';
import { DAY } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { hashToken } from '../../lib/ids.ts';
import { memberById } from './find.ts';
import { hasRole, isActive, type Member } from './member.ts';

/** Days that an invitation lasts: two weeks, so that a holiday does not use it up. */
export const INVITATION_DAYS = 14;

/**
 * Invitations of one member that are open or of the last day: more than a meeting has guests, fewer than a mailing has
 * readers. Those of the last day count whatever became of them, or one could mail and revoke without end.
 */
export const MAX_INVITATIONS = 30;

/** What an invitation leads to. Networks and foundations come with a role there. */
export type Destination = { kind: 'district' | 'network' | 'foundation'; id: string; role?: string };

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

/** An invitation as its holder and its inviter see it. */
export type Invitation = {
  id: number;
  state: InvitationState;
  invitedBy: number | null;
  inviterName: string | null;
  email: string | null;
  note: string | null;
  leadsTo?: Destination;
  createdAt: Date;
  expiresAt: Date;
};

type Row = typeof invitations.$inferSelect;

/** Every member may bring others along. */
export function canInvite(member: Member): boolean {
  return isActive(member);
}

/** Whoever looks after the members may take back what others gave out; one's own is no act of power. */
export function canWithdrawInvitation(member: Member, { invitedBy }: Pick<Invitation, 'invitedBy'>): boolean {
  return isActive(member) && member.id !== invitedBy && hasRole(member, 'moderator', 'admin');
}

/** The invitation that a link stands for, whatever became of it. Throws not_found for a made-up one. */
export function invitationByToken(db: Database | Transaction, token: string, now: Date): Invitation {
  const invitation = findInvitation(db, token, now);
  if (!invitation) throw new AppError('not_found');
  return invitation;
}

/**
 * The same, with undefined for a made-up one: for the page that a link opens. An open one of somebody who is suspended
 * or gone counts as taken back, for nobody vouches for its guest.
 */
export function findInvitation(db: Database | Transaction, token: string, now: Date): Invitation | undefined {
  const row = select(db)
    .where(eq(invitations.tokenHash, hashToken(token)))
    .get();
  const invitation = row && invitationOf(row, now);
  if (invitation?.state !== 'open' || isVouchedFor(db, invitation, now)) return invitation;
  return { ...invitation, state: 'revoked' };
}

/** Throws not_found for an unknown number. */
export function invitationById(db: Database | Transaction, id: number, now: Date): Invitation {
  const row = select(db).where(eq(invitations.id, id)).get();
  if (!row) throw new AppError('not_found');
  return invitationOf(row, now);
}

/** An invitation of the member's own, whatever became of it. Throws not_found for others'. */
export function ownInvitation(db: Database | Transaction, member: Member, id: number, now: Date): Invitation {
  const invitation = invitationById(db, id, now);
  if (invitation.invitedBy !== member.id) throw new AppError('not_found');
  return invitation;
}

/** What a member has sent out and nobody has used yet, newest first. */
export function openInvitationsOf(db: Database, member: Member, now: Date): Invitation[] {
  return select(db)
    .where(openBy(member.id, now))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .all()
    .map((row) => invitationOf(row, now));
}

/** When a member at the limit may invite again if nobody accepts before; undefined while they have not reached it. */
export function nextInvitationAt(db: Database | Transaction, memberId: number, now: Date): Date | undefined {
  const recent = and(eq(invitations.invitedBy, memberId), gt(invitations.createdAt, new Date(now.getTime() - DAY)));
  const ends = db
    .select()
    .from(invitations)
    .where(or(openBy(memberId, now), recent))
    .all()
    .map((row) => (stateOf(row, now) === 'open' ? row.expiresAt.getTime() : row.createdAt.getTime() + DAY))
    .sort((one, other) => other - one);
  const free = ends[MAX_INVITATIONS - 1];
  return free === undefined ? undefined : new Date(free);
}

export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * DAY);
}

function isVouchedFor(db: Database | Transaction, { invitedBy }: Invitation, now: Date): boolean {
  const inviter = invitedBy === null ? undefined : memberById(db, invitedBy, now);
  return inviter !== undefined && isActive(inviter);
}

function openBy(memberId: number, now: Date) {
  return and(
    eq(invitations.invitedBy, memberId),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
  );
}

function select(db: Database | Transaction) {
  return db
    .select({ invitation: invitations, inviterName: members.name })
    .from(invitations)
    .leftJoin(members, eq(members.id, invitations.invitedBy));
}

function invitationOf(
  { invitation, inviterName }: { invitation: Row; inviterName: string | null },
  now: Date,
): Invitation {
  const { id, invitedBy, email, note, leadsTo, leadsToId, leadsToRole, createdAt, expiresAt } = invitation;
  const destination = leadsTo &&
    leadsToId && { kind: leadsTo, id: leadsToId, ...(leadsToRole && { role: leadsToRole }) };
  return {
    ...{ id, invitedBy, inviterName, email, note, createdAt, expiresAt },
    state: stateOf(invitation, now),
    ...(destination && { leadsTo: destination }),
  };
}

function stateOf({ acceptedAt, revokedAt, expiresAt }: Row, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (revokedAt) return 'revoked';
  return expiresAt > now ? 'open' : 'expired';
}
