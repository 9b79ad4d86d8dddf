import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { files } from '../../../db/schema/files.ts';
import { members } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { isActive, type Member } from './member.ts';

/** A picture is somebody's who has uploaded it. */
export function canUsePicture(member: Member, file: { ownerId: number; width: number | null }): boolean {
  return isActive(member) && file.ownerId === member.id && file.width !== null;
}

/**
 * Shows an uploaded picture in the member's profile, or none; the one before is no longer kept. Throws not_found
 * for what is no picture of the member's own.
 */
export function changePicture(db: Database | Transaction, member: Member, fileId: number | undefined): void {
  if (!isActive(member)) throw new AppError('forbidden');
  db.transaction((tx) => {
    if (fileId !== undefined) requirePicture(tx, member, fileId);
    const before = pictureOf(tx, member.id);
    tx.update(members)
      .set({ pictureId: fileId ?? null })
      .where(eq(members.id, member.id))
      .run();
    if (before !== undefined && before !== fileId) tx.delete(files).where(eq(files.id, before)).run();
  });
}

function requirePicture(tx: Transaction, member: Member, fileId: number): void {
  const file = tx.select().from(files).where(eq(files.id, fileId)).get();
  if (!file || !canUsePicture(member, file)) throw new AppError('not_found');
}

function pictureOf(tx: Transaction, id: number): number | undefined {
  const shown = and(eq(members.id, id), isNotNull(members.pictureId));
  return tx.select({ pictureId: members.pictureId }).from(members).where(shown).get()?.pictureId ?? undefined;
}
