import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { LENGTHS, text } from './text.ts';
import { transferForms } from './vocabularies.ts';

/** How well it can be handed on: an editorial judgement, worded as one. */
export const transferabilitySchema = z.strictObject({
  level: z.number().int().min(0).max(3).describe('From 0 (not) to 3 (readily)').meta({ list: 'transferLevels' }),
  core: z.array(text(LENGTHS.note)).min(1).max(6).describe('What must stay, or it is another project'),
  adaptable: z.array(text(LENGTHS.note)).max(8).default([]).describe('What may be changed to fit'),
  form: codeOf(transferForms).describe('How the baton is passed'),
});
