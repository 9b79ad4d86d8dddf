import { eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { proposalDrafts } from '../../../db/schema/proposals.ts';
import { DAY } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import type { Typed } from '../../lib/forms.ts';
import { DRAFT_DAYS } from '../forum/retention.ts';
import type { Member } from '../members/member.ts';
import { canPropose, proposalForm } from './proposal.ts';

/** Characters of all fields together: more than the form takes, and less than a store should keep of one. */
const MOST_TYPED = 40_000;

/** The button that keeps and does not send. */
export const keepButton = z.object({ then: z.literal('keep').optional().catch(undefined) });

/** Keeps what somebody has typed so far, right or wrong; without words there is nothing to keep. */
export function keepProposalDraft(db: Database, member: Member, typed: Typed, now: Date): void {
  if (!canPropose(member)) throw new AppError('forbidden');
  const known = Object.entries(typed).filter(([name]) => name in proposalForm.shape);
  if (JSON.stringify(known).length > MOST_TYPED) throw new AppError('too_large');
  const isEmpty = !['title', 'summary', 'story', 'why'].some((name) => typed[name]);
  if (isEmpty) {
    dropProposalDraft(db, member);
    return;
  }
  const row = { typed: Object.fromEntries(known), savedAt: now };
  db.insert(proposalDrafts)
    .values({ memberId: member.id, ...row })
    .onConflictDoUpdate({ target: proposalDrafts.memberId, set: row })
    .run();
}

/** What a member has typed and not sent; undefined: nothing. */
export function proposalDraftOf(db: Database, { id }: Member): { typed: Typed; savedAt: Date } | undefined {
  return db.select().from(proposalDrafts).where(eq(proposalDrafts.memberId, id)).get();
}

/** It was sent, or is not wanted any more. */
export function dropProposalDraft(db: Database | Transaction, { id }: { id: number }): void {
  db.delete(proposalDrafts).where(eq(proposalDrafts.memberId, id)).run();
}

/** Drafts that nobody has worked on for long. Answers with their number. */
export function forgetProposalDrafts(db: Database, now: Date): number {
  const end = new Date(now.getTime() - DRAFT_DAYS * DAY);
  return db.delete(proposalDrafts).where(lt(proposalDrafts.savedAt, end)).run().changes;
}
