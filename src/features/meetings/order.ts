import { createHash } from 'node:crypto';
import { and, asc, eq, isNotNull, max } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import type { Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { meetingToRun } from './host.ts';
import type { AgendaItem } from './item.ts';
import { canChangeAgenda } from './meeting.ts';

/** Eight hours: nothing takes longer on one evening. */
export const MAX_MINUTES = 480;
/** More than an evening holds: as many as its form takes. */
const MOST_ITEMS = 100;

/** The agenda as its form shows it, line by line: which items, in which order, with how many minutes. */
export const orderForm = z.object({
  item: z.array(idField).max(MOST_ITEMS),
  minutes: z.array(z.coerce.number().int().min(1).max(MAX_MINUTES)).max(MOST_ITEMS),
  /** A button beside a line: it goes one up or down. */
  move: z
    .string()
    .regex(/^(up|down)-\d{1,15}$/, 'choice')
    .optional(),
  /** The agenda that the form showed: who orders one that others changed meanwhile is told so. */
  version: z.string().max(64),
});
export type OrderInput = z.output<typeof orderForm>;

/**
 * Orders the agenda and sets its minutes; the pledges stay first. Throws the problem "overtaken" where the form shows
 * other items than there are by now, or another order, and conflict when the minutes are final.
 */
export function orderAgenda(db: Database | Transaction, member: Member, meetingId: number, input: OrderInput): void {
  db.transaction((tx) => {
    if (!canChangeAgenda(meetingToRun(tx, member, meetingId))) throw new AppError('conflict', 'the agenda is final');
    const items = itemsOf(tx, meetingId);
    const isWhole = sameNumbers(
      items.map(({ id }) => id),
      input.item,
    );
    if (!isWhole || input.version !== agendaVersion(items) || input.item.length !== input.minutes.length)
      throw new ProblemError('form', 'overtaken');
    const minutes = new Map(input.item.map((id, index) => [id, input.minutes[index] ?? 1]));
    const order = pledgesFirst(moved(input), items);
    order.forEach((id, index) => {
      const line = { position: index + 1, minutes: minutes.get(id) ?? 1 };
      tx.update(agendaItems).set(line).where(eq(agendaItems.id, id)).run();
    });
  });
}

/** Another one for every other order, and for other minutes; what is planned of the meeting does not touch it. */
export function agendaVersion(items: readonly AgendaItem[]): string {
  const lines = items.map(({ id, minutes }) => `${String(id)} ${String(minutes)}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** The items on an agenda in their order. */
export function itemsOf(db: Database | Transaction, meetingId: number): AgendaItem[] {
  return db
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetingId), isNotNull(agendaItems.position)))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all();
}

/** Throws ProblemError for an agenda to which nothing can be added. */
export function requireEvening(tx: Transaction, meetingId: number): void {
  if (lastPosition(tx, meetingId) >= MOST_ITEMS) throw new ProblemError('form', 'too_many_items', MOST_ITEMS);
}

export function lastPosition(tx: Transaction, meetingId: number): number {
  const found = tx
    .select({ last: max(agendaItems.position) })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .get();
  return found?.last ?? 0;
}

/** Positions without gaps. */
export function renumber(tx: Transaction, meetingId: number): void {
  itemsOf(tx, meetingId).forEach(({ id }, index) => {
    tx.update(agendaItems)
      .set({ position: index + 1 })
      .where(eq(agendaItems.id, id))
      .run();
  });
}

/** The items in the order that the button pressed makes of theirs. */
export function moved({ item, move }: Pick<OrderInput, 'item' | 'move'>): number[] {
  const [way, id] = move?.split('-') ?? [];
  const from = item.indexOf(Number(id));
  const to = from + (way === 'up' ? -1 : 1);
  if (from < 0 || to < 0 || to >= item.length) return item;
  const order = item.toSpliced(from, 1);
  return order.toSpliced(to, 0, Number(id));
}

/** Whatever somebody orders, the pledges of earlier meetings are asked for first. */
export function pledgesFirst(order: number[], items: readonly AgendaItem[]): number[] {
  const first = items.filter(({ kind }) => kind === 'pledges').map(({ id }) => id);
  return [...first, ...order.filter((id) => !first.includes(id))];
}

function sameNumbers(some: number[], others: number[]): boolean {
  const [a, b] = [new Set(some), new Set(others)];
  return some.length === others.length && a.symmetricDifference(b).size === 0;
}
