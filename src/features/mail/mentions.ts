import { and, eq, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import type { Locale } from '../../lib/paths.ts';
import { CLAIM_TIME } from './claim.ts';

const waiting = and(isNull(mails.sentAt), isNull(mails.gaveUpAt));

/** Puts other words in the place of names in every mail, to whomever it is: one that waits is still sent. */
export function unname(tx: Transaction, names: string[], formerly: Record<Locale, string>): undefined {
  const rows = tx.select().from(mails).where(mentions(names)).all();
  for (const { id, subject, blocks, locale } of rows) {
    const other = (text: string) => names.reduce((sum, name) => sum.replaceAll(name, formerly[locale]), text);
    tx.update(mails)
      .set({ subject: subject && other(subject), blocks: everyText(blocks, other) })
      .where(eq(mails.id, id))
      .run();
  }
}

/** True while a mail of a kind to a member has not been sent or given up. */
export function isWaiting(tx: Transaction, memberId: number, kind: string): boolean {
  const mail = and(eq(mails.memberId, memberId), eq(mails.kind, kind), waiting);
  return tx.select({ id: mails.id }).from(mails).where(mail).limit(1).get() !== undefined;
}

/** True while a mail may be on its way out, whosever it is. */
export function isUnderWay(tx: Transaction, now: Date): boolean {
  const claimed = and(
    waiting,
    gt(mails.attempts, 0),
    gt(mails.nextAttemptAt, now),
    lte(mails.nextAttemptAt, new Date(now.getTime() + CLAIM_TIME)),
  );
  return tx.select({ id: mails.id }).from(mails).where(claimed).limit(1).get() !== undefined;
}

/** Blocks are searched as they are stored. */
function mentions(names: string[]): SQL | undefined {
  return or(
    ...names.map((name) => sql`instr(${mails.subject}, ${name})`),
    ...names.map((name) => sql`instr(${mails.blocks}, ${JSON.stringify(name).slice(1, -1)})`),
  );
}

function everyText(blocks: unknown, other: (text: string) => string): unknown {
  return JSON.parse(JSON.stringify(blocks), (_, part: unknown) => (typeof part === 'string' ? other(part) : part));
}
