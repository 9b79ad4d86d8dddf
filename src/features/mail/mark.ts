import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { MINUTE } from '../../lib/durations.ts';
import type { Failure } from './failure.ts';
import type { Claimed } from './message.ts';

/** Servers that put strangers off (greylisting) let them in after one to fifteen minutes. */
const FIRST_WAIT = MINUTE;

/** A server that was down for a day is found within hours of its return. */
const LONGEST_WAIT = 4 * 60 * MINUTE;

/** What a secret says is gone with the row that says it is sent, and so is the token to leave a list. */
export function markSent(db: Database, { id, secret }: Claimed, now: Date): void {
  const blank = secret ? { subject: null, blocks: null, blankedAt: now } : {};
  db.update(mails)
    .set({ sentAt: now, lastError: null, leaveToken: null, ...blank })
    .where(eq(mails.id, id))
    .run();
}

/** Puts a mail off, or gives it up: at once where the server will never take it, else when its time is over. */
export function markFailed(db: Database, mail: Claimed, failure: Failure, now: Date): 'put_off' | 'gave_up' {
  const next = new Date(now.getTime() + waitAfter(mail.attempts));
  const over = failure.final || next > mail.giveUpAt;
  const blank = over && mail.secret ? { subject: null, blocks: null, blankedAt: now } : {};
  const end = over ? { gaveUpAt: now, ...blank } : { nextAttemptAt: next };
  db.update(mails)
    .set({ lastError: failure.text, ...end })
    .where(eq(mails.id, mail.id))
    .run();
  return over ? 'gave_up' : 'put_off';
}

/** Milliseconds until the next attempt: 1, 2, 4 … minutes, then every four hours. */
function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
}
