import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { LENGTHS, inOrder, text, yearOrMonth } from './text.ts';
import { neighbourhoodKinds, regions } from './vocabularies.ts';

/** Where it happened. */
export const placeSchema = z.strictObject({
  /** City, town or municipality as people there call it. */
  city: text(LENGTHS.title),
  /** Part of the city, if the project belongs to one. */
  district: text(LENGTHS.title).optional(),
  /** Ids of districts on this site's tile map; only for places inside its city. */
  tiles: z
    .array(z.string().regex(/^[a-z-]+$/))
    .max(23)
    .default([]),
  /** German state or country; vocabulary `regions`. */
  region: codeOf(regions),
  /** Kind of neighbourhood; vocabulary `neighbourhoodKinds`. */
  kind: codeOf(neighbourhoodKinds),
  /** Inhabitants of the neighbourhood (not of the whole city), as far as known. */
  inhabitants: z.number().int().min(1).max(90_000_000).optional(),
});
export type Place = z.infer<typeof placeSchema>;

/** From when to when. A missing `to` says nothing about today: the outcome does. */
export const periodSchema = z
  .strictObject({ from: yearOrMonth.optional(), to: yearOrMonth.optional(), note: text(LENGTHS.note).optional() })
  .refine(({ from, to }) => inOrder(from, to), { error: 'the end lies before the beginning', path: ['to'] });
export type Period = z.infer<typeof periodSchema>;
