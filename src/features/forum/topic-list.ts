import { and, desc, eq, sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { preparedFor } from '../../../db/prepared.ts';
import { topicFollows, topicReads } from '../../../db/schema/following.ts';
import { topics } from '../../../db/schema/forum.ts';
import type { Member } from '../members/member.ts';
import { authorsOf, type Author } from './author.ts';
import { mutedBoards, watchedBoards, type Level } from './follow.ts';
import { cursorIn, cursorText, type Cursor } from './list-cursor.ts';
import type { Shown } from './list-query.ts';
import { newsOf, readSince, type News } from './news.ts';
import type { Anchor, Topic } from './topic.ts';

/** Topics on a page of a list. */
export const TOPICS_PAGE = 30;

/** Topics that a board keeps above its list. More would hide the list on a phone. */
export const MOST_PINNED = 5;

/** A topic in a list: who began it, who wrote last, and what is new in it for the reader. */
export type ListedTopic = Topic & { author: Author; lastAuthor: Author; news?: News };

/** `next` is there if more follow: the `after` of the next page. */
export type TopicList = { topics: ListedTopic[]; next?: string };

/** Which topics: of a board, about a thing, or those of a member's filter. `most`: instead of a whole page. */
export type ListOf = {
  show?: Shown;
  boardId?: number;
  about?: Anchor | undefined;
  after?: string | undefined;
  most?: number;
};

/**
 * Topics that somebody may read, the one with the newest post first. Each list goes along one index; the conditions
 * are written out where an index holds only some rows, since the store takes it for no others.
 */
export function topicList(db: Database, viewer: Member | undefined, of: ListOf, now: Date): TopicList {
  const { most = TOPICS_PAGE } = of;
  const cursor = cursorIn(of.after);
  const rows = viewer ? forMember(db, viewer, of, cursor, most + 1) : forStranger(db, of, cursor, most + 1);
  const page = rows.slice(0, most);
  const last = rows.length > most ? page.at(-1)?.topic : undefined;
  return { topics: listed(db, viewer, page, now), ...(last && { next: cursorText(last) }) };
}

/** The topics that a board keeps above its list, the newest first. */
export function pinnedTopics(db: Database, viewer: Member | undefined, boardId: number, now: Date): ListedTopic[] {
  const pinned = sql`${topics.pinnedAt} IS NOT NULL AND ${topics.hiddenAt} IS NULL`;
  const rows = selected(db, viewer?.id)
    .where(and(eq(topics.boardId, boardId), pinned, viewer ? undefined : PUBLIC))
    .orderBy(desc(topics.pinnedAt))
    .limit(MOST_PINNED)
    .all();
  return listed(db, viewer, rows, now);
}

const SHOWN_TO_ALL = sql`${topics.hiddenAt} IS NULL`;
const PUBLIC = sql`${topics.seenBy} = 'public'`;

type Row = { topic: Topic; readTo: number | null; level: Level | null };

function forStranger(db: Database, of: ListOf, cursor: Cursor, most: number): Row[] {
  return byActivity(db, undefined, ['public'], of, cursor, most);
}

function forMember(db: Database, viewer: Member, of: ListOf, cursor: Cursor, most: number): Row[] {
  const { show = 'all' } = of;
  if (show === 'mine') return ownTopics(db, viewer.id, sql`${topicFollows.wrote} = 1`, cursor, most);
  if (show === 'watched') return watchedTopics(db, viewer, cursor, most);
  return byActivity(db, viewer, show === 'all' ? [] : [show], of, cursor, most);
}

const [BOARD, KIND, ID, DISTRICT] = ['boardId', 'kind', 'id', 'district'].map((name) => sql.placeholder(name));

/** What a list may be narrowed to. */
const CONDITIONS = {
  public: PUBLIC,
  board: sql`${topics.boardId} = ${BOARD}`,
  about: sql`${topics.anchorKind} = ${KIND} AND ${topics.anchorId} = ${ID}`,
  unanswered: sql`${topics.replyCount} = 0`,
  district: sql`${topics.district} = ${DISTRICT}`,
  heard: sql`${topicFollows.level} IS NOT 'mute'`,
} as const;
type Condition = keyof typeof CONDITIONS;

function byActivity(
  db: Database,
  viewer: Member | undefined,
  narrowed: Condition[],
  { boardId, about }: ListOf,
  { activeAt, id: afterId }: Cursor,
  most: number,
): Row[] {
  if (boardId !== undefined) narrowed.push('board');
  if (about) narrowed.push('about');
  const where = { boardId, kind: about?.kind, id: about?.id, district: viewer?.district ?? '' };
  return activeTopics(db, narrowed).all({
    ...{ ...where, memberId: viewer?.id ?? 0, activeAt: activeAt.getTime(), afterId, most },
  });
}

const activeTopics = preparedFor((db, narrowed: readonly Condition[]) => {
  const older = sql`(${topics.activeAt}, ${topics.id}) < (${sql.placeholder('activeAt')}, ${sql.placeholder('afterId')})`;
  return selected(db, sql.placeholder('memberId'))
    .where(and(SHOWN_TO_ALL, ...narrowed.map((name) => CONDITIONS[name]), older))
    .orderBy(desc(topics.activeAt), desc(topics.id))
    .limit(sql.placeholder('most'))
    .prepare();
});

function selected(db: Database | Transaction, memberId: number | Placeholder = 0) {
  return db
    .select({ topic: topics, readTo: topicReads.position, level: topicFollows.level })
    .from(topics)
    .leftJoin(topicReads, and(eq(topicReads.memberId, memberId), eq(topicReads.topicId, topics.id)))
    .leftJoin(topicFollows, and(eq(topicFollows.memberId, memberId), eq(topicFollows.topicId, topics.id)));
}

/** Topics that a member wrote in, or watches. */
function ownTopics(db: Database, memberId: number, which: SQL, { activeAt, id }: Cursor, most: number): Row[] {
  const older = sql`(${topicFollows.activeAt}, ${topicFollows.topicId}) < (${activeAt.getTime()}, ${id})`;
  return db
    .select({ topic: topics, readTo: topicReads.position, level: topicFollows.level })
    .from(topicFollows)
    .innerJoin(topics, eq(topics.id, topicFollows.topicId))
    .leftJoin(topicReads, and(eq(topicReads.memberId, memberId), eq(topicReads.topicId, topics.id)))
    .where(and(eq(topicFollows.memberId, memberId), which, older, SHOWN_TO_ALL))
    .orderBy(desc(topicFollows.activeAt), desc(topicFollows.topicId))
    .limit(most)
    .all();
}

/** Topics that a member watches, and those of the boards they watch that are not muted: each list along its own index. */
function watchedTopics(db: Database, viewer: Member, cursor: Cursor, most: number): Row[] {
  const boards = watchedBoards(db, viewer).map((boardId) =>
    byActivity(db, viewer, ['heard'], { boardId }, cursor, most),
  );
  const rows = [ownTopics(db, viewer.id, sql`${topicFollows.level} = 'watch'`, cursor, most), ...boards].flat();
  const unique = [...new Map(rows.map((row) => [row.topic.id, row])).values()];
  const rank = ({ topic }: Row) => topic.activeAt.getTime();
  return unique.sort((a, b) => rank(b) - rank(a) || b.topic.id - a.topic.id).slice(0, most);
}

function listed(db: Database, viewer: Member | undefined, rows: Row[], now: Date): ListedTopic[] {
  const people = rows.flatMap(({ topic }) => [topic.authorId, topic.lastAuthorId]);
  const author = authorsOf(db, viewer, people, now);
  const since = viewer && readSince(db, viewer);
  const muted = viewer ? mutedBoards(db, viewer) : new Set();
  return rows.map(({ topic, readTo, level }) => {
    const { authorId, lastAuthorId, boardId } = topic;
    const isMuted = level === 'mute' || (level !== 'watch' && muted.has(boardId));
    const news = since && !isMuted ? newsOf(db, topic, readTo ?? 0, since) : undefined;
    return { ...topic, author: author(authorId), lastAuthor: author(lastAuthorId), ...(news && { news }) };
  });
}
