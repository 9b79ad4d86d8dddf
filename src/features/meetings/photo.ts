import { and, asc, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { files } from '../../../db/schema/files.ts';
import { meetingFiles } from '../../../db/schema/minutes.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { lineField } from '../../lib/text.ts';
import { filesFolder } from '../files/bytes.ts';
import { addFile, fileOf, removeFile, type StoredFile } from '../files/file.ts';
import { readPicture, WIDE, type Picture } from '../files/picture.ts';
import { storeBytes } from '../files/store.ts';
import { removeOrphans } from '../files/sweep.ts';
import { pictureField } from '../files/upload.ts';
import type { Member } from '../members/member.ts';
import { meetingAt } from './meeting.ts';
import { canReadMinutes, canWriteMinutes, meetingToWrite } from './minutes.ts';

/** What a picture shows, in two sentences. */
export const MAX_ALT = 300;
/** A wall of flip charts. */
const MOST_PHOTOS = 30;

export const photoForm = z.object({ photo: pictureField, alt: lineField(MAX_ALT) });

/** A picture beside the minutes; its address is `/meetings/photos/<id>`. */
export type Photo = { id: number; alt: string; width: number | null; height: number | null };

type Store = { db: Database; dataDir: string };

/**
 * Puts a photo, drawn anew, beside the minutes; one that is sent twice stands there once. Throws as `meetingToWrite`, and
 * ProblemError for what is none.
 */
export async function addPhoto(
  { db, dataDir }: Store,
  member: Member,
  meetingId: number,
  { photo, alt }: z.output<typeof photoForm>,
  now: Date,
): Promise<void> {
  meetingToWrite(db, member, meetingId);
  const { bytes, ...kind } = await pictureIn(photo);
  await storeBytes(filesFolder(dataDir), bytes, (hash) =>
    db.transaction((tx) => {
      meetingToWrite(tx, member, meetingId);
      if (stands(tx, meetingId, { hash, alt })) return;
      requireRoom(tx, meetingId);
      const fileId = addFile(tx, member.id, { hash, length: bytes.length, ...kind }, now);
      const words = { name: `${String(fileId)}.webp`, alt };
      tx.insert(meetingFiles)
        .values({ meetingId, fileId, memberId: member.id, ...words, at: now })
        .run();
    }),
  );
}

/** Takes a photo away, and its bytes. Throws not_found for those who do not write the minutes. */
export function removePhoto({ db, dataDir }: Store, member: Member, id: number): void {
  const hash = db.transaction((tx) => {
    const row = photoToRemove(tx, member, id);
    tx.delete(meetingFiles).where(eq(meetingFiles.id, id)).run();
    return removeFile(tx, row.fileId);
  });
  if (hash !== undefined) removeOrphans(db, filesFolder(dataDir), [hash]);
}

/** The photo, for those who write the minutes. Throws not_found. */
export function photoToRemove(
  db: Database | Transaction,
  member: Member,
  id: number,
): typeof meetingFiles.$inferSelect {
  const row = db.select().from(meetingFiles).where(eq(meetingFiles.id, id)).get();
  if (!row || !canWriteMinutes(db, member, meetingAt(db, row.meetingId))) throw new AppError('not_found');
  return row;
}

export function photosOf(db: Database, meetingId: number): Photo[] {
  const { id, alt, fileId } = meetingFiles;
  const { width, height } = files;
  return db
    .select({ id, alt, width, height })
    .from(meetingFiles)
    .innerJoin(files, eq(files.id, fileId))
    .where(eq(meetingFiles.meetingId, meetingId))
    .orderBy(asc(id))
    .all()
    .map(({ alt, ...photo }) => ({ ...photo, alt: alt ?? '' }));
}

/** The file of a photo, for those who may read the minutes. Throws not_found. */
export function shownPhoto(db: Database, viewer: Member | undefined, id: number): StoredFile {
  const row = db.select().from(meetingFiles).where(eq(meetingFiles.id, id)).get();
  if (!row || !canReadMinutes(db, viewer, meetingAt(db, row.meetingId))) throw new AppError('not_found');
  return fileOf(db, row.fileId);
}

/** True where the same picture stands there with the same words: a phone at a meeting sends once more what took long. */
function stands(tx: Transaction, meetingId: number, { hash, alt }: { hash: string; alt: string }): boolean {
  const same = and(eq(meetingFiles.meetingId, meetingId), eq(meetingFiles.alt, alt), eq(files.hash, hash));
  const photo = tx
    .select({ id: meetingFiles.id })
    .from(meetingFiles)
    .innerJoin(files, eq(files.id, meetingFiles.fileId));
  return photo.where(same).limit(1).get() !== undefined;
}

function requireRoom(tx: Transaction, meetingId: number): void {
  const here = eq(meetingFiles.meetingId, meetingId);
  const found = tx.select({ photos: count() }).from(meetingFiles).where(here).get();
  if ((found?.photos ?? 0) >= MOST_PHOTOS) throw new ProblemError('photo', 'too_many_files', MOST_PHOTOS);
}

async function pictureIn(upload: File): Promise<Picture> {
  try {
    return await readPicture(new Uint8Array(await upload.arrayBuffer()), WIDE);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new ProblemError('photo', 'picture');
  }
}
