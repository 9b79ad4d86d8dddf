import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, text, yearOrMonth } from './text.ts';
import { failureCauses } from './vocabularies.ts';

/** What went wrong. Required when the outcome is failed or stopped; welcome everywhere. */
export const failureSchema = z.strictObject({
  causes: z.array(codeOf(failureCauses)).min(1).max(6).describe('Why it went wrong'),
  when: yearOrMonth.optional().describe('When it went wrong'),
  text: text(LENGTHS.paragraph).describe('What happened'),
  lesson: text(LENGTHS.paragraph).describe('What we would do differently'),
  lessonBy: z
    .enum(['stated', 'judgement'])
    .describe('Who drew the lesson: those involved (stated) or the editors (judgement)'),
  source: sourceNumber.optional(),
});
export type Failure = z.infer<typeof failureSchema>;
