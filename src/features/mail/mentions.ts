import { and, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { mails } from '../../../db/schema/mail.ts';
import type { Locale } from '../../lib/paths.ts';
import { underWay } from './claim.ts';
import type { Block } from './letter.ts';
import { wholeWords } from './whole-words.ts';

const waiting = and(isNull(mails.sentAt), isNull(mails.gaveUpAt));

/**
 * Puts other words in the place of names in every mail, to whomever it is: one that waits is still sent. Buttons and
 * codes stay as they are, for they have to work.
 */
export function unname(tx: Transaction, names: string[], formerly: Record<Locale, string>): undefined {
  const found = wholeWords(names);
  const rows = tx.select().from(mails).where(mentions(names)).all();
  for (const { id, subject, blocks, locale } of rows) {
    const other = (text: string) => text.replace(found, () => formerly[locale]);
    const reworded = (blocks as Block[] | null)?.map((block) => inOtherWords(block, other));
    tx.update(mails)
      .set({ subject: subject && other(subject), blocks: reworded })
      .where(eq(mails.id, id))
      .run();
  }
}

/** True while a mail of a kind to a member has not been sent or given up. */
export function isWaiting(db: Database | Transaction, memberId: number, kind: string): boolean {
  const mail = and(eq(mails.memberId, memberId), eq(mails.kind, kind), waiting);
  return db.select({ id: mails.id }).from(mails).where(mail).limit(1).get() !== undefined;
}

/** Somebody by all that a mail could have of them. */
type Somebody = { memberId: number; names: string[]; emails: string[] };

/** True while a mail to somebody, or one that names them, may be on its way out. */
export function isUnderWay(db: Database | Transaction, { memberId, names, emails }: Somebody, now: Date): boolean {
  const isTheirs = or(eq(mails.memberId, memberId), inArray(mails.recipient, emails), mentions([...names, ...emails]));
  const theirs = and(underWay(now), isTheirs);
  return db.select({ id: mails.id }).from(mails).where(theirs).limit(1).get() !== undefined;
}

/** Blocks are searched as they are stored, for what may be a part of a longer word. */
function mentions(names: string[]): SQL | undefined {
  return or(
    ...names.map((name) => sql`instr(${mails.subject}, ${name})`),
    ...names.map((name) => sql`instr(${mails.blocks}, ${JSON.stringify(name).slice(1, -1)})`),
  );
}

function inOtherWords(block: Block, other: (text: string) => string): Block {
  if ('text' in block) return { text: other(block.text) };
  if ('heading' in block) return { heading: other(block.heading) };
  if ('quote' in block) return { quote: other(block.quote) };
  if ('list' in block) return { list: block.list.map(other) };
  return block;
}
