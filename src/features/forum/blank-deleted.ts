import { and, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { attachments, posts, postVersions } from '../../../db/schema/forum.ts';
import { DAY } from '../../lib/durations.ts';
import { removeFile } from '../files/file.ts';
import { DELETED_DAYS } from './retention.ts';

/** Posts in one transaction. */
const PORTION = 100;

/** Takes the words out of posts that were deleted long enough ago. Answers with the hashes of files that go with them. */
export function blankDeleted(db: Database, now: Date): string[] {
  const end = new Date(now.getTime() - DELETED_DAYS * DAY);
  const hashes: string[] = [];
  for (let ids = deletedBefore(db, end); ids.length > 0; ids = deletedBefore(db, end))
    hashes.push(...db.transaction((tx) => blankPosts(tx, ids)));
  return hashes;
}

/** Nothing stays of what the posts said, once or now. They must be deleted. Answers with the hashes of their files. */
export function blankPosts(tx: Transaction, ids: number[]): string[] {
  tx.update(posts).set({ source: null, html: null }).where(inArray(posts.id, ids)).run();
  tx.delete(postVersions).where(inArray(postVersions.postId, ids)).run();
  const gone = tx.delete(attachments).where(inArray(attachments.postId, ids)).returning().all();
  return gone.flatMap(({ fileId }) => removeFile(tx, fileId) ?? []);
}

function deletedBefore(db: Database, end: Date): number[] {
  // As the index says it, so that the store goes along it.
  const waiting = and(isNotNull(posts.deletedAt), lt(posts.deletedAt, end), isNotNull(posts.source));
  const rows = db.select({ id: posts.id }).from(posts).where(waiting).limit(PORTION).all();
  return rows.map(({ id }) => id);
}
