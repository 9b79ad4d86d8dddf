import { z } from 'zod';
import { LOCALES } from '../../lib/paths.ts';

/** Most answers that a program gets at once. */
const MOST = 50;

const wrong = {
  q: 'Say what to look for: q=…',
  locale: `The locale is one of ${LOCALES.join(', ')}.`,
  limit: `The limit is a whole number from 1 to ${MOST}.`,
};

const schema = z.object({
  q: z.string(wrong.q),
  locale: z.enum(LOCALES, wrong.locale).default('de'),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, wrong.limit)
    .transform(Number)
    .pipe(z.int().min(1, wrong.limit).max(MOST, wrong.limit))
    .default(10),
});

export type SearchRequest = z.infer<typeof schema>;

/** What a program asks of /api/search, or a sentence that says what is wrong with it. */
export function readSearchRequest(params: URLSearchParams): SearchRequest | string {
  const result = schema.safeParse(Object.fromEntries(params));
  return result.success ? result.data : (result.error.issues[0]?.message ?? wrong.q);
}
