import { and, eq, sql, type Placeholder } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { listDepartures, mails } from '../../../db/schema/mail.ts';
import { AppError } from '../../lib/errors.ts';
import { hashToken } from '../../lib/ids.ts';

export type Subscription = { memberId: number; list: string; left: boolean };

/** What the link of a mail is about. Whoever has it may leave that list: no sign-in. Throws AppError "not_found". */
export function subscriptionOf(db: Database, token: string): Subscription {
  const mail = db
    .select({ memberId: mails.memberId, list: mails.list })
    .from(mails)
    .where(eq(mails.leaveTokenHash, hashToken(token)))
    .get();
  const memberId = mail?.memberId ?? undefined;
  const list = mail?.list ?? undefined;
  if (memberId === undefined || list === undefined) throw new AppError('not_found', 'no such list');
  return { memberId, list, left: hasLeft(db, memberId, list) };
}

/** Leaves the list of a mail; twice is as good as once. Throws AppError "not_found". */
export function leaveByToken(db: Database, token: string, now: Date): Subscription {
  const { memberId, list } = subscriptionOf(db, token);
  db.transaction((tx) => leaveList(tx, memberId, list, now));
  return { memberId, list, left: true };
}

/** Nothing more is posted to the member there. */
export function leaveList(tx: Transaction, memberId: number, list: string, now: Date): void {
  tx.insert(listDepartures).values({ memberId, list, leftAt: now }).onConflictDoNothing().run();
}

/** The list is posted to the member again. */
export function returnToList(tx: Transaction, memberId: number, list: string): void {
  tx.delete(listDepartures).where(departure(memberId, list)).run();
}

export function hasLeft(db: Database | Transaction, memberId: number, list: string): boolean {
  return departureRow(db).get({ memberId, list }) !== undefined;
}

const departureRow = prepared((db) =>
  db
    .select()
    .from(listDepartures)
    .where(departure(sql.placeholder('memberId'), sql.placeholder('list')))
    .prepare(),
);

function departure(memberId: number | Placeholder, list: string | Placeholder) {
  return and(eq(listDepartures.memberId, memberId), eq(listDepartures.list, list));
}
