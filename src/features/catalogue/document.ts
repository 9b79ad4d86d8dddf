import { z } from 'zod';
import { LENGTHS, text } from './text.ts';

/** A document to take away. */
export const documentSchema = z.strictObject({
  title: text(LENGTHS.line).describe('Title of the document'),
  url: z.url().describe('Where it lies'),
  licence: text(LENGTHS.title).describe('SPDX name or the publisher\'s own words; "unknown" if nothing is said'),
});
