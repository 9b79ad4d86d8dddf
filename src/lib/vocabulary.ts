import { z } from 'zod';

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
