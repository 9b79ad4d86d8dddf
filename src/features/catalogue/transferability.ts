import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, inOrder, text, yearOrMonth } from './text.ts';
import { adoptionStates, mentorOffers, regions, transferForms } from './vocabularies.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** How well it can be handed on: an editorial judgement, worded as one. */
export const transferabilitySchema = z.strictObject({
  /** 0 (not) to 3 (readily); vocabulary `transferLevels`. */
  level: z.number().int().min(0).max(3),
  /** What must stay, or it is another project. */
  core: z.array(text(LENGTHS.note)).min(1).max(6),
  /** What may be changed to fit. */
  adaptable: z.array(text(LENGTHS.note)).max(8).default([]),
  /** How the baton is passed; vocabulary `transferForms`. */
  form: codeOf(transferForms),
});
export type Transferability = z.infer<typeof transferabilitySchema>;

/** What the origin offers to those who want to take it on. */
export const mentorOfferSchema = z.strictObject({
  kind: codeOf(mentorOffers),
  text: text(LENGTHS.note),
  url: z.url().optional(),
});

/** Somebody elsewhere took it on: what they kept, changed and dropped. */
export const adoptionSchema = z
  .strictObject({
    place: text(LENGTHS.title),
    /** Id of a district on this site's tile map, if it lies in its city. */
    tile: z
      .string()
      .regex(/^[a-z-]+$/)
      .optional(),
    region: codeOf(regions).optional(),
    since: yearOrMonth.optional(),
    until: yearOrMonth.optional(),
    state: codeOf(adoptionStates),
    /** The place of the adoption from which this one took it; left out: from the origin. */
    from: text(LENGTHS.title).optional(),
    kept: text(LENGTHS.note).optional(),
    changed: text(LENGTHS.note).optional(),
    dropped: text(LENGTHS.note).optional(),
    /** Why it stopped, or what else should be known. */
    note: text(LENGTHS.note).optional(),
    /** Slug of the case that tells this adoption in full. */
    project: slug.optional(),
    source: sourceNumber.optional(),
  })
  .refine(({ since, until }) => inOrder(since, until), { error: 'the end lies before the start', path: ['until'] });
export type Adoption = z.infer<typeof adoptionSchema>;

/** Where the project itself took the idea from. */
export const originSchema = z.strictObject({
  place: text(LENGTHS.title),
  note: text(LENGTHS.note).optional(),
  project: slug.optional(),
  source: sourceNumber.optional(),
});
export type Origin = z.infer<typeof originSchema>;
