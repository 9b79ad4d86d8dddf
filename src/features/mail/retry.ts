import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import { AppError } from '../../lib/errors.ts';
import { mustSeeMails, type Asking } from './keeper.ts';
import { patienceFrom } from './outbox.ts';

/**
 * Sends a mail that waits or was given up again at once, with all its time before it. Throws AppError
 * "conflict" for one that was sent or is blank.
 */
export function tryAgain(db: Database, asking: Asking, id: number, now: Date): void {
  mustSeeMails(asking);
  db.transaction((tx) => {
    const mail = tx.select().from(mails).where(eq(mails.id, id)).get();
    if (!mail) throw new AppError('not_found', 'no such mail');
    if (mail.sentAt || mail.blankedAt) throw new AppError('conflict', 'nothing to send again');
    const anew = { gaveUpAt: null, attempts: 0, nextAttemptAt: now, giveUpAt: patienceFrom(now, mail.secret) };
    tx.update(mails).set(anew).where(eq(mails.id, id)).run();
  });
}
