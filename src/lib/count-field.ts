import { z } from 'zod';

/** Longer than any number: who writes words reads what is asked for, and loses none of them. */
export const MAX_NUMBER_TEXT = 80;

/** What people write before a number of which they are not sure, German or English. */
const ABOUT = /^(?:etwa|ca\.?|circa|rund|ungefähr|about|around|some)\s+(?=\d)|^~\s*(?=\d)/i;

/** Thousands in groups of three, all with the same mark; or digits alone. */
const WRITTEN = /^(\d+|[1-9]\d{0,2}((\.\d{3})+|(,\d{3})+|( \d{3})+))$/;

/** A whole number from 0, however people write it: `1.000` and `1 000` are a thousand, never one; `etwa 20` is 20. */
export function countField(most: number) {
  return z.coerce
    .string()
    .transform((text) => withoutAbout(text.normalize('NFKC')))
    .pipe(z.string().regex(WRITTEN, 'whole_number'))
    .transform((text) => Number(text.replace(/\D/g, '')))
    .pipe(z.number().max(most));
}

/** The same for a small number: whatever else is written there, it is said what the most is. */
export function countUpTo(most: number) {
  return z.coerce
    .string()
    .transform((text) => withoutAbout(text.normalize('NFKC')))
    .transform((text) => (WRITTEN.test(text) ? Number(text.replace(/\D/g, '')) : Number.NaN))
    .check(({ value, issues }) => {
      if (value <= most) return;
      issues.push({ code: 'too_big', origin: 'number', maximum: most, input: value, message: 'number_up_to' });
    });
}

/** A number that somebody is not sure of, as the number alone. */
export function withoutAbout(text: string): string {
  return text.trim().replace(ABOUT, '');
}
