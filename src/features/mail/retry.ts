import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { AppError } from '../../lib/errors.ts';
import { underWay } from './claim.ts';
import { mustSeeMails, type Asking } from './keeper.ts';
import { patienceFrom } from './outbox.ts';

/**
 * Sends a mail that waits or was given up again at once, with all its time before it. Throws AppError
 * "conflict" for one that was sent or is blank, and for one under way, which would go out twice.
 */
export function tryAgain(db: Database, asking: Asking, id: number, now: Date): void {
  mustSeeMails(asking);
  db.transaction((tx) => {
    const mail = tx.select().from(mails).where(eq(mails.id, id)).get();
    if (!mail) throw new AppError('not_found', 'no such mail');
    if (mail.sentAt || mail.blankedAt) throw new AppError('conflict', 'nothing to send again');
    if (isUnderWay(tx, id, now)) throw new AppError('conflict', 'under way');
    const anew = { gaveUpAt: null, attempts: 0, nextAttemptAt: now, giveUpAt: patienceFrom(now, mail.secret) };
    tx.update(mails).set(anew).where(eq(mails.id, id)).run();
  });
}

function isUnderWay(tx: Transaction, id: number, now: Date): boolean {
  const claimed = and(eq(mails.id, id), underWay(now));
  return tx.select({ id: mails.id }).from(mails).where(claimed).get() !== undefined;
}
