import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { districtId } from '../places/district.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, inOrder, text, yearOrMonth } from './text.ts';
import { adoptionStates, mentorOffers, regions, transferForms } from './vocabularies.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** How well it can be handed on: an editorial judgement, worded as one. */
export const transferabilitySchema = z.strictObject({
  level: z.number().int().min(0).max(3).describe('From 0 (not) to 3 (readily)').meta({ list: 'transferLevels' }),
  core: z.array(text(LENGTHS.note)).min(1).max(6).describe('What must stay, or it is another project'),
  adaptable: z.array(text(LENGTHS.note)).max(8).default([]).describe('What may be changed to fit'),
  form: codeOf(transferForms).describe('How the baton is passed'),
});
export type Transferability = z.infer<typeof transferabilitySchema>;

/** What the origin offers to those who want to take it on. */
export const mentorOfferSchema = z.strictObject({
  kind: codeOf(mentorOffers).describe('Kind of help'),
  text: text(LENGTHS.note).describe('Who offers what'),
  url: z.url().optional().describe('Where to ask for it'),
});

/** Somebody elsewhere took it on: what they kept, changed and dropped. */
export const adoptionSchema = z
  .strictObject({
    place: text(LENGTHS.title).describe('Where it was taken on'),
    tile: districtId.optional().describe("Id of a district on this site's tile map, if it lies in its city"),
    region: codeOf(regions).optional().describe('German state or country'),
    since: yearOrMonth.optional().describe('When it began there'),
    until: yearOrMonth.optional().describe('When it ended there'),
    state: codeOf(adoptionStates).describe('How it stands there'),
    from: text(LENGTHS.title)
      .optional()
      .describe('The place of the adoption from which this one took it; absent: from the origin'),
    kept: text(LENGTHS.note).optional().describe('What they kept'),
    changed: text(LENGTHS.note).optional().describe('What they changed'),
    dropped: text(LENGTHS.note).optional().describe('What they dropped'),
    note: text(LENGTHS.note).optional().describe('Why it stopped, or what else should be known'),
    project: slug.optional().describe('Slug of the case that tells this adoption in full'),
    source: sourceNumber.optional(),
  })
  .refine(({ since, until }) => inOrder(since, until), { error: 'the end lies before the start', path: ['until'] });
export type Adoption = z.infer<typeof adoptionSchema>;

/** Where the project itself took the idea from. */
export const originSchema = z.strictObject({
  place: text(LENGTHS.title).describe('Where the idea came from'),
  note: text(LENGTHS.note).optional().describe('How it came'),
  project: slug.optional().describe('Slug of the case that tells the origin'),
  source: sourceNumber.optional(),
});
export type Origin = z.infer<typeof originSchema>;
