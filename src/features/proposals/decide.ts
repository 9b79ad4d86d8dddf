import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { proposals } from '../../../db/schema/proposals.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { lineField } from '../../lib/text.ts';
import { isPublished } from '../catalogue/published.ts';
import { post } from '../mail/outbox.ts';
import type { Letter } from '../mail/letter.ts';
import { record } from '../members/act.ts';
import { memberById } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { reasonField } from '../members/profile-fields.ts';
import { proposalToDecide, type ListedProposal } from './find.ts';
import { declinedLetter, publishedLetter } from './mails.ts';

/** Longer than any name of a case. */
const MAX_NAME = 120;

export const refusalForm = z.object({ reason: reasonField });
export const publicationForm = z.object({
  /** The name of the case in the catalogue. */
  project: lineField(MAX_NAME),
});

/** Says no to a proposal, and why. Throws not_found, and conflict where it is decided. */
export function declineProposal(
  db: Database | Transaction,
  member: Member,
  topicId: number,
  { reason }: z.output<typeof refusalForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const proposal = openProposal(tx, member, topicId);
    settle(tx, member, proposal, { state: 'declined', reason }, now);
    tell(tx, proposal, (reader) => declinedLetter(reader, proposal, reason), now);
    const { proposedBy: about } = proposal;
    record(tx, { kind: 'decline_proposal', by: member.id, about, detail: String(topicId), reason }, now);
  });
}

/**
 * Says that a proposal stands in the catalogue. Throws not_found, conflict where it is decided, and a problem where the
 * catalogue has no such case yet: the file comes first.
 */
export function publishProposal(
  db: Database | Transaction,
  member: Member,
  topicId: number,
  { project }: z.output<typeof publicationForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    const proposal = openProposal(tx, member, topicId);
    if (!isPublished(tx, project)) throw new ProblemError('project', 'no_case');
    settle(tx, member, proposal, { state: 'published', project }, now);
    tell(tx, proposal, (reader) => publishedLetter(reader, proposal, project), now);
    const { proposedBy: about } = proposal;
    record(tx, { kind: 'publish_proposal', by: member.id, about, detail: String(topicId) }, now);
  });
}

/** The proposal as long as nobody has decided it. Throws not_found and conflict. */
export function openProposal(db: Database | Transaction, member: Member, topicId: number): ListedProposal {
  const proposal = proposalToDecide(db, member, topicId);
  if (proposal.state !== 'open') throw new AppError('conflict');
  return proposal;
}

type Decision = { state: 'declined'; reason: string } | { state: 'published'; project: string };

function settle(tx: Transaction, { id }: Member, { topicId }: ListedProposal, decision: Decision, now: Date): void {
  const by = { decidedBy: id, decidedAt: now };
  tx.update(proposals)
    .set({ ...decision, ...by })
    .where(eq(proposals.topicId, topicId))
    .run();
}

/** Writes to whoever proposed it, unless they are gone. */
function tell(tx: Transaction, { proposedBy }: ListedProposal, letter: (reader: Member) => Letter, now: Date): void {
  const reader = memberById(tx, proposedBy, now);
  if (reader && isActive(reader)) post(tx, letter(reader), now);
}
