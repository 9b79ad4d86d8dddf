import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { idField } from '../members/profile-fields.ts';
import type { Member } from '../members/member.ts';
import { readInbox, readNotice } from './inbox.ts';
import { sawGroup } from './saw-group.ts';

/** What was read: everything up to a notice, that of one thing up to it, or one notice alone. */
export const readingForm = z.object({
  upTo: idField.optional(),
  notice: idField.optional(),
  kind: z.enum(['meeting', 'transfer']).optional(),
  id: idField.optional(),
});

/** What a form of ours said was read. */
export type Read = 'all' | 'one' | 'thing' | 'nothing';

/** Marks as read what was shown, and nothing that came since. A form that names nothing changes nothing. */
export function markSeen(
  db: Database,
  member: Member,
  { upTo, notice, kind, id }: z.output<typeof readingForm>,
  now: Date,
): Read {
  if (notice !== undefined) {
    readNotice(db, member, notice, now);
    return 'one';
  }
  if (upTo === undefined || (kind === undefined) !== (id === undefined)) return 'nothing';
  if (kind !== undefined && id !== undefined) {
    sawGroup(db, member, { kind, id }, now, upTo);
    return 'thing';
  }
  readInbox(db, member, upTo, now);
  return 'all';
}
