import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, text } from './text.ts';
import { evidenceKinds } from './vocabularies.ts';

/** Something that came of it, with the kind of evidence. */
export const effectSchema = z.strictObject({
  text: text(LENGTHS.note).describe('What changed'),
  evidence: codeOf(evidenceKinds).describe('How we know it'),
  source: sourceNumber.optional(),
});
