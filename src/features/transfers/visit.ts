import { and, asc, count, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { visitGuests, visits } from '../../../db/schema/transfers.ts';
import { AppError } from '../../lib/errors.ts';
import type { Locale } from '../../lib/paths.ts';
import { areActive } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { originAt, type Origin } from './shown.ts';

export type Visit = typeof visits.$inferSelect;

/** More visits ahead than one reads through. */
const MOST = 50;

/** Somebody who offers a visit or comes to it; `hasPage` is false while they are suspended. */
export type Guest = { id: number; name: string; hasPage: boolean };

/** A visit as somebody sees it: where it is, and who comes, is for members. */
export type ShownVisit = Pick<Visit, 'id' | 'project' | 'kind' | 'startsAt' | 'endsAt' | 'capacity' | 'cancelledAt'> & {
  origin: Origin;
  coming: number;
  isFull: boolean;
  place?: string;
  address?: string;
  district?: string;
  words?: string;
  host?: Guest;
  /** The viewer offers it. */
  isMine: boolean;
  /** The viewer comes. */
  comes: boolean;
};

/** The visits and talks ahead, the next one first: of one case, or of all. */
export function visitsAhead(
  db: Database,
  viewer: Member | undefined,
  { project, most = MOST }: { project?: string; most?: number },
  locale: Locale,
  now: Date,
): ShownVisit[] {
  const ahead = and(gt(visits.startsAt, now), isNull(visits.cancelledAt));
  const rows = db
    .select()
    .from(visits)
    .where(and(project === undefined ? undefined : eq(visits.project, project), ahead))
    .orderBy(asc(visits.startsAt))
    .limit(most)
    .all();
  return rows.map((row) => shown(db, viewer, row, locale, now));
}

/** One visit, also one that fell through. Throws not_found. */
export function shownVisit(
  db: Database,
  viewer: Member | undefined,
  id: number,
  locale: Locale,
  now: Date,
): ShownVisit {
  return shown(db, viewer, visitAt(db, id), locale, now);
}

/** The visit with this number. Throws not_found. */
export function visitAt(db: Database | Transaction, id: number): Visit {
  const visit = db.select().from(visits).where(eq(visits.id, id)).get();
  if (!visit) throw new AppError('not_found');
  return visit;
}

/** Those who come, by name. */
export function guestsOf(db: Database, { id }: Pick<Visit, 'id'>, now: Date): Guest[] {
  const rows = db
    .select(guestOf(db, now))
    .from(visitGuests)
    .innerJoin(members, eq(members.id, visitGuests.memberId))
    .where(eq(visitGuests.visitId, id))
    .all();
  return rows.flatMap(named);
}

/** How many come. */
export function guestCount(db: Database | Transaction, { id }: Pick<Visit, 'id'>): number {
  const row = db.select({ count: count() }).from(visitGuests).where(eq(visitGuests.visitId, id)).get();
  return row?.count ?? 0;
}

/** The visits ahead to which a member goes, or which they offer, the next one first. */
export function visitsOf(db: Database, { id }: Member, now: Date): Visit[] {
  const ahead = and(gt(visits.startsAt, now), isNull(visits.cancelledAt));
  const going = db
    .select({ visit: visits })
    .from(visitGuests)
    .innerJoin(visits, eq(visits.id, visitGuests.visitId))
    .where(and(eq(visitGuests.memberId, id), ahead))
    .all();
  const own = db
    .select()
    .from(visits)
    .where(and(eq(visits.offeredBy, id), ahead))
    .all();
  return [...going.map(({ visit }) => visit), ...own].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function shown(db: Database, viewer: Member | undefined, visit: Visit, locale: Locale, now: Date): ShownVisit {
  const { id, project, kind, startsAt, endsAt, capacity, cancelledAt, offeredBy, place } = visit;
  const { address, district, words } = visit;
  const coming = guestCount(db, visit);
  const origin = originAt(db, project, locale);
  const open = { id, project, kind, startsAt, endsAt, capacity, cancelledAt, origin, coming };
  const isFull = capacity !== null && coming >= capacity;
  if (!viewer || !isActive(viewer)) return { ...open, isFull, isMine: false, comes: false };
  const host = hostOf(db, offeredBy, now);
  return {
    ...{ ...open, isFull, place, isMine: offeredBy === viewer.id, comes: comesTo(db, viewer, id) },
    ...(address !== null && { address }),
    ...(district !== null && { district }),
    ...(words !== null && { words }),
    ...(host && { host }),
  };
}

/** Nobody, once their account is gone. */
function hostOf(db: Database, id: number, now: Date): Guest | undefined {
  const rows = db.select(guestOf(db, now)).from(members).where(eq(members.id, id)).all();
  return rows.flatMap(named).at(0);
}

function guestOf(db: Database, now: Date) {
  return { id: members.id, name: members.name, isActive: sql<0 | 1>`${areActive(db, now)}` };
}

function named({ id, name, isActive }: { id: number; name: string | null; isActive: 0 | 1 }): Guest[] {
  return name === null ? [] : [{ id, name, hasPage: isActive === 1 }];
}

function comesTo(db: Database, { id: memberId }: Member, visitId: number): boolean {
  const own = and(eq(visitGuests.visitId, visitId), eq(visitGuests.memberId, memberId));
  return db.select().from(visitGuests).where(own).get() !== undefined;
}
