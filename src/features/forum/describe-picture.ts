import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { attachments } from '../../../db/schema/forum.ts';
import { files } from '../../../db/schema/files.ts';
import { ProblemError } from '../../lib/problems.ts';
import type { Member } from '../members/member.ts';
import type { Attachment } from './attachment.ts';

/** True of a picture of which nobody has said yet what it shows: its text cannot be sent. */
export function isWordless({ alt, width }: Pick<Attachment, 'alt' | 'width'>): boolean {
  return alt === null && width !== null;
}

/** Says what a picture shows that the member has brought and nobody has described; nothing else is changed. */
export function describePicture(db: Database | Transaction, member: Member, id: number, alt: string): void {
  const [picture] = wordless(db, and(eq(attachments.id, id), eq(attachments.memberId, member.id)));
  if (picture) db.update(attachments).set({ alt }).where(eq(attachments.id, picture.id)).run();
}

/** No picture is sent that some cannot see. Throws ProblemError. */
export function requireWords(tx: Transaction, postId: number): void {
  if (wordless(tx, eq(attachments.postId, postId)).length > 0) throw new ProblemError('alt', 'picture_words');
}

function wordless(db: Database | Transaction, which: SQL | undefined): { id: number }[] {
  return db
    .select({ id: attachments.id })
    .from(attachments)
    .innerJoin(files, eq(files.id, attachments.fileId))
    .where(and(which, isNull(attachments.alt), isNotNull(files.width)))
    .all();
}
