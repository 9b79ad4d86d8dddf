import type { Database, Transaction } from '../../../db/database.ts';
import { renderMarkdown, RENDERING } from '../../lib/markdown.ts';
import type { Member } from '../members/member.ts';
import { withoutMentions } from './mention-link.ts';
import { nameReader } from './mention.ts';

/** The columns of a post that hold its words. */
export type Rendered = { source: string; html: string; rendering: number };

/** `meant`: whom the words named before, where they were written before. */
export function rendered(tx: Database | Transaction, source: string, now: Date, meant?: readonly number[]): Rendered {
  return { source, html: renderMarkdown(source, nameReader(tx, source, now, meant)), rendering: RENDERING };
}

/** In place of somebody whom a visitor does not know: their name belongs to members. */
const SOMEBODY = '@…';

/** The words of a post as somebody reads them: a visitor learns nobody's name or number from them. */
export function htmlFor(viewer: Member | undefined, html: string): string {
  return viewer ? html : withoutMentions(html, SOMEBODY);
}
