import { and, desc, eq, isNull, lte } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { notices } from '../../../db/schema/notices.ts';
import type { Member } from '../members/member.ts';

/** A thing that has a page of its own, on which one reads what notices tell of it. */
export type Group = { kind: 'meeting' | 'transfer'; id: number };

/** The newest notice of a thing that is new to a member; undefined where none is. */
export function newestUnread(db: Database, member: Member, group: Group): number | undefined {
  const row = db
    .select({ id: notices.id })
    .from(notices)
    .where(unreadOf(member, group))
    .orderBy(desc(notices.id))
    .limit(1)
    .get();
  return row?.id;
}

/**
 * A member has seen a thing, or dealt with it: what told of it is news to them no more. `upTo`: the newest notice when
 * they saw it; what came since stays new.
 */
export function sawGroup(db: Database, member: Member, group: Group, now: Date, upTo?: number): void {
  const shown = and(unreadOf(member, group), upTo === undefined ? undefined : lte(notices.id, upTo));
  db.update(notices).set({ readAt: now }).where(shown).run();
}

function unreadOf({ id }: Member, group: Group) {
  const ofGroup = and(eq(notices.groupKind, group.kind), eq(notices.groupId, group.id));
  return and(eq(notices.memberId, id), ofGroup, isNull(notices.readAt));
}
