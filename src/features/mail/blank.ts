import { and, isNotNull, lt, or } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { DAY } from '../../lib/durations.ts';

/** For so long one can still look up what a mail said: longer than anybody waits before asking. */
export const KEPT_DAYS = 30;

/** The moment before which mails are blank at `now`. */
export function blankBefore(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * DAY);
}

/** Blanks what old mails said and to whom. Those that still wait stay as they are. Answers with their number. */
export function blankOldMails(db: Database, now: Date): number {
  const ended = or(isNotNull(mails.sentAt), isNotNull(mails.gaveUpAt));
  const old = and(lt(mails.postedAt, blankBefore(now)), isNotNull(mails.recipient), ended);
  const blank = { recipient: null, subject: null, blocks: null, lastError: null, leaveToken: null, blankedAt: now };
  return db.update(mails).set(blank).where(old).run().changes;
}
