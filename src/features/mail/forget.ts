import { eq, inArray, or } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { listDepartures, mails } from '../../../db/schema/mail.ts';
import { fileName } from './eml.ts';

/**
 * Removes every mail to a person, sent or not. Answers with the names of their files, for `removeFiles` once
 * the transaction holds.
 */
export function forgetMails(tx: Transaction, { memberId, emails }: { memberId: number; emails: string[] }): string[] {
  const theirs = or(eq(mails.memberId, memberId), inArray(mails.recipient, emails));
  const removed = tx.delete(mails).where(theirs).returning({ id: mails.id, postedAt: mails.postedAt }).all();
  tx.delete(listDepartures).where(eq(listDepartures.memberId, memberId)).run();
  return removed.map(fileName);
}
