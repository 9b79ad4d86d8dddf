import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { attachments, drafts, helpfuls, postMentions, posts, postVersions, topics } from '../../../db/schema/forum.ts';
import type { Locale } from '../../lib/paths.ts';
import { blankPosts } from './blank-deleted.ts';
import { bury, closeAway } from './delete-post.ts';
import { meantIn, withoutName } from './mention.ts';
import { rendered } from './rendered.ts';
import { indexPost } from './talk-index.ts';

type Leaving = { id: number; texts: 'kept' | 'blanked'; formerly: Record<Locale, string> };

/** How many posts are blanked at a time: SQLite bounds the length of a statement. */
const PORTION = 500;

/**
 * Takes away what this feature holds of a person. Their posts keep their place, under nobody's name; with `blanked`
 * each is a tombstone. What they found helpful still counts. In posts of others their name goes where it was a mention.
 */
export function forgetTalk(tx: Transaction, leaving: Leaving, now: Date): { files: string[] } {
  const { id, texts } = leaving;
  tx.delete(drafts).where(eq(drafts.memberId, id)).run();
  unmention(tx, leaving, now);
  tx.delete(helpfuls).where(eq(helpfuls.memberId, id)).run();
  tx.delete(attachments)
    .where(and(eq(attachments.memberId, id), isNull(attachments.postId)))
    .run();
  tx.update(topics).set({ district: null }).where(eq(topics.authorId, id)).run();
  const files = blankAll(tx, idsOf(tx, id, texts === 'blanked' ? 'all' : 'deleted'), now);
  if (texts === 'blanked') retitle(tx, id, now);
  return { files };
}

/** Also what they had deleted themselves before. */
function idsOf(tx: Transaction, id: number, which: 'all' | 'deleted'): number[] {
  const theirs = and(eq(posts.authorId, id), which === 'all' ? undefined : isNotNull(posts.deletedAt));
  const rows = tx.select({ id: posts.id }).from(posts).where(theirs).all();
  return rows.map((post) => post.id);
}

function blankAll(tx: Transaction, ids: number[], now: Date): string[] {
  for (const id of ids) bury(tx, id, now);
  const portions = Array.from({ length: Math.ceil(ids.length / PORTION) }, (_, index) =>
    ids.slice(index * PORTION, (index + 1) * PORTION),
  );
  return portions.flatMap((portion) => blankPosts(tx, portion));
}

/** What is titled by them stands under three dots; a question that nobody answered is gone from the lists. */
function retitle(tx: Transaction, authorId: number, now: Date): void {
  tx.update(topics).set({ title: '…' }).where(eq(topics.authorId, authorId)).run();
  const alone = and(eq(topics.authorId, authorId), eq(topics.lastPosition, 1), isNull(topics.hiddenAt));
  for (const topic of tx.select().from(topics).where(alone).all()) closeAway(tx, topic, now);
}

/** Others' posts that name the person with an @, or quote them: as they are now, and as they were. */
function unmention(tx: Transaction, { id, formerly }: Leaving, now: Date): void {
  const naming = tx.select({ id: postMentions.postId }).from(postMentions).where(eq(postMentions.memberId, id));
  for (const post of tx.select().from(posts).where(inArray(posts.id, naming)).all()) {
    const other = (source: string) => withoutName(tx, source, id, formerly[post.lang], now);
    if (post.source !== null) {
      const words = rendered(tx, other(post.source), now, meantIn(tx, post.id));
      tx.update(posts).set(words).where(eq(posts.id, post.id)).run();
      indexPost(tx, post.id);
    }
    for (const version of tx.select().from(postVersions).where(eq(postVersions.postId, post.id)).all()) {
      const source = other(version.source);
      tx.update(postVersions).set({ source }).where(eq(postVersions.id, version.id)).run();
    }
  }
  tx.delete(postMentions).where(eq(postMentions.memberId, id)).run();
}
