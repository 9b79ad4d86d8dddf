import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { caseWords, forumActs, reports } from '../../../db/schema/moderation.ts';

/**
 * What was done to somebody stays in the log, but not why: the reason is about the person. With `blanked` also their own
 * words go, in reports and in cases; that there was a report stays, for a case was decided by it.
 */
export function forgetCases(tx: Transaction, { id, texts }: { id: number; texts: 'kept' | 'blanked' }): undefined {
  tx.update(forumActs).set({ reason: null }).where(eq(forumActs.about, id)).run();
  if (texts === 'kept') return;
  tx.update(reports).set({ reason: '' }).where(eq(reports.reporterId, id)).run();
  tx.update(caseWords).set({ words: '' }).where(eq(caseWords.authorId, id)).run();
}
