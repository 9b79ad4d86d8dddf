import { and, asc, count, eq, isNull, lt, sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { isAmong, listOf, prepared } from '../../../db/prepared.ts';
import { files } from '../../../db/schema/files.ts';
import { attachments } from '../../../db/schema/forum.ts';
import { HOUR } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { fileOf, removeFile, type StoredFile } from '../files/file.ts';
import { isActive, type Member } from '../members/member.ts';
import { requireWords } from './describe-picture.ts';
import { GoneError } from './gone.ts';
import { canEditPost, canReadPost, placeOf, postFor, type Post } from './post.ts';

/** A picture or a PDF, as pages show it. Pictures have a size, and words once they are sent. */
export type Attachment = {
  id: number;
  name: string;
  alt: string | null;
  type: string;
  length: number;
  width: number | null;
  height: number | null;
};

/** A form of writing; `postId`: of the post that it changes. */
type Form = { sendKey: string; postId?: number | undefined };

/** Hours that an attachment waits for its text to be sent: a draft may be finished tomorrow, or next week. */
const WAITING_HOURS = 30 * 24;

/** The address of the bytes. */
export function attachmentAddress(id: number): string {
  return `/forum/attachments/${id}`;
}

/** The attachments of posts that somebody may read: who may read the posts is the question of the one who asks. */
export function attachmentsOf(db: Database, postIds: readonly number[]): Map<number, Attachment[]> {
  const rows = rowsOf(db).all({ postIds: listOf(postIds) });
  const byPost = new Map<number, Attachment[]>();
  for (const { postId, ...attachment } of rows) {
    if (postId !== null) byPost.set(postId, [...(byPost.get(postId) ?? []), attachment]);
  }
  return byPost;
}

const rowsOf = prepared((db) =>
  select(db)
    .where(isAmong(attachments.postId, 'postIds'))
    .orderBy(asc(attachments.postId), asc(attachments.id))
    .prepare(),
);

/** What waits to be sent with a form, and what the post has already that the form changes. */
export function attachmentsIn(db: Database, member: Member, { sendKey, postId }: Form): Attachment[] {
  const own = postId === undefined ? [] : (attachmentsOf(db, [postId]).get(postId) ?? []);
  const rows = waitingRows(db).all({ memberId: member.id, sendKey });
  return [...own, ...rows.map(({ postId: _, ...attachment }) => attachment)];
}

const FORM = [sql.placeholder('memberId'), sql.placeholder('sendKey')] as const;

const waitingRows = prepared((db) =>
  select(db)
    .where(waiting(...FORM))
    .orderBy(asc(attachments.id))
    .prepare(),
);

const takenRows = prepared((db) =>
  db
    .update(attachments)
    .set({ postId: sql`${sql.placeholder('postId')}` })
    .where(waiting(...FORM))
    .prepare(),
);

/** A file of a post that the viewer may read, or one that waits and is their own, and for whom it may be kept. */
export function shownAttachment(
  db: Database,
  viewer: Member | undefined,
  id: number,
): { file: StoredFile; name: string; audience: 'public' | 'members' } {
  const row = db.select().from(attachments).where(eq(attachments.id, id)).get();
  if (!row) throw new AppError('not_found');
  const { postId, fileId, memberId, name } = row;
  if (postId === null && viewer?.id !== memberId) throw new AppError('not_found');
  const found = postId === null ? undefined : postFor(db, viewer, postId);
  if (found && !canReadPost(viewer, found.post)) throw goneWith(found.post);
  const isPublic = found?.topic.seenBy === 'public' && !found.post.hiddenAt && !found.topic.hiddenAt;
  return { file: fileOf(db, fileId), name, audience: isPublic && !viewer ? 'public' : 'members' };
}

/** A file has gone with its post, which left a tombstone. */
function goneWith(post: Post): GoneError {
  return new GoneError({ what: 'file', why: post.deletedAt ? 'deleted' : 'hidden', place: placeOf(post) });
}

/**
 * Gives a post what waits for its form. Answers how many it has then, or 0 where nothing waited. Throws ProblemError
 * for a picture without words.
 */
export function takeAttachments(tx: Transaction, member: Member, postId: number, sendKey: string): number {
  const { changes } = takenRows(tx).run({ memberId: member.id, sendKey, postId });
  if (changes === 0) return 0;
  requireWords(tx, postId);
  return attachedCount(tx, member, { sendKey, postId });
}

/** How many wait for a form, or belong to a post already. */
export function attachedCount(tx: Transaction, member: Member, { sendKey, postId }: Form): number {
  const rows = (condition: SQL | undefined) =>
    tx.select({ rows: count() }).from(attachments).where(condition).get()?.rows ?? 0;
  const mine = postId === undefined ? 0 : rows(eq(attachments.postId, postId));
  return rows(waiting(member.id, sendKey)) + mine;
}

/**
 * Takes away what the member has attached, before it was sent, or from a post that they may still edit: what others
 * decide about stays as it was. Answers with the hash of its bytes. Throws not_found and forbidden.
 */
export function removeAttachment(db: Database | Transaction, member: Member, id: number): string | undefined {
  return db.transaction((tx) => {
    const own = and(eq(attachments.id, id), eq(attachments.memberId, member.id));
    const row = isActive(member) ? tx.select().from(attachments).where(own).get() : undefined;
    if (!row) throw new AppError('not_found');
    if (row.postId !== null && !canEditPost(member, postFor(tx, member, row.postId))) throw new AppError('forbidden');
    tx.delete(attachments).where(own).run();
    return removeFile(tx, row.fileId);
  });
}

/** Attachments whose text was never sent. Answers with the hashes of their bytes. */
export function forgetWaiting(db: Database, now: Date): string[] {
  const end = new Date(now.getTime() - WAITING_HOURS * HOUR);
  return db.transaction((tx) => {
    const old = and(isNull(attachments.postId), lt(attachments.attachedAt, end));
    const rows = tx.delete(attachments).where(old).returning({ fileId: attachments.fileId }).all();
    return rows.flatMap(({ fileId }) => removeFile(tx, fileId) ?? []);
  });
}

function waiting(memberId: number | Placeholder, sendKey: string | Placeholder) {
  return and(eq(attachments.memberId, memberId), eq(attachments.sendKey, sendKey), isNull(attachments.postId));
}

function select(db: Database | Transaction) {
  const { id, postId, name, alt } = attachments;
  const { type, length, width, height } = files;
  return db
    .select({ id, postId, name, alt, type, length, width, height })
    .from(attachments)
    .innerJoin(files, eq(files.id, attachments.fileId));
}
