import type { Database, Transaction } from '../../../db/database.ts';
import { renderMarkdown, RENDERING } from '../../lib/markdown.ts';
import { localePath, type Locale } from '../../lib/paths.ts';
import { nameReader } from './mention.ts';

/** The columns of a post that hold its words. */
export type Rendered = { source: string; html: string; rendering: number };

export function rendered(tx: Database | Transaction, source: string, now: Date): Rendered {
  return { source, html: renderMarkdown(source, nameReader(tx, source, now)), rendering: RENDERING };
}

const MENTION = /<a href="\/members\/(\d+)" class="mention">[^<]*<\/a>/g;

/**
 * The words of a post as somebody reads them: people are linked in the language of the page. A visitor reads `somebody`
 * in their place, for names belong to members.
 */
export function shownHtml(html: string, viewer: { isMember: boolean; locale: Locale; somebody: string }): string {
  if (!viewer.isMember) return html.replace(MENTION, () => `@${viewer.somebody}`);
  const people = localePath(viewer.locale, '/members/');
  return html.replaceAll('<a href="/members/', `<a href="${people}`);
}
