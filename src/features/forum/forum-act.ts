import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { forumActs } from '../../../db/schema/moderation.ts';
import { hasRole, type Member } from '../members/member.ts';

/** What is done to topics and posts by those who moderate, or by the site itself. */
export const FORUM_ACTS = [
  'hidden_by_reports',
  'hidden',
  'restored',
  'kept',
  'deleted',
  'closed',
  'reopened',
  'pinned',
  'unpinned',
  'moved',
  'answer_chosen',
  'answer_removed',
] as const;
export type ForumActKind = (typeof FORUM_ACTS)[number];

/** `by` absent: the site itself. `about`: whose topic or post it was. `detail`: the boards of a move, see `moveText`. */
export type ForumAct = {
  kind: ForumActKind;
  by?: number;
  about: number;
  topicId: number;
  postId: number;
  detail?: string;
  reason?: string;
};

/** Those who look after what is written. Administrators do where there is need. */
export function canModerate(member: Member): boolean {
  return hasRole(member, 'moderator', 'admin');
}

/** The boards that a topic was moved from and to, by their slugs: in one row of the log. */
export function moveText(from: string, to: string): string {
  return `${from} ${to}`;
}

/** The slugs of a move. Of old ones it is not known where to. */
export function moveIn(detail: string): { from: string; to: string | undefined } {
  const [from = '', to] = detail.split(' ');
  return { from, to };
}

/** Writes the row of an act, in the transaction of the act. */
export function recordForumAct(tx: Transaction, act: ForumAct, now: Date): void {
  tx.insert(forumActs)
    .values({ ...act, at: now })
    .run();
}

/** True if something was done to a post, or to its topic, that its author was told of. */
export function wasActedOn(db: Database | Transaction, postId: number): boolean {
  const acts = db.select({ kind: forumActs.kind }).from(forumActs).where(eq(forumActs.postId, postId)).all();
  return acts.some(({ kind }) => kind !== 'kept');
}
