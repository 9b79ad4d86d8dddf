import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { effortSchema } from './effort.ts';
import { fundingSchema } from './funding.ts';
import { icons } from './icons.ts';
import {
  continuationSchema,
  documentSchema,
  easySchema,
  effectSchema,
  failureSchema,
  pictureSchema,
  preconditionSchema,
  sourceSchema,
  stepSchema,
} from './knowledge.ts';
import { leadSchema, partnerSchema } from './partner.ts';
import { periodSchema, placeSchema } from './place.ts';
import { citedSources } from './cited.ts';
import { LENGTHS, day, text } from './text.ts';
import { adoptionSchema, mentorOfferSchema, originSchema, transferabilitySchema } from './transferability.ts';
import { fields, outcomes, participationLevels, targetGroups } from './vocabularies.ts';

/** The licence of our own texts. */
export const TEXT_LICENCE = 'CC-BY-4.0';

const shape = z.strictObject({
  /** What it is, so that a stranger sees it: at most 80 characters. */
  title: text(LENGTHS.title),
  /** What happens, for whom, and how it went: at most 280 characters. */
  summary: text(LENGTHS.summary),
  /** Language in which the case is written. */
  lang: z.literal('de').default('de'),
  /** The thing on the cover; list in `icons.ts`. */
  icon: codeOf(icons),
  /** Licence of the text. */
  licence: z.literal(TEXT_LICENCE).default(TEXT_LICENCE),
  /** When the text was first published here; "newest" sorts by it. */
  published: day,
  /** When somebody last compared it with its sources. */
  updated: day,
  /** When somebody should do so again. */
  reviewBy: day,
  place: placeSchema,
  period: periodSchema,
  /** How it went; vocabulary `outcomes`. */
  outcome: codeOf(outcomes),
  /** One sentence that the outcome needs: "Ten of eleven vanished". */
  outcomeNote: text(LENGTHS.note).optional(),
  /** One to three fields of action, most important first. */
  fields: z.array(codeOf(fields)).min(1).max(3),
  targetGroups: z.array(codeOf(targetGroups)).min(1).max(6),
  lead: leadSchema,
  partners: z.array(partnerSchema).max(12).default([]),
  /** How far people decide themselves; vocabulary `participationLevels`. An editorial judgement. */
  participation: codeOf(participationLevels),
  effort: effortSchema,
  funding: z.array(fundingSchema).max(20).default([]),
  preconditions: z.array(preconditionSchema).max(10).default([]),
  steps: z.array(stepSchema).min(2).max(12),
  transferability: transferabilitySchema,
  /** Empty: no offer known. */
  mentor: z.array(mentorOfferSchema).max(4).default([]),
  effects: z.array(effectSchema).max(12).default([]),
  failure: failureSchema.optional(),
  continuation: continuationSchema,
  adoptions: z.array(adoptionSchema).max(30).default([]),
  derivedFrom: originSchema.optional(),
  documents: z.array(documentSchema).max(10).default([]),
  pictures: z.array(pictureSchema).max(6).default([]),
  sources: z.array(sourceSchema).min(1).max(40),
  easy: easySchema.optional(),
});

/** One case study: the facts an organiser needs to take a project home. The front matter of a file in `content/projects`. */
export const projectSchema = shape
  .refine((project) => project.updated < project.reviewBy, {
    error: 'the next review must lie after the last update',
    path: ['reviewBy'],
  })
  .refine((project) => project.published <= project.updated, {
    error: 'a text cannot be updated before it is published',
    path: ['updated'],
  })
  .refine((project) => project.failure ?? !['failed', 'stopped'].includes(project.outcome), {
    error: 'say what went wrong: "failure" is required when the outcome is failed or stopped',
    path: ['failure'],
  })
  .refine((project) => new Set(project.fields).size === project.fields.length, {
    error: 'a field of action is named twice',
    path: ['fields'],
  })
  .superRefine((project, context) => {
    for (const { path, source } of citedSources(project)) {
      if (source > project.sources.length) {
        const message = `source ${source} does not exist, the list has ${project.sources.length}`;
        context.addIssue({ code: 'custom', message, path });
      }
    }
    const places = new Set(project.adoptions.map((adoption) => adoption.place));
    project.adoptions.forEach((adoption, index) => {
      if (adoption.from && (adoption.from === adoption.place || !places.has(adoption.from))) {
        const message = `"${adoption.from}" is not another adoption of this case`;
        context.addIssue({ code: 'custom', message, path: ['adoptions', index, 'from'] });
      }
    });
  });

export type Project = z.infer<typeof projectSchema>;
