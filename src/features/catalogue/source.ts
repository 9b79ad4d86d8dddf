import { z } from 'zod';
import { LENGTHS, text } from './text.ts';

/** Where the facts come from. Facts point to it by its place in the list, from 1. */
export const sourceSchema = z.strictObject({
  title: text(300).describe('Title of the source'),
  publisher: text(LENGTHS.line).describe('Who published it'),
  year: z.number().int().min(1900).max(2100).optional().describe('Year as printed, or as inferred: see about'),
  about: z.boolean().default(false).describe('True: the year is inferred, not printed'),
  url: z.url().optional().describe('Where it can be read'),
});
export type Source = z.infer<typeof sourceSchema>;
