import { count, eq, max } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { joinRequests, waitingNotes } from '../../../db/schema/members.ts';
import { HOUR } from '../../lib/durations.ts';
import { post } from '../mail/outbox.ts';
import { waiting } from './join-request.ts';
import { waitingLetter } from './mails.ts';
import type { Member } from './member.ts';
import { moderatorsOnDuty } from './on-duty.ts';

/** New requests are told once a day, for mail must not flood. Some hours less, or a note could miss its morning. */
const BETWEEN_NOTES = 20 * HOUR;

/** What still waits is told again after three days: long enough for a weekend. */
const BETWEEN_REMINDERS = 48 * HOUR + BETWEEN_NOTES;

/** Tells moderators of requests that wait, in one transaction; administrators where there is no moderator. */
export function noteWaitingRequests(db: Database, now: Date): number {
  return db.transaction((tx) => {
    const { waits, newest } = queue(tx);
    if (!newest) return 0;
    const due = moderatorsOnDuty(tx, now).filter(({ id }) => isDue(noteOf(tx, id), newest, now));
    due.forEach((member) => note(tx, member, waits, now));
    return due.length;
  });
}

function queue(tx: Transaction): { waits: number; newest: Date | null } {
  const found = tx
    .select({ waits: count(), newest: max(joinRequests.confirmedAt) })
    .from(joinRequests)
    .where(waiting())
    .get();
  return found ?? { waits: 0, newest: null };
}

function noteOf(tx: Transaction, memberId: number): Date | undefined {
  return tx.select().from(waitingNotes).where(eq(waitingNotes.memberId, memberId)).get()?.sentAt;
}

function isDue(last: Date | undefined, newest: Date, now: Date): boolean {
  if (!last) return true;
  const wait = newest > last ? BETWEEN_NOTES : BETWEEN_REMINDERS;
  return now.getTime() - last.getTime() >= wait;
}

function note(tx: Transaction, { id, email, name, locale }: Member, waits: number, now: Date): void {
  tx.insert(waitingNotes)
    .values({ memberId: id, sentAt: now })
    .onConflictDoUpdate({ target: waitingNotes.memberId, set: { sentAt: now } })
    .run();
  post(tx, waitingLetter({ to: email, memberId: id, name, locale, waits }), now);
}
