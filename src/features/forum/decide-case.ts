import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import { reasonField } from '../members/profile-fields.ts';
import { bury } from './delete-post.ts';
import { recordForumAct } from './forum-act.ts';
import { canDecide, caseFor, caseToGoOn, closeCase, isKnown, type CaseFile } from './moderation-case.ts';
import { OUTCOMES } from './outcome.ts';
import { postFor, type Post } from './post.ts';
import { tellAuthor, tellModerators, tellReporters, type CaseNews } from './tell.ts';
import type { Topic } from './topic.ts';
import { hidePost, showPost } from './visibility.ts';

export const decisionForm = z.object({ outcome: z.enum(OUTCOMES), reason: reasonField });
export type Decision = z.infer<typeof decisionForm>;

/** A case for somebody who may decide it. Throws not_found, and conflict where it is decided. */
export function caseToDecide(db: Database | Transaction, member: Member, caseId: number): CaseFile {
  const file = caseFor(db, member, caseId);
  if (!canDecide(member, file.post)) throw new AppError('not_found');
  if (file.moderationCase.closedAt) throw new AppError('conflict');
  return file;
}

/** Ends a case: the post stays, is hidden, or is deleted. Throws not_found, and conflict where it is decided. */
export function decideCase(
  db: Database | Transaction,
  member: Member,
  caseId: number,
  decision: Decision,
  now: Date,
): void {
  db.transaction((tx) => {
    const news = carryOut(tx, member, caseToDecide(tx, member, caseId), decision, now);
    tellReporters(tx, { ...news, outcome: decision.outcome }, now);
  });
}

/** The post of an address, for somebody who may hide it or bring it back. Throws not_found. */
export function postToHide(db: Database | Transaction, member: Member, postId: number): { post: Post; topic: Topic } {
  const found = postFor(db, member, postId);
  if (!canDecide(member, found.post) || found.post.deletedAt) throw new AppError('not_found');
  return found;
}

/**
 * Hides a post without waiting for reports, or brings a hidden one back: in the last case of the post, or in one of its
 * own, opened and decided. Throws not_found, and conflict where somebody was quicker.
 */
export function setHidden(
  db: Database | Transaction,
  member: Member,
  postId: number,
  { hidden, reason }: { hidden: boolean; reason: string },
  now: Date,
): void {
  db.transaction((tx) => {
    const { post } = postToHide(tx, member, postId);
    if ((post.hiddenAt !== null) === hidden) throw new AppError('conflict');
    const { id, isOpenAgain } = caseToGoOn(tx, postId, now);
    const outcome = hidden ? 'hidden' : 'kept';
    const news = carryOut(tx, member, caseToDecide(tx, member, id), { outcome, reason }, now);
    if (!isOpenAgain) tellReporters(tx, { ...news, outcome }, now);
  });
}

function carryOut(tx: Transaction, member: Member, file: CaseFile, { outcome, reason }: Decision, now: Date): CaseNews {
  const { post, topic, moderationCase } = file;
  const kind = outcome === 'kept' && post.hiddenAt ? 'restored' : outcome;
  const isTold = kind !== 'kept' || isKnown(tx, file);
  if (outcome === 'kept') showPost(tx, file);
  else hidePost(tx, file, now);
  if (outcome === 'deleted') bury(tx, post.id, now);
  closeCase(tx, moderationCase.id, member, outcome, now);
  recordForumAct(tx, { kind, by: member.id, about: post.authorId, topicId: topic.id, postId: post.id, reason }, now);
  const news: CaseNews = { kind, caseId: moderationCase.id, post, topic, by: member, words: reason };
  if (isTold) tellAuthor(tx, news, now);
  tellModerators(tx, news, now);
  return news;
}
