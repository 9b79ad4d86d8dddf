import { z } from 'zod';
import type { Locale } from './paths.ts';

/** A word in each interface language. German is the first language of the product. */
export type Words = { de: string; en: string };

/** One coded value: its label, and words people use for it (found by search, never shown). */
export type Term = Words & { note?: Words; also?: readonly string[] };

/** A coded list. Codes are stable: they stand in addresses, exports and content files. */
export type Vocabulary = Readonly<Record<string, Term>>;

export type Code<V extends Vocabulary> = Extract<keyof V, string>;

/** The codes of a list, in the order in which it is written down. */
export function codesOf<V extends Vocabulary>(vocabulary: V): Code<V>[] {
  return Object.keys(vocabulary) as Code<V>[];
}

/** A field that takes one code of the list; the error names every code that is allowed. */
export function codeOf<V extends Vocabulary>(vocabulary: V) {
  return z.enum(codesOf(vocabulary) as [Code<V>, ...Code<V>[]]);
}

/** True if the text is a code of the list; narrows it. Safe for names such as "constructor". */
export function isCode<V extends Vocabulary>(vocabulary: V, text: string): text is Code<V> {
  return Object.hasOwn(vocabulary, text);
}

/** The label of a code; the code itself where the list does not have it. */
export function labelIn(vocabulary: Vocabulary, code: string, locale: Locale): string {
  return isCode(vocabulary, code) ? (vocabulary[code]?.[locale] ?? code) : code;
}

/** The term of a level, in a list whose codes are numbers. Schemas see to it that there is one. */
export function levelIn<V extends Vocabulary>(levels: V, level: number): V[Code<V>] {
  return levels[String(level) as Code<V>];
}
