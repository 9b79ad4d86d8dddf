import { talkText } from './talk-text.ts';

/** Characters of somebody's words in a letter or a list: three lines, or five on a phone. */
const MOST = 180;

/** The first of a post's own words, without what it quotes; undefined where it has none. Takes sanitised HTML. */
export function firstWords(html: string): string | undefined {
  const text = talkText(html).replace(/\s+/g, ' ');
  return text === '' ? undefined : shortened(text);
}

/** Cut between two words, or between two characters of a very long one. */
export function shortened(text: string, most = MOST): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  const cut = text.slice(0, end > most / 2 ? end : most);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')} …`;
}
