import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { districtId } from '../places/district.ts';
import { LENGTHS, inOrder, text, yearOrMonth } from './text.ts';
import { neighbourhoodKinds, regions } from './vocabularies.ts';

/** Where it happened. */
export const placeSchema = z.strictObject({
  city: text(LENGTHS.title).describe('City, town or municipality as people there call it'),
  district: text(LENGTHS.title).optional().describe('Part of the city, if the project belongs to one'),
  tiles: z
    .array(districtId)
    .max(23)
    .default([])
    .describe("Ids of districts on this site's tile map; only for places inside its city"),
  region: codeOf(regions).describe('German state or country'),
  kind: codeOf(neighbourhoodKinds).describe('Kind of neighbourhood'),
  inhabitants: z
    .number()
    .int()
    .min(1)
    .max(90_000_000)
    .optional()
    .describe('Inhabitants of the neighbourhood, not of the whole city')
    .meta({ unit: 'people' }),
});
export type Place = z.infer<typeof placeSchema>;

/** From when to when. A missing `to` says nothing about today: the outcome does. */
export const periodSchema = z
  .strictObject({
    from: yearOrMonth.optional().describe('When it began'),
    to: yearOrMonth.optional().describe('When it ended; absent: the outcome says whether it goes on'),
    note: text(LENGTHS.note).optional().describe('What else should be known about the time'),
  })
  .refine(({ from, to }) => inOrder(from, to), { error: 'the end lies before the beginning', path: ['to'] });
export type Period = z.infer<typeof periodSchema>;
