import { remember } from '../../lib/remember.ts';
import { wordsOf, type Language } from '../../lib/language/language.ts';
import type { Term } from './query.ts';

/** A piece of a text; `marked` if it is what was looked for. */
export type Part = { text: string; marked: boolean };

/** Words of an excerpt, and how many of them stand before the first hit. */
const WINDOW = { words: 32, before: 6 } as const;

/** Stems this long are also marked inside a word: "genossenschaft" in "Bürgergenossenschaft". */
const INSIDE = 5;

/** Letters that stand before a part that is short, or begins with a vowel, at least. */
const BEFORE = 4;

/** The passage of a text with most of the terms; its beginning where it has none. */
export function excerptOf(text: string, terms: Term[], language: Language): Part[] {
  const tokens = tokensOf(text, terms, language);
  const start = bestStart(tokens);
  const end = start + WINDOW.words;
  return joined([
    ...(start > 0 ? [plain('… ')] : []),
    ...tokens.slice(start, end).flatMap(partsOf),
    ...(end < tokens.length ? [plain('…')] : []),
  ]);
}

/** A whole short text with the terms marked. */
export function marked(text: string, terms: Term[], language: Language): Part[] {
  return joined(tokensOf(text, terms, language).flatMap(partsOf));
}

/** The words alone, for readers that show no marks. */
export function plainOf(parts: Part[]): string {
  return parts.map(({ text }) => text).join('');
}

/** A word as it stands in the text, and the number of the term that it answers, or -1. */
type Token = { text: string; term: number };

function tokensOf(text: string, terms: Term[], language: Language): Token[] {
  const words = text.match(/\S+/g) ?? [];
  if (terms.length === 0) return words.map((word) => ({ text: word, term: -1 }));
  const parts = partsIn(language);
  const termOf = (own: string[]) => terms.findIndex((term) => own.some((part) => answers(part, term, language)));
  return words.map((word) => ({ text: word, term: termOf(parts(word)) }));
}

/** The folded parts of a word. Texts repeat their words, and folding is most of the work. */
function partsIn(language: Language): (word: string) => string[] {
  const parts = knownParts.get(language) ?? remember((word) => wordsOf(language.fold(word)));
  knownParts.set(language, parts);
  return parts;
}

const knownParts = new Map<Language, (word: string) => string[]>();

function answers(word: string, { stems, fronts }: Term, { stem }: Language): boolean {
  return (
    fronts.some((front) => word.startsWith(front) || word.includes(front, BEFORE)) ||
    stems.some(
      (wanted) =>
        (wanted.length >= INSIDE && isInside(wanted, word)) ||
        (word.startsWith(wanted.slice(0, 2)) && stem(word) === wanted),
    )
  );
}

/** A part that begins with a vowel is trusted behind a longer one alone: "einsam" is none of "gemeinsam". */
function isInside(part: string, word: string): boolean {
  return word.includes(part, /^[aeiou]/.test(part) ? BEFORE : 0);
}

/** Where the window with most different terms, then most hits, begins: a little before its first hit. */
function bestStart(tokens: Token[]): number {
  let best = { start: 0, worth: 0 };
  tokens.forEach(({ term }, index) => {
    if (term < 0) return;
    const hits = tokens.slice(index, index + WINDOW.words - WINDOW.before).filter((token) => token.term >= 0);
    const worth = new Set(hits.map((hit) => hit.term)).size * WINDOW.words + hits.length;
    if (worth > best.worth) best = { start: Math.max(0, index - WINDOW.before), worth };
  });
  return best.start;
}

/** Punctuation around a hit stays unmarked. */
function partsOf({ text, term }: Token): Part[] {
  const match = term < 0 ? null : /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text);
  if (!match) return [plain(`${text} `)];
  return [plain(match[1] ?? ''), { text: match[2] ?? '', marked: true }, plain(`${match[3] ?? ''} `)];
}

function plain(text: string): Part {
  return { text, marked: false };
}

/** Neighbours of the same kind become one part; the blank after the last word goes. */
function joined(parts: Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts.filter(({ text }) => text !== '')) {
    const last = result.at(-1);
    if (last?.marked === part.marked) last.text += part.text;
    else result.push({ ...part });
  }
  const last = result.at(-1);
  if (last) last.text = last.text.trimEnd();
  return result.filter(({ text }) => text !== '');
}
