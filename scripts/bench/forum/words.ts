import { talkWords, type TalkWords } from '../../../src/features/forum/talk-words.ts';
import { renderMarkdown } from '../../../src/lib/markdown.ts';
import { chanceFrom, type Chance } from '../chance.ts';
import { readModels } from '../models.ts';

/** A text that many posts share, with all that is derived from it. */
export type Words = TalkWords & { source: string; html: string };

/** The first post of a topic, and its title. */
export type Opening = Words & { title: string };

export type Pool = { openings: Opening[]; replies: Words[]; rare: Words };

/** Different texts of each kind: enough that no word is in all of them. */
const TEXTS = 400;

/** Characters of a title. */
const LONGEST = 100;

/** A word that only the rare text has. */
export const RARE = 'Xylophonkonzert';

/** Texts as members might write them, of sentences of the real cases. The same in every run. */
export function inventWords(contentDir: string): Pool {
  const sentences = readModels(contentDir).flatMap(({ text }) => Object.values(text).flat(2));
  const chance = chanceFrom(4);
  const many = <T>(make: () => T) => Array.from({ length: TEXTS }, make);
  return {
    openings: many(() => opening(titleOf(chance.pick(sentences)), textOf(sentences, chance))),
    replies: many(() => words(undefined, textOf(sentences, chance))),
    rare: words(undefined, `Am Sonntag ist ein ${RARE} im Hof.`),
  };
}

/** One or two paragraphs; some with a list, words in bold or a link. */
function textOf(sentences: string[], chance: Chance): string {
  const some = (most: number) => Array.from({ length: 1 + chance.below(most) }, () => chance.pick(sentences));
  const paragraphs = Array.from({ length: 1 + chance.below(2) }, () => some(3).join(' '));
  const list = some(3).map((sentence) => `- ${sentence}`);
  const extras = ['', '', '', list.join('\n'), '**Danke** für jede Antwort.', 'Siehe https://example.org/leitfaden.'];
  return [...paragraphs, chance.pick(extras)].filter(Boolean).join('\n\n');
}

function titleOf(sentence: string): string {
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST))} …`;
}

function opening(title: string, source: string): Opening {
  return { title, ...words(title, source) };
}

function words(title: string | undefined, source: string): Words {
  const html = renderMarkdown(source);
  return { source, html, ...talkWords({ title, html, lang: 'de' }) };
}
