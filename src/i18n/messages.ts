import type { Locale } from '../lib/paths.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** Every text of the interface, as the German file has it. */
export type Messages = Widen<typeof de>;

export type Widen<T> = T extends string
  ? string
  : T extends (...values: infer A) => string
    ? (...values: A) => string
    : { [K in keyof T]: Widen<T[K]> };

const all: Record<Locale, Messages> = { de, en };

/** The texts of one language. */
export function messages(locale: Locale): Messages {
  return all[locale];
}
