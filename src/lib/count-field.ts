import { z } from 'zod';

/** Thousands in groups of three, all with the same mark; or digits alone. */
const WRITTEN = /^(\d+|[1-9]\d{0,2}((\.\d{3})+|(,\d{3})+|( \d{3})+))$/;

/** A whole number from 0, however people write it: `1.000` and `1 000` are a thousand, never one. */
export function countField(most: number) {
  return z.coerce
    .string()
    .transform((text) => text.normalize('NFKC').trim())
    .pipe(z.string().regex(WRITTEN, 'whole_number'))
    .transform((text) => Number(text.replace(/\D/g, '')))
    .pipe(z.number().max(most));
}
