import { and, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { joinRequests } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { proseField } from '../../lib/text.ts';
import { inVain, post, postInVain } from '../mail/outbox.ts';
import { emailField } from './email.ts';
import { memberByEmail } from './find.ts';
import { alreadyMemberLetter, requestConfirmationLetter, requestReceivedLetter } from './mails.ts';
import { districtField, localeField, nameField } from './profile-fields.ts';
import { unconfirmedSince } from './retention.ts';

/** A few sentences: enough to see a person, not a letter of application. */
export const MAX_REQUEST = 1_500;
/** One word tells a moderator nothing. */
const MIN_REQUEST = 20;

/** What somebody without an invitation fills in. */
export function requestForm(districts: readonly { id: string }[]) {
  return z.object({
    name: nameField,
    email: emailField,
    locale: localeField,
    district: districtField(districts),
    /** Why the person would like to join. */
    reason: proseField(MAX_REQUEST).pipe(z.string().min(MIN_REQUEST)),
  });
}

export type RequestInput = z.infer<ReturnType<typeof requestForm>>;

/**
 * Asks to be let in. Whether the address is known is told by mail to its owner, and to the visitor by nothing: the work
 * is the same.
 */
export function askToJoin(db: Database, input: RequestInput, now: Date): void {
  db.transaction((tx) => {
    const member = memberByEmail(tx, input.email, now);
    if (member?.confirmedAt) {
      post(tx, alreadyMemberLetter({ ...member, to: member.email, memberId: member.id }), now);
      inVain(tx, (undone) => writeRequest(undone, input, now));
    } else if (isWaiting(tx, input.email)) {
      post(tx, requestReceivedLetter({ to: input.email, locale: input.locale, name: input.name }), now);
      inVain(tx, (undone) => writeRequest(undone, input, now));
    } else {
      writeRequest(tx, input, now);
      postInVain(tx, requestReceivedLetter({ to: input.email, locale: input.locale, name: input.name }), now);
    }
  });
}

/** Confirms the e-mail of a request: from now on moderators see it. Throws not_found for an unknown, old or used token. */
export function confirmRequest(db: Database, token: string, now: Date): void {
  db.transaction((tx) => {
    const [request] = tx
      .update(joinRequests)
      .set({ confirmedAt: now, tokenHash: null })
      .where(opens(token, now))
      .returning()
      .all();
    if (!request) throw new AppError('not_found');
    const { email: to, locale, name } = request;
    post(tx, requestReceivedLetter({ to, locale, name }), now);
  });
}

/** True while a link that confirms a request can be used: the page with the button asks it. */
export function canConfirmRequest(db: Database, token: string, now: Date): boolean {
  return db.select({ id: joinRequests.id }).from(joinRequests).where(opens(token, now)).get() !== undefined;
}

/** The mail promises some days; the request itself is forgotten only by the next tidying up. */
function opens(token: string, now: Date) {
  return and(eq(joinRequests.tokenHash, hashToken(token)), gt(joinRequests.askedAt, unconfirmedSince(now)));
}

/** Asking again before the e-mail is confirmed replaces the request and its link. */
function writeRequest(tx: Transaction, input: RequestInput, now: Date): void {
  tx.delete(joinRequests).where(openOf(input.email)).run();
  const token = newToken();
  tx.insert(joinRequests)
    .values({ ...input, tokenHash: hashToken(token), askedAt: now })
    .run();
  const { email: to, locale, name } = input;
  post(tx, requestConfirmationLetter({ to, locale, name, token }), now);
}

function isWaiting(tx: Transaction, email: string): boolean {
  const open = tx.select({ confirmedAt: joinRequests.confirmedAt }).from(joinRequests).where(openOf(email)).get();
  return open?.confirmedAt instanceof Date;
}

function openOf(email: string) {
  return and(eq(joinRequests.email, email), isNull(joinRequests.decidedAt));
}
