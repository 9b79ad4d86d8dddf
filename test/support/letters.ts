import { asc } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { mails } from '../../db/schema/mail.ts';
import type { Block } from '../../src/features/mail/letter.ts';

/** A letter in the outbox, as much of it as tests ask for. */
export type Posted = {
  kind: string;
  to: string | null;
  subject: string | null;
  text: string;
  path: string | undefined;
};

/** The letters in the outbox, oldest first: of one kind, or all. */
export function posted(db: Database, kind?: string): Posted[] {
  const rows = db.select().from(mails).orderBy(asc(mails.id)).all();
  return rows.filter((row) => kind === undefined || row.kind === kind).map(letterOf);
}

/** The token at the end of the newest letter's button. */
export function tokenIn(db: Database, kind: string): string {
  const token = posted(db, kind).at(-1)?.path?.split('/').at(-1);
  if (!token) throw new Error(`No letter "${kind}" with a button.`);
  return token;
}

/** An empty outbox, so that a test sees only what it caused. */
export function emptyOutbox(db: Database): void {
  db.delete(mails).run();
}

function letterOf({ kind, recipient: to, subject, blocks }: typeof mails.$inferSelect): Posted {
  const parts = (blocks ?? []) as Block[];
  const texts = parts.map(wordsOf);
  const button = parts.find((part) => 'button' in part)?.button;
  return { kind, to, subject, text: texts.filter(Boolean).join('\n'), path: button?.path };
}

function wordsOf(part: Block): string {
  if ('list' in part) return part.list.join('\n');
  if ('heading' in part) return part.heading;
  return 'text' in part ? part.text : 'quote' in part ? `„${part.quote}“` : '';
}
