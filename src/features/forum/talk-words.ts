import { endsIn } from '../../lib/language/compounds.ts';
import { languageOf, stemsOf } from '../../lib/language/language.ts';
import type { Locale } from '../../lib/paths.ts';
import { talkText } from './talk-text.ts';

/** To be raised whenever the words below come out otherwise: a job then makes those of all posts anew. */
export const WORDS_VERSION = 2;

/** What a post says, and the title of its topic if it is the first one there. */
export type Said = { title: string | undefined; html: string; lang: Locale };

export type TalkWords = { titleStems: string; textStems: string; endStems: string };

/** The words by which a post is found, made like those of the catalogue, in the language of the post. */
export function talkWords({ title = '', html, lang }: Said): TalkWords {
  const text = talkText(html);
  const stems = (words: string) => stemsOf(words, languageOf(lang)).join(' ');
  return {
    titleStems: stems(title),
    textStems: stems(text),
    endStems: lang === 'de' ? stems(endsIn(`${title}\n${text}`).join('\n')) : '',
  };
}
