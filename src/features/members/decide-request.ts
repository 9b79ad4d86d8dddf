import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { joinRequests } from '../../../db/schema/members.ts';
import { optionalProse } from '../../lib/text.ts';
import { post } from '../mail/outbox.ts';
import { record } from './act.ts';
import { makeInvitation } from './invite.ts';
import { waitingRequest } from './join-request.ts';
import { requestAcceptedLetter, requestDeclinedLetter } from './mails.ts';
import type { Member } from './member.ts';
import { idField, MAX_REASON, reasonField } from './profile-fields.ts';

export const acceptForm = z.object({
  id: idField,
  /** A word of welcome. */
  word: optionalProse(MAX_REASON),
});

export const declineForm = z.object({
  id: idField,
  /** Why not, in words that the person gets to read. */
  word: reasonField,
});

/** Lets somebody in: the request becomes an invitation that is mailed to them. Throws not_found where none waits. */
export function acceptRequest(db: Database, member: Member, input: z.infer<typeof acceptForm>, now: Date): void {
  const { id, word } = input;
  db.transaction((tx) => {
    const { email, locale, district, name } = waitingRequest(tx, member, id);
    const leadsTo = district === null ? undefined : ({ kind: 'district', id: district } as const);
    const made = makeInvitation(tx, { invitedBy: member.id, email, note: word, locale, leadsTo }, now);
    const decision = { decidedAt: now, decidedBy: member.id, word: word ?? null, invitationId: made.id };
    tx.update(joinRequests).set(decision).where(eq(joinRequests.id, id)).run();
    record(tx, { kind: 'accept_request', by: member.id, detail: String(id), reason: word }, now);
    post(tx, requestAcceptedLetter({ to: email, locale, name, word, token: made.token }), now);
  });
}

/** Turns somebody down with a word of explanation. Throws not_found where no such request waits. */
export function declineRequest(db: Database, member: Member, input: z.infer<typeof declineForm>, now: Date): void {
  const { id, word } = input;
  db.transaction((tx) => {
    const { email, locale, name } = waitingRequest(tx, member, id);
    const decision = { decidedAt: now, decidedBy: member.id, word };
    tx.update(joinRequests).set(decision).where(eq(joinRequests.id, id)).run();
    // The word stays with the request alone: the log is kept for longer than what was said of a stranger.
    record(tx, { kind: 'decline_request', by: member.id, detail: String(id) }, now);
    post(tx, requestDeclinedLetter({ to: email, locale, name, word }), now);
  });
}
