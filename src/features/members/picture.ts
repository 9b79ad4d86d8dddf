import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { files } from '../../../db/schema/files.ts';
import { members } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { fileOf, removeFile, type StoredFile } from '../files/file.ts';
import { isActive, type Member } from './member.ts';
import { shownMember } from './shown.ts';

/** A picture is somebody's who has uploaded it. */
export function canUsePicture(member: Member, file: { ownerId: number; width: number | null }): boolean {
  return isActive(member) && file.ownerId === member.id && file.width !== null;
}

/** The address of a member's picture. It names the file, so that browsers never show the one before. */
export function pictureAddress(memberId: number, fileId: number): string {
  return `/members/${memberId}/picture?file=${fileId}`;
}

/** A member's picture for whoever may see it, and for whom it may be kept. Not visible is not found. */
export function shownPicture(
  db: Database,
  viewer: Member | undefined,
  id: number,
  now: Date,
): { file: StoredFile; audience: 'public' | 'members' } {
  const { pictureId } = shownMember(db, viewer, id, now);
  if (pictureId === undefined) throw new AppError('not_found');
  return { file: fileOf(db, pictureId), audience: viewer ? 'members' : 'public' };
}

/**
 * Shows an uploaded picture in the member's profile, or none; the one before is no longer kept: its hash is the
 * answer. Throws not_found for what is no picture of the member's own.
 */
export function changePicture(
  db: Database | Transaction,
  member: Member,
  fileId: number | undefined,
): string | undefined {
  if (!isActive(member)) throw new AppError('forbidden');
  return db.transaction((tx) => {
    if (fileId !== undefined) requirePicture(tx, member, fileId);
    const before = pictureOf(tx, member.id);
    tx.update(members)
      .set({ pictureId: fileId ?? null })
      .where(eq(members.id, member.id))
      .run();
    return before === undefined || before === fileId ? undefined : removeFile(tx, before);
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
