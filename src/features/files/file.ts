import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { files } from '../../../db/schema/files.ts';
import { AppError } from '../../lib/errors.ts';

export type StoredFile = typeof files.$inferSelect;

/** What is known of bytes that lie in the folder under `hash`. */
export type Content = { hash: string; type: string; length: number; width?: number; height?: number };

/** Makes a file of bytes that were saved before, in the transaction that uses it. Answers with its id. */
export function addFile(tx: Transaction, ownerId: number, content: Content, now: Date): number {
  return tx
    .insert(files)
    .values({ ...content, ownerId, storedAt: now })
    .returning({ id: files.id })
    .get().id;
}

/** Who may see it is the question of the one who asks. Throws AppError "not_found". */
export function fileOf(db: Database | Transaction, id: number): StoredFile {
  const file = db.select().from(files).where(eq(files.id, id)).get();
  if (!file) throw new AppError('not_found', 'no such file');
  return file;
}

/** Removes a file. Its bytes go with `removeOrphans`, once the transaction holds. Answers with their hash. */
export function removeFile(tx: Transaction, id: number): string | undefined {
  return tx.delete(files).where(eq(files.id, id)).returning({ hash: files.hash }).get()?.hash;
}

/** Removes everything that a member has uploaded; as `removeFile`. */
export function forgetFiles(tx: Transaction, ownerId: number): string[] {
  return tx
    .delete(files)
    .where(eq(files.ownerId, ownerId))
    .returning({ hash: files.hash })
    .all()
    .map(({ hash }) => hash);
}

/** Headers of an answer with the bytes of a file: nothing in it runs, and no cache keeps what only members see. */
export function fileHeaders(
  { type, length, hash }: StoredFile,
  audience: 'public' | 'members',
): Record<string, string> {
  return {
    'content-type': type,
    'content-length': String(length),
    'content-disposition': type.startsWith('image/') ? 'inline' : 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    etag: `"${hash.slice(0, 22)}"`,
    'cache-control': audience === 'public' ? 'public, max-age=0, must-revalidate' : 'private, no-store',
  };
}
