import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { posts, postVersions } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import type { Post } from './post.ts';

/** A form of writing, by its key and what it says. */
type Sent = { sendKey: string; text: string };

/**
 * What the same form has made before; undefined: nothing yet, or something with other words, as of somebody who goes
 * back in their browser and writes on. Throws conflict where it made something else.
 */
export function sentBefore(
  tx: Transaction,
  { id }: Member,
  { sendKey, text }: Sent,
  isSame: (post: Post) => boolean,
): Post | undefined {
  const post = sentRow(tx).get({ id, sendKey });
  if (post && !isSame(post)) throw new AppError('conflict');
  return post && !said(tx, post, text) ? sentRow(tx).get({ id, sendKey: keyOfWords({ sendKey, text }) }) : post;
}

/** The key of the post that a form makes now: its own, or one for its words where it has made a post of others. */
export function keyOfPost(tx: Transaction, { id }: Member, sent: Sent): string {
  return sentRow(tx).get({ id, sendKey: sent.sendKey }) ? keyOfWords(sent) : sent.sendKey;
}

/** True if a form has made a post of these words: a draft of them that comes late is none. */
export function wasSent(tx: Transaction, member: Member, sent: Sent): boolean {
  return sentBefore(tx, member, sent, () => true) !== undefined;
}

/** True if the post says this, or has said it. A blanked one may have. */
function said(tx: Transaction, { id, source }: Post, text: string): boolean {
  if (source === null || source === text) return true;
  const versions = tx.select().from(postVersions).where(eq(postVersions.postId, id)).all();
  return versions.some((version) => version.source === text);
}

function keyOfWords({ sendKey, text }: Sent): string {
  return createHash('sha256').update(`${sendKey}\n${text}`).digest('hex');
}

const sentRow = prepared((db) =>
  db
    .select()
    .from(posts)
    .where(and(eq(posts.authorId, sql.placeholder('id')), eq(posts.sendKey, sql.placeholder('sendKey'))))
    .prepare(),
);
