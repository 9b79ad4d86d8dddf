import { and, count, gt, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { DAY } from '../../lib/durations.ts';
import { mustSeeMails, type Asking } from './keeper.ts';

/** A mail that was given up is news for a week: whoever looks in once a week sees each of them once. */
export const TROUBLE_DAYS = 7;

/** Mails that did not arrive: given up lately, and waiting after an attempt that failed. */
export type Trouble = { gaveUp: number; stuck: number };

export function mailsInTrouble(db: Database, asking: Asking, now: Date): Trouble {
  mustSeeMails(asking);
  const lately = new Date(now.getTime() - TROUBLE_DAYS * DAY);
  const stuck = and(isNull(mails.sentAt), isNull(mails.gaveUpAt), isNotNull(mails.lastError));
  return { gaveUp: countOf(db, gt(mails.gaveUpAt, lately)), stuck: countOf(db, stuck) };
}

function countOf(db: Database, condition: SQL | undefined): number {
  return db.select({ mails: count() }).from(mails).where(condition).get()?.mails ?? 0;
}
