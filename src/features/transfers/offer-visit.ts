import { and, count, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { visitGuests, visits } from '../../../db/schema/transfers.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { lineField, optionalLine, optionalProse } from '../../lib/text.ts';
import { dayField, MAX_PLACE, spanAhead, timeField } from '../../lib/time-span.ts';
import { record } from '../events/record.ts';
import { sendKeyField } from '../forum/post-fields.ts';
import { post } from '../mail/outbox.ts';
import { record as recordAct } from '../members/act.ts';
import { memberById } from '../members/find.ts';
import { hasRole, isActive, type Member } from '../members/member.ts';
import { reasonField } from '../members/profile-fields.ts';
import type { CalendarSite } from './visit-calendar.ts';
import { visitCancelledLetter, visitLetter } from './mails.ts';
import { guestCount, visitAt, type Visit } from './visit.ts';
import { originAt } from './shown.ts';

/** Some sentences: what one sees, how one gets there. */
export const MAX_WORDS = 800;
/** More than these is a meeting. */
export const MAX_GUESTS = 200;

/** Dates ahead of one member: every other week for most of a year. */
const MOST_VISITS = 20;

export const visitForm = z.object({
  kind: z.enum(['visit', 'talk']),
  day: dayField,
  from: timeField,
  to: timeField,
  place: lineField(MAX_PLACE),
  /** Street and number; absent: on the telephone, or the place says it. */
  address: optionalLine(MAX_PLACE),
  /** The district that it lies in, by its id. */
  district: optionalLine(MAX_PLACE),
  words: optionalProse(MAX_WORDS),
  /** Most guests; absent: as many as come. */
  capacity: z.coerce.number().int().min(1).max(MAX_GUESTS).optional(),
  sendKey: sendKeyField,
});

/** The same where a city has these districts. */
export function visitFormIn(districts: readonly { id: string }[]) {
  return visitForm.extend({ district: z.enum(districts.map(({ id }) => id)).optional() });
}

export const cancelForm = z.object({ reason: reasonField });
export const comeForm = z.object({ answer: z.enum(['yes', 'no']) });

/**
 * Offers a visit to a project, or a talk about it. A form that was sent before answers with what it made. Throws
 * not_found for a case that has left the catalogue, and a problem for a time that is over, far ahead or ends before it
 * begins, and for more than one member can keep.
 */
export function offerVisit(
  db: Database,
  member: Member,
  project: string,
  { day, from, to, words, capacity, address, district, ...rest }: z.output<typeof visitForm>,
  now: Date,
): Visit {
  return db.transaction((tx) => {
    if (!isActive(member)) throw new AppError('forbidden');
    const before = sentBefore(tx, member, rest.sendKey);
    if (before) return before;
    const { slug, removedAt } = originAt(tx, project, member.locale);
    if (removedAt) throw new AppError('not_found');
    const times = { ...spanAhead({ day, from, to }, now), changedAt: now };
    requireRoom(tx, member, now);
    const open = { words: words ?? null, capacity: capacity ?? null, address, district };
    const row = { ...rest, ...times, ...open, project: slug, offeredBy: member.id };
    const visit = tx.insert(visits).values(row).returning().get();
    const thing = { kind: 'visit', id: visit.id };
    record(tx, { kind: 'visit_offered', actorId: member.id, thing, group: thing }, now);
    return visit;
  });
}

/** Says that a member comes, or no longer does. Throws conflict for what is over, cancelled, full or one's own. */
export function answerVisit(
  db: Database,
  member: Member,
  id: number,
  { answer }: z.output<typeof comeForm>,
  site: CalendarSite,
  now: Date,
): void {
  db.transaction((tx) => {
    const visit = visitAt(tx, id);
    if (!isActive(member)) throw new AppError('forbidden');
    if (!isAhead(visit, now) || visit.offeredBy === member.id) throw new AppError('conflict');
    const own = and(eq(visitGuests.visitId, id), eq(visitGuests.memberId, member.id));
    const comes = tx.select().from(visitGuests).where(own).get() !== undefined;
    if (answer === 'no') tx.delete(visitGuests).where(own).run();
    if (answer === 'no' || comes) return;
    if (visit.capacity !== null && guestCount(tx, visit) >= visit.capacity) throw new AppError('conflict');
    tx.insert(visitGuests).values({ visitId: id, memberId: member.id, at: now }).run();
    post(tx, visitLetter(member, visit, titleOf(tx, visit, member), site), now);
  });
}

/** The host calls a visit off as long as it is ahead, and so do those who look after the site. */
export function canCancelVisit(member: Member, visit: Visit, now: Date): boolean {
  return mayCancel(member, visit) && isAhead(visit, now);
}

/** The visit for whoever may call it off. Throws not_found, and conflict for one that is over. */
export function visitToCancel(db: Database | Transaction, member: Member, id: number, now: Date): Visit {
  const visit = visitAt(db, id);
  if (!mayCancel(member, visit)) throw new AppError('not_found');
  if (!isAhead(visit, now)) throw new AppError('conflict');
  return visit;
}

/** Calls a visit off and tells those who wanted to come. Where somebody else does than its host, it stands in the log. */
export function cancelVisit(
  db: Database,
  member: Member,
  id: number,
  { reason }: z.output<typeof cancelForm>,
  site: CalendarSite,
  now: Date,
): void {
  db.transaction((tx) => {
    const visit = callOff(tx, visitToCancel(tx, member, id, now), now);
    const thing = { kind: 'visit', id };
    record(tx, { kind: 'visit_cancelled', actorId: member.id, thing, group: thing }, now);
    if (visit.offeredBy !== member.id) noteAct(tx, member, visit, reason, now);
    for (const guest of guests(tx, visit, now)) {
      post(tx, visitCancelledLetter(guest, visit, titleOf(tx, visit, guest), { reason, site }), now);
    }
  });
}

function noteAct(tx: Transaction, member: Member, visit: Visit, reason: string, now: Date): void {
  const detail = originAt(tx, visit.project, 'de').title;
  recordAct(tx, { kind: 'cancel_visit', by: member.id, about: visit.offeredBy, detail, reason }, now);
}

/**
 * The visits ahead of somebody who leaves do not take place, and guests hear of it. Of all that they offered, place and
 * words go: many show people round at home.
 */
export function callOffAll(tx: Transaction, { id }: { id: number }, now: Date): void {
  for (const visit of tx.select().from(visits).where(aheadOf(id, now)).all()) {
    const called = callOff(tx, visit, now);
    for (const guest of guests(tx, called, now)) {
      post(tx, visitCancelledLetter(guest, called, titleOf(tx, called, guest), {}), now);
    }
  }
  tx.update(visits)
    .set({ place: '…', address: null, district: null, words: null })
    .where(eq(visits.offeredBy, id))
    .run();
}

function sentBefore(tx: Transaction, { id }: Member, sendKey: string): Visit | undefined {
  const same = and(eq(visits.offeredBy, id), eq(visits.sendKey, sendKey));
  return tx.select().from(visits).where(same).get();
}

function requireRoom(tx: Transaction, { id }: Member, now: Date): void {
  const found = tx.select({ visits: count() }).from(visits).where(aheadOf(id, now)).get();
  if ((found?.visits ?? 0) >= MOST_VISITS) throw new ProblemError('form', 'too_many_visits', MOST_VISITS);
}

/** What somebody offers that is still to come. */
function aheadOf(memberId: number, now: Date) {
  return and(eq(visits.offeredBy, memberId), gt(visits.startsAt, now), isNull(visits.cancelledAt));
}

function mayCancel(member: Member, { offeredBy }: Visit): boolean {
  return (isActive(member) && offeredBy === member.id) || hasRole(member, 'moderator', 'admin');
}

function isAhead({ cancelledAt, startsAt }: Visit, now: Date): boolean {
  return cancelledAt === null && startsAt > now;
}

function callOff(tx: Transaction, { id, sequence }: Visit, now: Date): Visit {
  const set = { cancelledAt: now, changedAt: now, sequence: sequence + 1 };
  return tx.update(visits).set(set).where(eq(visits.id, id)).returning().get();
}

function guests(tx: Transaction, { id }: Visit, now: Date): Member[] {
  const rows = tx.select().from(visitGuests).where(eq(visitGuests.visitId, id)).all();
  return rows.flatMap(({ memberId }) => memberById(tx, memberId, now) ?? []).filter(isActive);
}

function titleOf(tx: Transaction, { project }: Visit, { locale }: Member): string {
  return originAt(tx, project, locale).title;
}
