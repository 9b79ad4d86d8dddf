import { z } from 'zod';
import { LENGTHS, text } from './text.ts';

/** One step on the way, in the order of doing. */
export const stepSchema = z.strictObject({
  title: text(LENGTHS.title).describe('What to do'),
  text: text(LENGTHS.paragraph).describe('How it was done'),
  duration: text(40).optional().describe('How long it took, in words: "4 Wochen"; absent: not known'),
});
export type Step = z.infer<typeof stepSchema>;
