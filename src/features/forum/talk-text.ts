import { withoutMentions } from './mention-link.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/**
 * The plain words of a post that was rendered and sanitised, one paragraph a line. What it quotes is left out: it was
 * said elsewhere, and by somebody else. So are the people it names: whoever may not know them must not find them by it.
 */
export function talkText(html: string): string {
  return plain(withoutMentions(withoutQuotes(html), '').replace(/<\/(p|li|h\d|pre|tr)>|<br ?\/?>/g, '\n'));
}

/** The same for somebody who reads: with the people it names, and each block in a line of its own, cells of tables too. */
export function readText(html: string): string {
  const inLines = withoutQuotes(html).replace(/\s+|<br ?\/?>/g, ' ');
  return plain(inLines.replace(/<\/?(p|ul|ol|li|h\d|pre|table|tr|th|td)\b[^>]*>/g, '\n'));
}

/** Lines one after the other; a sign stands where a line that ends without one would run into the next. */
export function inOneLine(text: string): string {
  return text.replace(/(?<![\p{P}\n])\n/gu, ' · ').replace(/\n/g, ' ');
}

/** Markup that makes no line of its own goes. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

/** Quotes stand in each other, so their ends are counted. */
function withoutQuotes(html: string): string {
  let depth = 0;
  return html
    .split(/(<\/?blockquote\b[^>]*>)/)
    .filter((part) => {
      if (part.startsWith('<blockquote')) depth += 1;
      else if (part.startsWith('</blockquote')) depth = Math.max(0, depth - 1);
      else return depth === 0;
      return false;
    })
    .join('');
}
