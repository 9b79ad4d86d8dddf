import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, text } from './text.ts';
import { continuations } from './vocabularies.ts';

/** What became of it when the first money ended. */
export const continuationSchema = z.strictObject({
  state: codeOf(continuations).describe('Whether it is secured'),
  text: text(LENGTHS.paragraph).optional().describe('How it went on'),
  source: sourceNumber.optional(),
});
