import { shortened } from '../mail/shortened.ts';
import { talkText } from './talk-text.ts';

/** Characters of somebody's words in a letter or a list: three lines, or five on a phone. */
const MOST = 180;

/** The first of a post's own words, without what it quotes; undefined where it has none. Takes sanitised HTML. */
export function firstWords(html: string): string | undefined {
  const text = talkText(html);
  return text === '' ? undefined : shortened(text, MOST).replace(/\s+/g, ' ');
}
