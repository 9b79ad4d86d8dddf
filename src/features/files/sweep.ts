import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { files } from '../../../db/schema/files.ts';
import { DAY } from '../../lib/durations.ts';
import { namesBefore, removeBytes } from './bytes.ts';

/** Bytes are saved before their row is written: for so long they may be waiting for it. */
const GRACE = DAY;

/** Removes the bytes of hashes that no file has any more. */
export function removeOrphans(db: Database, folder: string, hashes: string[]): void {
  for (const hash of hashes) if (!isUsed(db, hash)) removeBytes(folder, hash);
}

/** Removes all bytes that no file has: of uploads that never ended, and of members whose rows are gone. */
export async function sweepFiles(db: Database, folder: string, now: Date): Promise<void> {
  for await (const name of namesBefore(folder, new Date(now.getTime() - GRACE))) removeOrphans(db, folder, [name]);
}

function isUsed(db: Database, hash: string): boolean {
  return db.select({ id: files.id }).from(files).where(eq(files.hash, hash)).limit(1).get() !== undefined;
}
