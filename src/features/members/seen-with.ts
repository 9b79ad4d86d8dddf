import type { Database, Transaction } from '../../../db/database.ts';
import { memberByEmail } from './find.ts';
import { isActive, type Member } from './member.ts';
import { shownMember } from './shown.ts';

/** True if the viewer can read in the directory whose address this is. Of all others nobody tells who has an account. */
export function isSeenWith(db: Database | Transaction, viewer: Member, email: string, now: Date): boolean {
  const other = memberByEmail(db, email, now);
  return other !== undefined && isActive(other) && shownMember(db, viewer, other.id, now).email !== undefined;
}
