import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, text, yearOrMonth } from './text.ts';
import { continuations, easyStandards, evidenceKinds, failureCauses, preconditionKinds } from './vocabularies.ts';

/** Something that has to be there before one starts. */
export const preconditionSchema = z.strictObject({
  kind: codeOf(preconditionKinds).describe('What kind of thing it is'),
  mandatory: z.boolean().describe("True: without it, don't start; false: it helps"),
  text: text(LENGTHS.note).describe('What exactly is needed'),
});
export type Precondition = z.infer<typeof preconditionSchema>;

/** One step on the way, in the order of doing. */
export const stepSchema = z.strictObject({
  title: text(LENGTHS.title).describe('What to do'),
  text: text(LENGTHS.paragraph).describe('How it was done'),
  duration: text(40).optional().describe('How long it took, in words: "4 Wochen"; absent: not known'),
});
export type Step = z.infer<typeof stepSchema>;

/** Something that came of it, with the kind of evidence. */
export const effectSchema = z.strictObject({
  text: text(LENGTHS.note).describe('What changed'),
  evidence: codeOf(evidenceKinds).describe('How we know it'),
  source: sourceNumber.optional(),
});
export type Effect = z.infer<typeof effectSchema>;

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

/** What became of it when the first money ended. */
export const continuationSchema = z.strictObject({
  state: codeOf(continuations).describe('Whether it is secured'),
  text: text(LENGTHS.paragraph).optional().describe('How it went on'),
  source: sourceNumber.optional(),
});

/** A document to take away. */
export const documentSchema = z.strictObject({
  title: text(LENGTHS.line).describe('Title of the document'),
  url: z.url().describe('Where it lies'),
  licence: text(LENGTHS.title).describe('SPDX name or the publisher\'s own words; "unknown" if nothing is said'),
});

/** A picture kept in `public/pictures/`. */
export const pictureSchema = z.strictObject({
  file: z
    .string()
    .regex(/^[a-z0-9-]+\.(jpg|png|webp|avif|svg)$/)
    .describe('Name of the file below /pictures'),
  alt: text(LENGTHS.note).describe('What can be seen, for people who cannot see it'),
  licence: text(LENGTHS.title).describe('SPDX name of its licence, or the words of who gave it'),
  credit: text(LENGTHS.line).describe('Who made it'),
});

/** Where the facts come from. Facts point to it by its place in the list, from 1. */
export const sourceSchema = z.strictObject({
  title: text(300).describe('Title of the source'),
  publisher: text(LENGTHS.line).describe('Who published it'),
  year: z.number().int().min(1900).max(2100).optional().describe('Year as printed, or as inferred: see about'),
  about: z.boolean().default(false).describe('True: the year is inferred, not printed'),
  url: z.url().optional().describe('Where it can be read'),
});
export type Source = z.infer<typeof sourceSchema>;

/** A summary in easy language. */
export const easySchema = z.strictObject({
  standard: codeOf(easyStandards).describe('The standard it follows'),
  tested: z.boolean().describe('True only if people of the target group have read and approved it'),
  paragraphs: z.array(text(LENGTHS.note)).min(2).max(10).describe('Short paragraphs, one thought each'),
});
