import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { posts, postVersions, topics } from '../../../db/schema/forum.ts';
import { HOUR } from '../../lib/durations.ts';
import { AppError, TooManyError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { takeAttachments } from './attachment.ts';
import { dropDraft } from './draft.ts';
import { keepMentions, meantIn } from './mention.ts';
import { canEditPost, postFor, type Place, type Post } from './post.ts';
import { postField, sendKeyField } from './post-fields.ts';
import { rendered, type Rendered } from './rendered.ts';
import { indexPost } from './talk-index.ts';
import { titleField } from './topic.ts';
import { allowanceOf, requireFewLinks } from './trust.ts';

/** The title is that of the topic: only its first post changes it. */
export const editForm = z.object({ title: titleField.optional(), text: postField, sendKey: sendKeyField });

export type EditInput = z.infer<typeof editForm>;

/** The post that the member may edit. Not visible is not found, not theirs is forbidden. */
export function postToEdit(db: Database | Transaction, member: Member, id: number): Place & { source: string } {
  const found = postFor(db, member, id);
  const { source } = found.post;
  if (!canEditPost(member, found) || source === null) throw new AppError('forbidden');
  return { ...found, source };
}

/**
 * Puts other words in a post; those from before stay as a version that members can read. Without a change nothing is
 * written. Throws not_found, forbidden, TooManyError, and ProblemError for too many links and a name that several have.
 */
export function editPost(db: Database | Transaction, member: Member, id: number, input: EditInput, now: Date): Post {
  return db.transaction((tx) => {
    const { post, topic, source } = postToEdit(tx, member, id);
    const title = post.position === 1 ? (input.title ?? topic.title) : topic.title;
    dropDraft(tx, member, `post:${id}`);
    const allowance = allowanceOf(tx, member, now);
    const attached = takeAttachments(tx, member, post.id, input.sendKey);
    if (attached > allowance.attachments) throw new ProblemError('file', 'too_many_files', allowance.attachments);
    if (attached === 0 && title === topic.title && input.text === source) return post;
    const words = rendered(tx, input.text, now, meantIn(tx, id));
    requireFewLinks(allowance, words);
    requirePause(tx, member, now);
    const before = { postId: id, source, ...(title !== topic.title && { title: topic.title }) };
    tx.insert(postVersions)
      .values({ ...before, replacedAt: now, replacedBy: member.id })
      .run();
    return rewrite(tx, { post, topic }, title, words, now);
  });
}

function rewrite(tx: Transaction, { post, topic }: Place, title: string, words: Rendered, now: Date): Post {
  if (title !== topic.title) tx.update(topics).set({ title }).where(eq(topics.id, topic.id)).run();
  const edited = tx
    .update(posts)
    .set({ ...words, editedAt: now })
    .where(eq(posts.id, post.id))
    .returning()
    .get();
  keepMentions(tx, edited, now);
  indexPost(tx, edited.id);
  const group = { kind: 'topic', id: topic.id };
  record(tx, { kind: 'post_edited', actorId: post.authorId, thing: { kind: 'post', id: post.id }, group }, now);
  return edited;
}

/** Each edit keeps a version: somebody may not fill the store with them. */
function requirePause(tx: Transaction, member: Member, now: Date): void {
  const oldest = tx
    .select({ replacedAt: postVersions.replacedAt })
    .from(postVersions)
    .where(eq(postVersions.replacedBy, member.id))
    .orderBy(desc(postVersions.id))
    .limit(1)
    .offset(allowanceOf(tx, member, now).editsAnHour - 1)
    .get();
  const end = oldest && new Date(oldest.replacedAt.getTime() + HOUR);
  if (end && end > now) throw new TooManyError(end);
}
