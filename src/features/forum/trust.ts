import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { posts } from '../../../db/schema/forum.ts';
import { members } from '../../../db/schema/members.ts';
import { HOUR } from '../../lib/durations.ts';
import { AppError, TooManyError } from '../../lib/errors.ts';
import { OUTWARD } from '../../lib/markdown.ts';
import { ProblemError } from '../../lib/problems.ts';
import { isActive, type Member } from '../members/member.ts';

/** What somebody may write: posts and edits in an hour, and in one post links and attachments. */
export type Allowance = { postsAnHour: number; editsAnHour: number; links: number; attachments: number };

/** Whoever sends advertising is stopped by these soon; whoever asks a first question hardly meets them. */
export const NEWCOMER: Allowance = { postsAnHour: 6, editsAnHour: 12, links: 2, attachments: 1 };

/** Nobody types faster than this; a program does. */
export const REGULAR: Allowance = { postsAnHour: 60, editsAnHour: 60, links: 30, attachments: 6 };

/** Days after joining, and posts that still stand: both together make a regular. */
const REGULAR_DAYS = 7;
const REGULAR_POSTS = 3;

/** What the member may write now. Roles are given to people who are known. */
export function allowanceOf(db: Database | Transaction, member: Member, now: Date): Allowance {
  const known = member.roles.length > 0 || (isHereLongEnough(db, member, now) && hasWrittenEnough(db, member));
  return known ? REGULAR : NEWCOMER;
}

/** What the member may write now. Throws forbidden, and TooManyError for too many posts in an hour. */
export function requireMayWrite(tx: Transaction, member: Member, now: Date): Allowance {
  if (!isActive(member)) throw new AppError('forbidden');
  const allowance = allowanceOf(tx, member, now);
  const comeBack = endOfPause(tx, member, allowance, now);
  if (comeBack) throw new TooManyError(comeBack);
  return allowance;
}

/** Counted where they are links: an address can be written in many ways. Throws ProblemError. */
export function requireFewLinks({ links }: Allowance, { html }: { html: string }): void {
  const found = html.split(OUTWARD).length - 1;
  if (found > links) throw new ProblemError('text', 'too_many_links', links);
}

function isHereLongEnough(db: Database | Transaction, { id }: Member, now: Date): boolean {
  const row = joiningOf(db).get({ id });
  return row !== undefined && now.getTime() - row.joinedAt.getTime() >= REGULAR_DAYS * 24 * HOUR;
}

function hasWrittenEnough(db: Database | Transaction, { id }: Member): boolean {
  return standingOf(db).all({ id }).length === REGULAR_POSTS;
}

/** When the oldest of the hour's posts is an hour old; undefined where there are not so many. */
function endOfPause(tx: Transaction, { id }: Member, { postsAnHour }: Allowance, now: Date): Date | undefined {
  const oldest = nthNewestOf(tx).get({ id, before: postsAnHour - 1 });
  const end = oldest && new Date(oldest.writtenAt.getTime() + HOUR);
  return end && end > now ? end : undefined;
}

const ID = sql.placeholder('id');

const joiningOf = prepared((db) =>
  db.select({ joinedAt: members.joinedAt }).from(members).where(eq(members.id, ID)).prepare(),
);

const standingOf = prepared((db) =>
  db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.authorId, ID), isNull(posts.deletedAt), isNull(posts.hiddenAt)))
    .orderBy(desc(posts.id))
    .limit(REGULAR_POSTS)
    .prepare(),
);

const nthNewestOf = prepared((db) =>
  db
    .select({ writtenAt: posts.writtenAt })
    .from(posts)
    .where(eq(posts.authorId, ID))
    .orderBy(desc(posts.id))
    .limit(1)
    .offset(sql.placeholder('before'))
    .prepare(),
);
