import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { attachments } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import { FILE_TOO_LARGE } from '../../lib/forms.ts';
import { ProblemError } from '../../lib/problems.ts';
import { lineField, optionalLine } from '../../lib/text.ts';
import { filesFolder } from '../files/bytes.ts';
import { addFile, type Content } from '../files/file.ts';
import { readPicture, WIDE } from '../files/picture.ts';
import { storeBytes } from '../files/store.ts';
import { removeOrphans } from '../files/sweep.ts';
import { MAX_UPLOAD } from '../files/upload.ts';
import { isActive, type Member } from '../members/member.ts';
import { attachedCount, removeAttachment } from './attachment.ts';
import { isPdf } from './pdf.ts';
import { sendKeyField } from './post-fields.ts';
import { allowanceOf } from './trust.ts';

/** What a picture shows, in two sentences. */
export const MOST_ALT = 300;
/** Bytes of a file. */
export const MOST_BYTES = MAX_UPLOAD;
const MOST_NAME = 100;

export const attachForm = z.object({
  // A word instead of a file says that it was too large to come.
  file: z
    .file({ error: ({ input }) => (input === FILE_TOO_LARGE ? 'file_too_large' : 'attachment') })
    .max(MAX_UPLOAD, 'file_too_large'),
  alt: optionalLine(MOST_ALT),
  sendKey: sendKeyField,
});

export type AttachInput = z.infer<typeof attachForm>;

type Store = { db: Database; dataDir: string };

/**
 * Puts a picture, drawn anew, or a PDF beside a text that is being written; `postId` where that one was sent before.
 * A picture may wait for its words: see `describePicture`. Throws forbidden, and ProblemError for what is neither, and
 * for one file too many.
 */
export async function attach(
  { db, dataDir }: Store,
  member: Member,
  { file, alt, sendKey, postId }: AttachInput & { postId?: number | undefined },
  now: Date,
): Promise<void> {
  if (!isActive(member)) throw new AppError('forbidden');
  const { bytes, ...kind } = await readFile(file);
  const isPicture = kind.width !== undefined;
  await storeBytes(filesFolder(dataDir), bytes, (hash) =>
    db.transaction((tx) => {
      const { attachments: most } = allowanceOf(tx, member, now);
      if (attachedCount(tx, member, { sendKey, postId }) >= most)
        throw new ProblemError('file', 'too_many_files', most);
      const fileId = addFile(tx, member.id, { hash, length: bytes.length, ...kind }, now);
      const words = { name: nameOf(file.name, isPicture), alt: isPicture ? alt : undefined };
      tx.insert(attachments)
        .values({ fileId, memberId: member.id, sendKey, attachedAt: now, ...words })
        .run();
    }),
  );
}

/** Takes one away again, and its bytes. Throws not_found for what is not the member's own. */
export function detach({ db, dataDir }: Store, member: Member, id: number): void {
  const hash = removeAttachment(db, member, id);
  if (hash !== undefined) removeOrphans(db, filesFolder(dataDir), [hash]);
}

async function readFile(file: File): Promise<Omit<Content, 'hash' | 'length'> & { bytes: Uint8Array }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length <= MAX_UPLOAD && isPdf(bytes)) return { type: 'application/pdf', bytes };
  try {
    return await readPicture(bytes, WIDE);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new ProblemError('file', 'attachment');
  }
}

/** What the file was called, without a path, and with the ending of what it is now. */
function nameOf(name: string, isPicture: boolean): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const bare = last
    .replace(/\.[^.]*$/, '')
    .replace(/["<>:|?*]/g, '')
    .slice(0, MOST_NAME);
  const line = lineField(MOST_NAME).safeParse(bare.isWellFormed() ? bare : '');
  return `${line.success ? line.data : isPicture ? 'Bild' : 'Dokument'}.${isPicture ? 'webp' : 'pdf'}`;
}
