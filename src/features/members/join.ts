import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { acts, invitations, joinRequests, members } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { newToken } from '../../lib/ids.ts';
import { inVain, post } from '../mail/outbox.ts';
import { refuseBorrowedName } from './borrowed-name.ts';
import { askAsCarried } from './carried.ts';
import { emailField } from './email.ts';
import { memberByEmail } from './find.ts';
import { endSetup } from './found.ts';
import { invitationByToken, type Invitation } from './invitation.ts';
import { listingOf } from './listing.ts';
import { alreadyMemberLetter } from './mails.ts';
import { districtField, localeField, nameField } from './profile-fields.ts';

/** What somebody with an invitation fills in. */
export function joinForm(districts: readonly { id: string }[]) {
  return z.object({
    name: nameField,
    email: emailField,
    locale: localeField,
    /** Left out: the district that the invitation leads to. */
    district: districtField(districts),
  });
}

export type JoinInput = z.infer<ReturnType<typeof joinForm>>;

/**
 * Uses an invitation up. The account stays unseen until `confirmMember`, so the caller mails a token in the same
 * transaction to the member returned; nobody is returned where the address has an account already, which is told
 * to its owner by mail, and to the visitor by nothing. Throws not_found for an unknown token, conflict for one
 * that is used up, and what `refuseBorrowedName` throws, whosever the address is.
 */
export function acceptInvitation(
  db: Database | Transaction,
  token: string,
  input: JoinInput,
  now: Date,
): { memberId?: number } {
  return db.transaction((tx) => {
    const invitation = invitationByToken(tx, token, now);
    if (invitation.state !== 'open') throw new AppError('conflict');
    refuseBorrowedName(tx, input.name);
    const memberId = welcome(tx, invitation, input, now);
    tx.update(invitations)
      .set({ acceptedAt: now, acceptedBy: memberId, email: null })
      .where(eq(invitations.id, invitation.id))
      .run();
    return memberId === undefined ? {} : { memberId };
  });
}

/** The address is the person's own: auth calls it with a mailed token in hand. Again is no harm. */
export function confirmMember(tx: Transaction, memberId: number, now: Date): void {
  tx.update(members)
    .set({ confirmedAt: now })
    .where(and(eq(members.id, memberId), isNull(members.confirmedAt), isNull(members.erasedAt)))
    .run();
  endSetup(tx, memberId, now);
}

/** Opens the account. One that nobody confirmed is taken over: whoever made it may have used another's address. */
function welcome(tx: Transaction, invitation: Invitation, input: JoinInput, now: Date): number | undefined {
  const known = memberByEmail(tx, input.email, now);
  if (known?.confirmedAt) {
    post(tx, alreadyMemberLetter({ ...known, to: known.email, memberId: known.id }), now);
    // As much work as for a new account, with an address that nobody has.
    const nobody = { ...input, email: `${newToken()}@example.invalid`.toLowerCase() };
    inVain(tx, (undone) => void open(undone, accountOf(nobody, invitation), invitation, now));
    return undefined;
  }
  return open(tx, accountOf(input, invitation), invitation, now, known?.id);
}

/** Writes the account, in place of one that nobody confirmed where there is one. */
function open(
  tx: Transaction,
  account: ReturnType<typeof accountOf>,
  invitation: Invitation,
  now: Date,
  unconfirmed?: number,
): number {
  const { id: invitationId, invitedBy } = invitation;
  const values = { ...account, invitedBy, joinedAt: now };
  const taken = unconfirmed === undefined ? undefined : eq(members.id, unconfirmed);
  if (taken) tx.update(members).set(values).where(taken).run();
  const id = unconfirmed ?? tx.insert(members).values(values).returning({ id: members.id }).get().id;
  nameAccepted(tx, invitationId, id);
  askAsCarried(tx, invitation, id, now);
  return id;
}

/** Where the invitation was a request before: whoever let it through did so about somebody with an account now. */
function nameAccepted(tx: Transaction, invitationId: number, about: number): void {
  const request = tx.select().from(joinRequests).where(eq(joinRequests.invitationId, invitationId)).get();
  if (!request) return;
  const accepted = and(eq(acts.kind, 'accept_request'), eq(acts.detail, String(request.id)), isNull(acts.about));
  tx.update(acts).set({ about }).where(accepted).run();
}

function accountOf({ name, email, locale, district }: JoinInput, { leadsTo }: Invitation) {
  const led = leadsTo?.kind === 'district' ? leadsTo.id : undefined;
  return { name, email, locale, district: district ?? led ?? null, ...listingOf(name) };
}
