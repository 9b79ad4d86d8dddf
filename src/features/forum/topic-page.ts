import { and, asc, eq, getTableColumns, gt, lte, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { isAmong, listOf, prepared } from '../../../db/prepared.ts';
import { boards, helpfuls, posts } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import { attachmentsOf, type Attachment } from './attachment.ts';
import { authorsOf, type Author, type AuthorById } from './author.ts';
import { topicLevel, type Level } from './follow.ts';
import { canModerate } from './forum-act.ts';
import { absenceOf, isDeleted } from './gone.ts';
import { canReadPost, pageOf, POSTS_PAGE, type Post } from './post.ts';
import { caseOfHidden } from './moderation-case.ts';
import { firstUnread } from './read-mark.ts';
import { topicFor, type Board, type Topic } from './topic.ts';
import { htmlFor } from './rendered.ts';

/** How a post is shown: with its words, or as a tombstone. */
export type PostState = 'shown' | 'deleted' | 'hidden';

/** A post as somebody sees it. `html` is there with its words: of a hidden one only for those who may read it. */
export type ShownPost = Pick<Post, 'id' | 'position' | 'lang' | 'writtenAt' | 'helpfulCount'> & {
  state: PostState;
  author: Author;
  html?: string;
  /** Pictures and papers. */
  files?: Attachment[];
  editedAt?: Date;
  /** The reader wrote it. */
  isMine: boolean;
  /** The reader found it helpful. */
  isHelpful: boolean;
  /** The one who asked, or a moderator, has chosen it. */
  isAccepted: boolean;
  /** Of a hidden post: the case in which the reader may answer or decide. */
  caseId?: number;
};

/** A page of a topic as somebody sees it. */
export type TopicPage = {
  topic: Topic;
  board: Board;
  author: Author;
  posts: ShownPost[];
  page: number;
  pages: number;
  /** The chosen answer, and who chose it: under the question, on the first page. */
  accepted?: { post: ShownPost; by: Author };
  /** The position of the first post that the reader has not read. */
  firstUnread?: number;
  /** What the reader chose to hear of it. */
  level: Level;
};

/** One page of a topic. Throws not_found for a topic that is not visible, and for a page that it does not have. */
export function topicPage(db: Database, viewer: Member | undefined, id: number, page: number, now: Date): TopicPage {
  const topic = topicFor(db, viewer, id);
  // Who opened it has deleted it for themselves too: it would look hidden by others.
  if (topic.hiddenAt && viewer && !canModerate(viewer) && isDeleted(db, topic)) throw absenceOf(db, viewer, topic);
  const pages = pageOf(topic.lastPosition);
  if (!Number.isInteger(page) || page < 1 || page > pages) throw new AppError('not_found');
  const rows = postsOf(db, topic, page);
  const answer = page === 1 ? acceptedOf(db, topic, rows) : undefined;
  const people = [topic.authorId, topic.acceptedBy, answer?.authorId, ...rows.map(({ authorId }) => authorId)];
  const author = authorsOf(
    db,
    viewer,
    people.filter((one) => typeof one === 'number'),
    now,
  );
  const show = shower(db, { viewer, topic, author }, answer && !rows.includes(answer) ? [...rows, answer] : rows);
  const unread = viewer && firstUnread(db, viewer, topic);
  return {
    ...{ topic, board: boardOf(db, topic), author: author(topic.authorId), page, pages },
    posts: rows.map(show),
    ...(answer && { accepted: { post: show(answer), by: author(topic.acceptedBy ?? 0) } }),
    ...(unread !== undefined && { firstUnread: unread }),
    level: viewer ? topicLevel(db, viewer, id) : 'normal',
  };
}

/** A post without the Markdown that it was written in: half of its bytes, and no page shows them. */
type ReadPost = Omit<Post, 'source'>;

const { source: _, ...READ } = getTableColumns(posts);

function postsOf(db: Database, { id }: Topic, page: number): ReadPost[] {
  const first = (page - 1) * POSTS_PAGE;
  return pageRows(db).all({ id, first, last: first + POSTS_PAGE });
}

const pageRows = prepared((db) => {
  const isHere = and(gt(posts.position, sql.placeholder('first')), lte(posts.position, sql.placeholder('last')));
  return db
    .select(READ)
    .from(posts)
    .where(and(eq(posts.topicId, sql.placeholder('id')), isHere))
    .orderBy(asc(posts.position))
    .prepare();
});

function acceptedOf(db: Database, { acceptedPostId }: Topic, rows: ReadPost[]): ReadPost | undefined {
  if (acceptedPostId === null) return undefined;
  const here = rows.find(({ id }) => id === acceptedPostId);
  const post = here ?? db.select(READ).from(posts).where(eq(posts.id, acceptedPostId)).get();
  return post && !post.deletedAt && !post.hiddenAt ? post : undefined;
}

function boardOf(db: Database, { boardId }: Topic): Board {
  const board = boardRow(db).get({ boardId });
  if (!board) throw new AppError('not_found');
  return board;
}

const boardRow = prepared((db) =>
  db
    .select()
    .from(boards)
    .where(eq(boards.id, sql.placeholder('boardId')))
    .prepare(),
);

/** Whose post is hidden is no pillory: those who may not read it do not learn who wrote it. */
const NOBODY: Author = { id: 0, as: 'unnamed' };

type Reading = { viewer: Member | undefined; topic: Topic; author: AuthorById };

function shower(db: Database, { viewer, topic, author }: Reading, rows: ReadPost[]): (post: ReadPost) => ShownPost {
  const ids = rows.map(({ id }) => id);
  const helpful = viewer ? helpfulOf(db, viewer, ids) : undefined;
  const attached = attachmentsOf(db, ids);
  return (post) => {
    const files = attached.get(post.id);
    const [canRead, isHidden] = [canReadPost(viewer, post), post.hiddenAt !== null && !post.deletedAt];
    // A moderator's deletion leaves it hidden, too.
    const mayKnow = post.hiddenAt === null || viewer?.id === post.authorId || (viewer && canModerate(viewer));
    const caseId = viewer && isHidden && canRead ? caseOfHidden(db, viewer, post) : undefined;
    const { id, position, lang, writtenAt, helpfulCount, editedAt, html, authorId } = post;
    return {
      ...{ id, position, lang, writtenAt, helpfulCount, author: mayKnow ? author(authorId) : NOBODY },
      state: post.deletedAt ? 'deleted' : post.hiddenAt ? 'hidden' : 'shown',
      ...(caseId !== undefined && { caseId }),
      ...(html !== null && canRead && { html: htmlFor(viewer, html), ...(files && { files }) }),
      ...(editedAt && canRead && { editedAt }),
      isMine: viewer?.id === authorId,
      isHelpful: helpful?.has(id) ?? false,
      isAccepted: id === topic.acceptedPostId,
    };
  };
}

function helpfulOf(db: Database, { id }: Member, postIds: number[]): Set<number> {
  return new Set(
    helpfulRows(db)
      .all({ id, postIds: listOf(postIds) })
      .map(({ postId }) => postId),
  );
}

const helpfulRows = prepared((db) =>
  db
    .select({ postId: helpfuls.postId })
    .from(helpfuls)
    .where(and(eq(helpfuls.memberId, sql.placeholder('id')), isAmong(helpfuls.postId, 'postIds')))
    .prepare(),
);
