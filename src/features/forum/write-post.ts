import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { given, prepared } from '../../../db/prepared.ts';
import { topicFollows, topicReads } from '../../../db/schema/following.ts';
import { posts } from '../../../db/schema/forum.ts';
import { record } from '../events/record.ts';
import type { Member } from '../members/member.ts';
import { keepMentions } from './mention.ts';
import type { Post } from './post.ts';
import { rendered } from './rendered.ts';
import { indexPost } from './talk-index.ts';
import type { Topic } from './topic.ts';
import { requireFewLinks, requireMayWrite } from './trust.ts';

type Words = { text: string; lang: Topic['lang']; sendKey: string; position: number };

/**
 * Puts a post at its position: with its words to be found, its event, and its author's marks. Counters are not.
 * Throws forbidden, TooManyError for too many posts in an hour, and ProblemError for too many links and a name that
 * several have.
 */
export function writePost(tx: Transaction, author: Member, topic: Topic, words: Words, now: Date): Post {
  const { text, lang, sendKey, position } = words;
  const allowance = requireMayWrite(tx, author, now);
  const written = rendered(tx, text, now);
  requireFewLinks(allowance, written);
  const about = { topicId: topic.id, position, authorId: author.id };
  const post = newPost(tx).get({ ...about, lang, sendKey, writtenAt: now, ...written });
  keepMentions(tx, post, now);
  indexPost(tx, post.id);
  markAuthor(tx, author, post, now);
  const kind = position === 1 ? 'topic_opened' : 'post_written';
  const group = { kind: 'topic', id: topic.id };
  record(tx, { kind, actorId: author.id, thing: { kind: 'post', id: post.id }, group }, now);
  return post;
}

/** The topic is one of the author's own now, and read as far as this post. */
function markAuthor(tx: Transaction, { id: memberId }: Member, { topicId, position }: Post, now: Date): void {
  ownTopic(tx).run({ memberId, topicId, activeAt: now });
  readTopic(tx).run({ memberId, topicId, position });
}

const newPost = prepared((db) => {
  const about = given('topicId', 'position', 'authorId', 'lang', 'sendKey', 'writtenAt');
  const written = given('source', 'html', 'rendering');
  return db
    .insert(posts)
    .values({ ...about, ...written })
    .returning()
    .prepare();
});

const ownTopic = prepared((db) =>
  db
    .insert(topicFollows)
    .values({ ...given('memberId', 'topicId', 'activeAt'), wrote: true })
    .onConflictDoUpdate({ target: [topicFollows.memberId, topicFollows.topicId], set: { wrote: true } })
    .prepare(),
);

const readTopic = prepared((db) =>
  db
    .insert(topicReads)
    .values(given('memberId', 'topicId', 'position'))
    .onConflictDoUpdate({
      target: [topicReads.memberId, topicReads.topicId],
      set: { position: sql`max(${topicReads.position}, excluded.position)` },
    })
    .prepare(),
);
