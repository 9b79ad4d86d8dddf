import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { isAmong, listOf, prepared } from '../../../db/prepared.ts';
import { events } from '../../../db/schema/events.ts';
import { boardFollows, topicFollows } from '../../../db/schema/following.ts';
import { postMentions, posts } from '../../../db/schema/forum.ts';
import { notices } from '../../../db/schema/notices.ts';
import type { Post } from '../forum/post.ts';
import { quotedIn } from '../forum/quote.ts';
import type { Topic } from '../forum/topic.ts';
import type { Hearer } from './news-kind.ts';
import type { Reason } from './reason.ts';

type Found = { post: Post; topic: Topic };

/** Quotes of one post by which somebody is answered: further ones are a collection. */
const MOST_QUOTES = 10;

/** Whom the post names. A quote names its author too, who is answered: see `writtenTo`. */
export function mentioned(tx: Transaction, { post }: Found): Hearer[] {
  const answered = new Set(quoted(tx, post).map(({ memberId }) => memberId));
  const rows = mentionRows(tx).all({ postId: post.id });
  return because(
    'mention',
    rows.filter(({ memberId }) => !answered.has(memberId)),
  );
}

/** Who is answered: whoever asked, and whoever wrote what the post quotes. */
export function writtenTo(tx: Transaction, { post, topic }: Found): Hearer[] {
  return because('reply', [{ memberId: topic.authorId }, ...quoted(tx, post)]);
}

/** Leaves out who has heard of the post before; with a kind: by events of that kind. */
export function withoutInformed(tx: Transaction, { id }: Post, hearers: Hearer[], kind?: string): Hearer[] {
  const ofPost = and(eq(events.thingKind, 'post'), eq(events.thingId, id), kind ? eq(events.kind, kind) : undefined);
  const rows = tx
    .select({ memberId: notices.memberId })
    .from(events)
    .innerJoin(notices, eq(notices.eventId, events.id))
    .where(ofPost)
    .all();
  const informed = new Set(rows.map(({ memberId }) => memberId));
  return hearers.filter(({ memberId }) => !informed.has(memberId));
}

export function topicWatchers(tx: Transaction, { topic }: Found): Hearer[] {
  return because('watched_topic', watcherRows(tx).all({ topicId: topic.id }));
}

export function boardWatchers(tx: Transaction, { topic }: Found): Hearer[] {
  const watching = and(eq(boardFollows.boardId, topic.boardId), eq(boardFollows.level, 'watch'));
  return because('watched_board', tx.select().from(boardFollows).where(watching).all());
}

/**
 * Leaves out who has muted the topic. Who is called by name hears all the same: somebody needs them there, and whoever
 * wants no such calls chooses so for all of them. A muted board keeps back nothing here: whoever has muted it does not
 * watch it, and asks and answers in it all the same.
 */
export function withoutMuted(tx: Transaction, { id }: Topic, hearers: Hearer[]): Hearer[] {
  const ids = hearers.filter(({ reason }) => reason !== 'mention').map(({ memberId }) => memberId);
  const rows = ids.length > 0 ? mutedRows(tx).all({ topicId: id, ids: listOf(ids) }) : [];
  const muted = new Set(rows.map(({ memberId }) => memberId));
  return hearers.filter(({ memberId, reason }) => reason === 'mention' || !muted.has(memberId));
}

function quoted(tx: Transaction, { source, topicId }: Post): { memberId: number }[] {
  const ids = quotedIn(source ?? '').slice(0, MOST_QUOTES);
  if (ids.length === 0) return [];
  const here = and(inArray(posts.id, ids), eq(posts.topicId, topicId));
  return tx.select({ memberId: posts.authorId }).from(posts).where(here).all();
}

const mentionRows = prepared((db) =>
  db
    .select()
    .from(postMentions)
    .where(eq(postMentions.postId, sql.placeholder('postId')))
    .prepare(),
);

const IN_TOPIC = eq(topicFollows.topicId, sql.placeholder('topicId'));

const watcherRows = prepared((db) =>
  db
    .select()
    .from(topicFollows)
    .where(and(IN_TOPIC, eq(topicFollows.level, 'watch')))
    .prepare(),
);

const mutedRows = prepared((db) =>
  db
    .select()
    .from(topicFollows)
    .where(and(IN_TOPIC, eq(topicFollows.level, 'mute'), isAmong(topicFollows.memberId, 'ids')))
    .prepare(),
);

function because(reason: Reason, rows: { memberId: number }[]): Hearer[] {
  return rows.map(({ memberId }) => ({ memberId, reason }));
}
