import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { notices } from '../../../db/schema/notices.ts';
import type { Member } from '../members/member.ts';

/** A member has dealt with a thing, such as a meeting: what told of it is news to them no more. */
export function sawGroup(db: Database, { id }: Member, group: { kind: string; id: number }, now: Date): void {
  const ofGroup = and(eq(notices.groupKind, group.kind), eq(notices.groupId, group.id));
  const unread = and(eq(notices.memberId, id), ofGroup, isNull(notices.readAt));
  db.update(notices).set({ readAt: now }).where(unread).run();
}
