import { CASE_PARTS } from '../../src/features/catalogue/case-parts.ts';
import type { Chance } from './chance.ts';
import { sentencesOf, type Text, type Words } from './models.ts';

/** Most characters: a title with " in " and the longest invented place stays below 80, a summary at 280. */
const MOST = { head: 58, summary: 280 } as const;

/** A text in the shape of `model`, with every sentence from the same part of any of the texts. */
export function recombineText(model: Text, texts: Text[], sources: number, chance: Chance): string {
  return CASE_PARTS.map((part) => {
    const sentences = texts.flatMap((text) => text[part].flat());
    const paragraphs = model[part].map((old) => {
      const fresh = old.map(() => chance.pick(sentences));
      return `${fresh.join(' ')} <Source n="${1 + chance.below(sources)}" />`;
    });
    return `<${part}>\n\n${paragraphs.join('\n\n')}\n\n</${part}>\n`;
  }).join('\n');
}

/** One or two sentences from any of the summaries. */
export function recombineSummary(words: Words[], chance: Chance): string {
  const sentences = words.flatMap(({ facts }) => sentencesOf(String(facts.summary)));
  const first = chance.pick(sentences);
  const both = `${first} ${chance.pick(sentences)}`;
  return both.length <= MOST.summary ? both : first;
}

/** What stands before the first colon or dash of a title, in words that fit before a place. */
export function titleHead(title: string): string {
  const [head = ''] = title.split(/[:–?!.]/);
  return head.length <= MOST.head ? head.trim() : head.slice(0, head.lastIndexOf(' ', MOST.head)).trim();
}
