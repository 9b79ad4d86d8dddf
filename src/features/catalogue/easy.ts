import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { LENGTHS, text } from './text.ts';
import { easyStandards } from './vocabularies.ts';

/** A summary in easy language. */
export const easySchema = z.strictObject({
  standard: codeOf(easyStandards).describe('The standard it follows'),
  tested: z.boolean().describe('True only if people of the target group have read and approved it'),
  paragraphs: z.array(text(LENGTHS.note)).min(2).max(10).describe('Short paragraphs, one thought each'),
});
