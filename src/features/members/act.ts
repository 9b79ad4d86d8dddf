import { and, desc, eq, isNull, lt, ne, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database, Transaction } from '../../../db/database.ts';
import { acts, members } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { hasRole, type Member } from './member.ts';

/** Who did what to whom, and why. `by` undefined: the site itself. */
export type Act = { kind: string; by?: number; about?: number; detail?: string; reason?: string | undefined };

/** An act as the log shows it. A name is null where the account is gone. */
export type ActEntry = {
  id: number;
  kind: string;
  at: Date;
  by: number | null;
  byName: string | null;
  about: number | null;
  aboutName: string | null;
  detail: string | null;
  reason: string | null;
};

/** Acts on a page of the log. */
export const ACTS_PAGE = 50;

/** Writes the row of an act of power, in the transaction of the act. */
export function record(tx: Transaction, act: Act, now: Date): void {
  tx.insert(acts)
    .values({ ...act, at: now })
    .run();
}

/** The person affected may read what was done to them, and administrators everything. */
export function canReadActsAbout(member: Member, memberId: number): boolean {
  return member.id === memberId || canReadActs(member);
}

export function canReadActs(member: Member): boolean {
  return hasRole(member, 'admin');
}

/** What was done to a member, newest first, at most a page of acts older than `before`. Not visible is not found. */
export function actsAbout(db: Database, viewer: Member, memberId: number, before?: number): ActEntry[] {
  if (!canReadActsAbout(viewer, memberId)) throw new AppError('not_found');
  return entries(db, and(eq(acts.about, memberId), olderThan(before)));
}

/** The whole log for administrators, newest first, at most a page of acts older than `before`. */
export function allActs(db: Database, viewer: Member, before?: number): ActEntry[] {
  if (!canReadActs(viewer)) throw new AppError('not_found');
  return entries(db, olderThan(before));
}

/** When somebody else last did something about a member; undefined where nobody has. */
export function newestActAbout(db: Database, { id }: Member): Date | undefined {
  const byOthers = and(eq(acts.about, id), or(isNull(acts.by), ne(acts.by, id)));
  return db.select({ at: acts.at }).from(acts).where(byOthers).orderBy(desc(acts.id)).limit(1).get()?.at;
}

const actor = alias(members, 'actor');

function entries(db: Database, condition: SQL | undefined): ActEntry[] {
  const { id, kind, at, by, about, detail, reason } = acts;
  return db
    .select({ ...{ id, kind, at, by, about, detail, reason }, byName: actor.name, aboutName: members.name })
    .from(acts)
    .leftJoin(actor, eq(actor.id, acts.by))
    .leftJoin(members, eq(members.id, acts.about))
    .where(condition)
    .orderBy(desc(acts.id))
    .limit(ACTS_PAGE)
    .all();
}

function olderThan(before: number | undefined): SQL | undefined {
  return before === undefined ? undefined : lt(acts.id, before);
}
