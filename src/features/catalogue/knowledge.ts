import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, text, yearOrMonth } from './text.ts';
import { continuations, easyStandards, evidenceKinds, failureCauses, preconditionKinds } from './vocabularies.ts';

/** Something that has to be there before one starts. */
export const preconditionSchema = z.strictObject({
  kind: codeOf(preconditionKinds),
  /** True: without it, don't start. False: helps. */
  mandatory: z.boolean(),
  text: text(LENGTHS.note),
});
export type Precondition = z.infer<typeof preconditionSchema>;

/** One step on the way, in the order of doing. */
export const stepSchema = z.strictObject({
  title: text(LENGTHS.title),
  text: text(LENGTHS.paragraph),
  /** How long it took, in words: "4 Wochen". Left out: not known. */
  duration: text(40).optional(),
});
export type Step = z.infer<typeof stepSchema>;

/** Something that came of it, with the kind of evidence. */
export const effectSchema = z.strictObject({
  text: text(LENGTHS.note),
  evidence: codeOf(evidenceKinds),
  source: sourceNumber.optional(),
});
export type Effect = z.infer<typeof effectSchema>;

/** What went wrong. Required when the outcome is failed or stopped; welcome everywhere. */
export const failureSchema = z.strictObject({
  causes: z.array(codeOf(failureCauses)).min(1).max(6),
  when: yearOrMonth.optional(),
  /** What happened, in a few sentences. */
  text: text(LENGTHS.paragraph),
  /** What we would do differently. */
  lesson: text(LENGTHS.paragraph),
  /** Whether those involved drew the lesson (`stated`) or the editors did (`judgement`). */
  lessonBy: z.enum(['stated', 'judgement']),
  source: sourceNumber.optional(),
});
export type Failure = z.infer<typeof failureSchema>;

/** What became of it when the first money ended. */
export const continuationSchema = z.strictObject({
  state: codeOf(continuations),
  text: text(LENGTHS.paragraph).optional(),
  source: sourceNumber.optional(),
});

/** A document to take away. */
export const documentSchema = z.strictObject({
  title: text(LENGTHS.line),
  url: z.url(),
  /** SPDX name or the publisher's own words; `unknown` if nothing is said. */
  licence: text(LENGTHS.title),
});

/** A picture kept in `public/pictures/`. */
export const pictureSchema = z.strictObject({
  file: z.string().regex(/^[a-z0-9-]+\.(jpg|png|webp|avif|svg)$/),
  /** What can be seen, for people who cannot see it. */
  alt: text(LENGTHS.note),
  licence: text(LENGTHS.title),
  credit: text(LENGTHS.line),
});

/** Where the facts come from. Facts point to it by its place in the list, from 1. */
export const sourceSchema = z.strictObject({
  title: text(300),
  publisher: text(LENGTHS.line),
  /** Year as printed, or as inferred: then `about` is true. Left out: not shown. */
  year: z.number().int().min(1900).max(2100).optional(),
  about: z.boolean().default(false),
  url: z.url().optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** A summary in easy language. */
export const easySchema = z.strictObject({
  standard: codeOf(easyStandards),
  /** True only if people of the target group have read and approved it. */
  tested: z.boolean(),
  /** Short paragraphs, one thought each. */
  paragraphs: z.array(text(LENGTHS.note)).min(2).max(10),
});
