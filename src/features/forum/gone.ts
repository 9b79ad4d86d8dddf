import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { posts } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import { canRead } from './board.ts';
import { boardsFor } from './boards.ts';
import type { Board, Topic } from './topic.ts';

/** What has gone from the forum, and where whoever came for it may go on. Nothing in it tells of what was said. */
export type Gone = {
  what: 'topic' | 'file';
  /** Deleted is for ever; what is hidden may come back. */
  why: 'deleted' | 'hidden';
  /** The board of the topic, where the reader may read it. */
  board?: Board | undefined;
  /** Of a file: where its post stood, as the path of a page. */
  place?: string;
};

/** Something that the reader could have read is not to be read any more. */
export class GoneError extends AppError {
  readonly gone: Gone;
  constructor(gone: Gone) {
    super(gone.why === 'deleted' ? 'gone' : 'not_found');
    this.gone = gone;
  }
}

/** Why somebody does not see a topic. One that was never for them is not found, and no more is said. */
export function absenceOf(db: Database | Transaction, viewer: Member | undefined, topic: Topic): AppError {
  if (!canRead(viewer, topic)) return new AppError('not_found');
  const why = isDeleted(db, topic) ? 'deleted' : 'hidden';
  return new GoneError({ what: 'topic', why, board: boardsFor(db, viewer).find(({ id }) => id === topic.boardId) });
}

/** A topic is deleted with the post that it began with, and out of sight then, where nobody had answered. */
export function isDeleted(db: Database | Transaction, { id }: Topic): boolean {
  const first = and(eq(posts.topicId, id), eq(posts.position, 1), isNotNull(posts.deletedAt));
  return db.select({ id: posts.id }).from(posts).where(first).get() !== undefined;
}
