import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { meetings } from '../../../db/schema/meetings.ts';
import { MINUTE } from '../../lib/durations.ts';
import type { Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import type { AgendaLine } from './agenda.ts';
import { meetingToRun } from './host.ts';
import { itemOnAgenda } from './item.ts';
import { requireState, type Meeting } from './meeting.ts';

export const showForm = z.object({ item: idField });

/** Shows an item to the hall; its time begins. Throws conflict for a meeting that is not being held. */
export function showItem(
  db: Database | Transaction,
  member: Member,
  meetingId: number,
  { item: itemId }: z.output<typeof showForm>,
  now: Date,
): void {
  db.transaction((tx) => {
    requireState(meetingToRun(tx, member, meetingId), 'held');
    const { item } = itemOnAgenda(tx, meetingId, itemId);
    const shown = { currentItemId: item.id, currentSince: now };
    tx.update(meetings).set(shown).where(eq(meetings.id, meetingId)).run();
  });
}

/** What the hall sees: the item of now, the one before and the next, and when its time is over. */
export type Running = {
  current: AgendaLine | undefined;
  before: AgendaLine | undefined;
  next: AgendaLine | undefined;
  until: Date | undefined;
};

/** At first the hall sees the first item. */
export function runningOf({ currentItemId, currentSince }: Meeting, lines: AgendaLine[]): Running {
  const at = Math.max(
    0,
    lines.findIndex(({ id }) => id === currentItemId),
  );
  const current = lines[at];
  const isShown = current?.id === currentItemId && currentSince !== null;
  const until = isShown ? new Date(currentSince.getTime() + (current.minutes ?? 0) * MINUTE) : undefined;
  return { current, before: at > 0 ? lines[at - 1] : undefined, next: lines[at + 1], until };
}
