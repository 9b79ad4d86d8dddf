import { and, desc, eq, inArray, isNotNull, isNull, lt, lte, notExists, or, sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { events } from '../../../db/schema/events.ts';
import { posts, topics } from '../../../db/schema/forum.ts';
import { notices } from '../../../db/schema/notices.ts';
import { hasRole, type Member } from '../members/member.ts';
import type { Tidings } from './news-kind.ts';
import { newsKindOf } from './news-kinds.ts';
import { isReason, type Reason } from './reason.ts';

/** Notices on a page of the inbox. */
export const INBOX_PAGE = 30;

/** More are not counted: "99+" says enough. */
export const MOST_COUNTED = 100;

/** A notice as the inbox shows it; without tidings: what it told of is gone. */
export type Item = { id: number; reason: Reason; at: Date; isUnread: boolean; tidings: Tidings | undefined };

/** What a member has heard of, newest first, at most a page of notices older than `before`. */
export function inboxOf(db: Database, member: Member, before?: number): Item[] {
  const older = before === undefined ? undefined : lt(notices.id, before);
  const rows = db
    .select({ notice: notices, event: events })
    .from(notices)
    .innerJoin(events, eq(events.id, notices.eventId))
    .where(and(eq(notices.memberId, member.id), older))
    .orderBy(desc(notices.id))
    .limit(INBOX_PAGE)
    .all();
  return rows.flatMap(({ notice: { id, reason, at, readAt }, event }) => {
    const tidings = newsKindOf(event.kind)?.tidingsOf(db, event, member);
    return isReason(reason) ? [{ id, reason, at, isUnread: readAt === null, tidings }] : [];
  });
}

/**
 * How many notices a member has not seen, up to `MOST_COUNTED`. A post that was deleted is new to nobody, nor is one that
 * is hidden but to those who moderate.
 */
export function unreadCount(db: Database, member: Member): number {
  return unreadRows(db).all(asking(member)).length;
}

/** Of these, how many were said to the member in person: an answer, their name, their answer chosen. */
export function unreadReplies(db: Database, member: Member): number {
  return unreadReplyRows(db).all(asking(member)).length;
}

function asking(member: Member): { id: number; seesHidden: number } {
  return { id: member.id, seesHidden: Number(hasRole(member, 'moderator', 'admin')) };
}

const IN_PERSON: Reason[] = ['mention', 'reply', 'accepted'];

const unreadRows = prepared((db) => unread(db).prepare());
const unreadReplyRows = prepared((db) => unread(db, inArray(notices.reason, IN_PERSON)).prepare());

function unread(db: Database | Transaction, reason?: SQL) {
  const own = eq(notices.memberId, sql.placeholder('id'));
  return (
    db
      .select({ id: notices.id })
      .from(notices)
      .where(and(own, isNull(notices.readAt), reason, notExists(gonePost(db))))
      // In the order of the index of unread ones: asked in any other, the store would look at all that were ever read.
      .orderBy(notices.groupKind, notices.groupId, notices.id)
      .limit(MOST_COUNTED)
  );
}

/** The post that a notice tells of, where it is gone for the reader. */
function gonePost(db: Database | Transaction) {
  const hidden = or(isNotNull(posts.hiddenAt), isNotNull(topics.hiddenAt));
  return db
    .select({ one: sql`1` })
    .from(events)
    .innerJoin(posts, and(eq(events.thingKind, 'post'), eq(posts.id, events.thingId)))
    .innerJoin(topics, eq(topics.id, posts.topicId))
    .where(
      and(
        eq(events.id, notices.eventId),
        or(isNotNull(posts.deletedAt), and(sql`NOT ${sql.placeholder('seesHidden')}`, hidden)),
      ),
    );
}

/** Marks everything as seen up to the newest notice that the member was shown: what came since stays new. */
export function readInbox(db: Database, { id }: Member, upTo: number, now: Date): void {
  const shown = and(eq(notices.memberId, id), isNull(notices.readAt), lte(notices.id, upTo));
  db.update(notices).set({ readAt: now }).where(shown).run();
}

/** Marks one notice as seen, also one of which nothing can be told any more. Those of others stay as they are. */
export function readNotice(db: Database, { id: memberId }: Member, id: number, now: Date): void {
  const own = and(eq(notices.id, id), eq(notices.memberId, memberId), isNull(notices.readAt));
  db.update(notices).set({ readAt: now }).where(own).run();
}
