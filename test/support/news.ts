import { asc } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { mails } from '../../db/schema/mail.ts';
import { notices } from '../../db/schema/notices.ts';
import type { Block } from '../../src/features/mail/letter.ts';
import { spreadNews } from '../../src/features/notices/spread.ts';
import { NOW } from './world.ts';

/** Lets everybody hear of everything that has happened. */
export function spreadAll(db: Database, now = NOW): void {
  while (spreadNews(db, now) > 0);
}

/** Every notice, as "member reason", in the order in which they came. */
export function heard(db: Database): [memberId: number, reason: string][] {
  const rows = db.select().from(notices).orderBy(asc(notices.id)).all();
  return rows.map(({ memberId, reason }) => [memberId, reason]);
}

/** A letter of news: to whom, when, and what it says block by block. */
export type NewsLetter = { kind: string; memberId: number | null; subject: string; at: Date; said: string[] };

/** Every letter of news in the outbox, oldest first. */
export function newsLetters(db: Database): NewsLetter[] {
  const rows = db.select().from(mails).orderBy(asc(mails.id)).all();
  return rows
    .filter(({ kind }) => kind.startsWith('news_'))
    .map(({ kind, memberId, subject, postedAt, blocks }) => ({
      ...{ kind, memberId, subject: subject ?? '', at: postedAt },
      said: ((blocks ?? []) as Block[]).map(wordsOf),
    }));
}

function wordsOf(block: Block): string {
  if ('text' in block) return block.text;
  if ('quote' in block) return `> ${block.quote}`;
  return 'button' in block ? `[${block.button.label}](${block.button.path})` : '';
}
