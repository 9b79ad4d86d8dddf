import { z } from 'zod';
import { sourceNumber } from './basis.ts';
import { LENGTHS, caseSlug, text } from './text.ts';

/** Where the project itself took the idea from. */
export const originSchema = z.strictObject({
  place: text(LENGTHS.title).describe('Where the idea came from'),
  note: text(LENGTHS.note).optional().describe('How it came'),
  project: caseSlug.optional().describe('Slug of the case that tells the origin'),
  source: sourceNumber.optional(),
});
