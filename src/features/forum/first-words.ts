import { shortened } from '../mail/shortened.ts';
import { inOneLine, readText } from './talk-text.ts';

/** Characters of somebody's words in a letter or a list: three lines, or five on a phone. */
const MOST = 180;

/** The first of a post's own words for members, without what it quotes; undefined where it has none. Takes sanitised HTML. */
export function firstWords(html: string): string | undefined {
  const text = readText(html);
  return text === '' ? undefined : inOneLine(shortened(text, MOST));
}
