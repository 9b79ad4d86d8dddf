import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { acts, invitations, joinRequests, suspensions, waitingNotes } from '../../../db/schema/members.ts';
import { formerNamesOf } from './former-name.ts';
import { blankMember, removeRequests } from './retention.ts';

type Person = { id: number; emails: string[] };

/**
 * Takes away what this feature holds of a person. Rows that belong to somebody else too stay, without words about the
 * person: who invited whom, who did what to whom. What the person wrote in an office about others stays with those.
 */
export function forgetMember(tx: Transaction, { id, emails }: Person, now: Date): undefined {
  removeRequests(tx, inArray(joinRequests.email, emails));
  forgetInvitations(tx, { id, emails }, now);
  tx.update(acts).set({ reason: null }).where(eq(acts.about, id)).run();
  tx.delete(suspensions).where(eq(suspensions.memberId, id)).run();
  tx.delete(waitingNotes).where(eq(waitingNotes.memberId, id)).run();
  blankMember(tx, id, now);
}

/** Every name that we know of a member, the one of now first. */
export function namesOf(tx: Database | Transaction, { id, name }: { id: number; name: string }): string[] {
  return [...new Set([name, ...formerNamesOf(tx, id).filter((former) => !isEmail(former))])];
}

/** Every address that we know of a member: theirs, former ones, and the one from which they once asked to be let in. */
export function addressesOf(tx: Database | Transaction, { id, email }: { id: number; email: string }): string[] {
  const accepted = tx.select({ id: invitations.id }).from(invitations).where(eq(invitations.acceptedBy, id));
  const asked = tx.select().from(joinRequests).where(inArray(joinRequests.invitationId, accepted)).all();
  const former = formerNamesOf(tx, id).filter(isEmail);
  return [...new Set([email, ...asked.map((request) => request.email), ...former])];
}

function isEmail(name: string): boolean {
  return name.includes('@');
}

/** Open invitations of somebody who is gone would come from nobody. */
function forgetInvitations(tx: Transaction, { id, emails }: Person, now: Date): void {
  const open = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
  tx.update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.invitedBy, id), open))
    .run();
  const theirs = or(eq(invitations.invitedBy, id), eq(invitations.acceptedBy, id), inArray(invitations.email, emails));
  tx.update(invitations).set({ email: null, note: null }).where(theirs).run();
}
