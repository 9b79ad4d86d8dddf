import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { filesFolder } from '../files/bytes.ts';
import { addFile } from '../files/file.ts';
import { readPicture, type Picture } from '../files/picture.ts';
import { storeBytes } from '../files/store.ts';
import { removeOrphans } from '../files/sweep.ts';
import { pictureField } from '../files/upload.ts';
import { isActive, type Member } from './member.ts';
import { changePicture } from './picture.ts';

export const pictureForm = z.object({ picture: pictureField });

/** Shows a picture in the member's profile, drawn anew. Throws ProblemError for what is none. */
export async function uploadPicture(
  { db, dataDir }: Store,
  member: Member,
  { picture: upload }: z.infer<typeof pictureForm>,
  now: Date,
): Promise<void> {
  if (!isActive(member)) throw new AppError('forbidden');
  const { bytes, ...kind } = await pictureIn(upload);
  const folder = filesFolder(dataDir);
  const before = await storeBytes(folder, bytes, (hash) =>
    db.transaction((tx) => {
      const file = addFile(tx, member.id, { hash, length: bytes.length, ...kind }, now);
      return changePicture(tx, member, file);
    }),
  );
  if (before !== undefined) removeOrphans(db, folder, [before]);
}

/** Back to initials; the picture is gone at once. */
export function removePicture({ db, dataDir }: Store, member: Member): void {
  const before = changePicture(db, member, undefined);
  if (before !== undefined) removeOrphans(db, filesFolder(dataDir), [before]);
}

type Store = { db: Database; dataDir: string };

async function pictureIn(upload: File): Promise<Picture> {
  try {
    return await readPicture(new Uint8Array(await upload.arrayBuffer()));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new ProblemError('picture', 'picture');
  }
}
