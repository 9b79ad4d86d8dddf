import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { invitations } from '../../../db/schema/members.ts';
import { AppError, TooManyError } from '../../lib/errors.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import type { Locale } from '../../lib/paths.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalProse } from '../../lib/text.ts';
import { post } from '../mail/outbox.ts';
import { emailField } from './email.ts';
import {
  canInvite,
  expiryFrom,
  nextInvitationAt,
  ownInvitation,
  type Destination,
  type Invitation,
} from './invitation.ts';
import { invitationLetter } from './mails.ts';
import type { Member } from './member.ts';
import { districtField, localeField, MAX_REASON } from './profile-fields.ts';
import { isSeenWith } from './seen-with.ts';

/** What an inviter fills in, with the city's districts to choose from. */
export function invitationForm(districts: readonly { id: string }[]) {
  return z.object({
    /** Where to mail the link; left out: the inviter hands it over. */
    email: emailField.optional(),
    /** A few words to the person. */
    note: optionalProse(MAX_REASON),
    /** The language of the mail. */
    locale: localeField,
    /** The district that the person will come to. */
    district: districtField(districts),
  });
}

/** `leadsTo`: a network or a foundation that waits for the person, where the inviter may ask for it. */
export type InvitationInput = z.infer<ReturnType<typeof invitationForm>> & { leadsTo?: Destination };

/** A link that was just made: its token is shown now and never again. */
export type NewInvitation = { id: number; token: string };

/**
 * Makes an invitation, and mails it where there is an address. Throws TooManyError at the limit of a member, and
 * ProblemError for somebody who is a member already, where the inviter may know that.
 */
export function inviteNeighbour(db: Database, member: Member, input: InvitationInput, now: Date): NewInvitation {
  return db.transaction((tx) => inviteIn(tx, member, input, now));
}

/** The same in the transaction of whoever keeps more beside it. */
export function inviteIn(tx: Transaction, member: Member, input: InvitationInput, now: Date): NewInvitation {
  if (!canInvite(member)) throw new AppError('forbidden');
  const { email, note, locale, district } = input;
  if (email && isSeenWith(tx, member, email, now)) throw new ProblemError('email', 'is_member');
  const comeBack = nextInvitationAt(tx, member.id, now);
  if (comeBack) throw new TooManyError(comeBack);
  const leadsTo = input.leadsTo ?? (district === undefined ? undefined : { kind: 'district' as const, id: district });
  const made = makeInvitation(tx, { invitedBy: member.id, email, note, locale, leadsTo }, now);
  if (email) post(tx, invitationLetter({ to: email, locale, inviter: member.name, note, token: made.token }), now);
  return made;
}

/** Takes an open invitation of one's own back. Throws not_found for others', conflict for one that is no longer open. */
export function revokeInvitation(db: Database, member: Member, id: number, now: Date): void {
  db.transaction((tx) => closeInvitation(tx, member, ownInvitation(tx, member, id, now), now));
}

/** Ends an invitation, in the transaction of whoever does it. Throws conflict for one that is no longer open. */
export function closeInvitation(tx: Transaction, { id: revokedBy }: Member, invitation: Invitation, now: Date): void {
  if (invitation.state !== 'open') throw new AppError('conflict');
  tx.update(invitations).set({ revokedAt: now, revokedBy, email: null }).where(eq(invitations.id, invitation.id)).run();
}

type Wording = {
  invitedBy: number;
  email: string | undefined;
  note: string | undefined;
  locale: Locale;
  leadsTo: Destination | undefined;
};

/** Writes the row of an invitation, in the transaction of whoever gives it. */
export function makeInvitation(tx: Transaction, { leadsTo, ...wording }: Wording, now: Date): NewInvitation {
  const token = newToken();
  const row = { ...wording, leadsTo: leadsTo?.kind, leadsToId: leadsTo?.id, leadsToRole: leadsTo?.role };
  const { id } = tx
    .insert(invitations)
    .values({ ...row, tokenHash: hashToken(token), createdAt: now, expiresAt: expiryFrom(now) })
    .returning({ id: invitations.id })
    .get();
  return { id, token };
}
