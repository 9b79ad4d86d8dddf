import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { LENGTHS, text } from './text.ts';
import { preconditionKinds } from './vocabularies.ts';

/** Something that has to be there before one starts. */
export const preconditionSchema = z.strictObject({
  kind: codeOf(preconditionKinds).describe('What kind of thing it is'),
  mandatory: z.boolean().describe("True: without it, don't start; false: it helps"),
  text: text(LENGTHS.note).describe('What exactly is needed'),
});
export type Precondition = z.infer<typeof preconditionSchema>;
