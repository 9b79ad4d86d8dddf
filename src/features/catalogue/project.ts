import { z } from 'zod';
import { fields } from '../../lib/fields.ts';
import { codeOf } from '../../lib/vocabulary.ts';
import { adoptionSchema, isTaken } from './adoption.ts';
import { citedSources } from './cited.ts';
import { continuationSchema } from './continuation.ts';
import { documentSchema } from './document.ts';
import { easySchema } from './easy.ts';
import { effectSchema } from './effect.ts';
import { effortSchema } from './effort.ts';
import { failureSchema } from './failure.ts';
import { fundingSchema } from './funding.ts';
import { icons } from './icons.ts';
import { mentorOfferSchema } from './mentor.ts';
import { originSchema } from './origin.ts';
import { hasEnded } from './outcome.ts';
import { leadSchema, partnerSchema } from './partner.ts';
import { pictureSchema } from './picture.ts';
import { periodSchema, placeSchema } from './place.ts';
import { preconditionSchema } from './precondition.ts';
import { sourceSchema } from './source.ts';
import { stepSchema } from './step.ts';
import { LENGTHS, day, text } from './text.ts';
import { transferabilitySchema } from './transferability.ts';
import { outcomes, participationLevels, targetGroups } from './vocabularies.ts';

/** The licence of our own texts. */
export const TEXT_LICENCE = 'CC-BY-4.0';

const shape = z.strictObject({
  title: text(LENGTHS.title).describe('What it is, so that a stranger sees it'),
  summary: text(LENGTHS.summary).describe('What happens, for whom, and how it went'),
  lang: z.literal('de').default('de').describe('Language in which the case is written'),
  icon: codeOf(icons).describe('The thing on the cover'),
  licence: z.literal(TEXT_LICENCE).default(TEXT_LICENCE).describe('Licence of the text'),
  published: day.describe('When the text was first published here; "newest" sorts by it'),
  updated: day.describe('When somebody last compared it with its sources'),
  reviewBy: day.describe('When somebody should do so again'),
  place: placeSchema.describe('Where it happened'),
  period: periodSchema.describe('From when to when'),
  outcome: codeOf(outcomes).describe('How it went, as the editors judge it from the sources'),
  outcomeNote: text(LENGTHS.note).optional().describe('One sentence that the outcome needs: "Ten of eleven vanished"'),
  fields: z.array(codeOf(fields)).min(1).max(3).describe('Fields of action, most important first'),
  targetGroups: z.array(codeOf(targetGroups)).min(1).max(6).describe('Whom it is for'),
  lead: leadSchema.describe('The body that carries the project'),
  partners: z.array(partnerSchema).max(12).default([]).describe('Who else is at the table, and how the load is shared'),
  participation: codeOf(participationLevels).describe('How far people decide themselves: an editorial judgement'),
  effort: effortSchema.describe('What it takes'),
  funding: z.array(fundingSchema).max(20).default([]).describe('Where the money comes from, one entry a source'),
  preconditions: z.array(preconditionSchema).max(10).default([]).describe('What has to be there before one starts'),
  steps: z.array(stepSchema).min(2).max(12).describe('The way, in the order of doing'),
  transferability: transferabilitySchema.describe('How well it can be handed on: an editorial judgement'),
  mentor: z
    .array(mentorOfferSchema)
    .max(4)
    .default([])
    .describe('What the origin offers to those who want to take it on; empty: no offer known'),
  effects: z.array(effectSchema).max(12).default([]).describe('What came of it'),
  failure: failureSchema.optional().describe('What went wrong; required when the outcome is failed or stopped'),
  continuation: continuationSchema.describe('What became of it when the first money ended'),
  adoptions: z
    .array(adoptionSchema)
    .max(30)
    .default([])
    .describe('Who took it on elsewhere, and who planned to or did alike; empty: nobody known'),
  derivedFrom: originSchema.optional().describe('Where the project itself took the idea from'),
  documents: z.array(documentSchema).max(10).default([]).describe('Documents to take away'),
  pictures: z.array(pictureSchema).max(6).default([]).describe('Pictures of it'),
  sources: z
    .array(sourceSchema)
    .min(1)
    .max(40)
    .describe('Where the facts come from; facts point to a source by its place in this list, from 1'),
  easy: easySchema.optional().describe('A summary in easy language'),
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
  .refine((project) => project.failure ?? !hasEnded(project.outcome), {
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
    const places = new Set(project.adoptions.filter(isTaken).map((adoption) => adoption.place));
    project.adoptions.forEach((adoption, index) => {
      if (adoption.from && (adoption.from === adoption.place || !places.has(adoption.from))) {
        const message = `"${adoption.from}" is not another adoption of this case`;
        context.addIssue({ code: 'custom', message, path: ['adoptions', index, 'from'] });
      }
    });
  });

export type Project = z.infer<typeof projectSchema>;
