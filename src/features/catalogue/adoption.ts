import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { districtId } from '../places/district.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, caseSlug, inOrder, text, yearOrMonth } from './text.ts';
import { adoptionStates, regions } from './vocabularies.ts';

/** Somebody elsewhere took it on: what they kept, changed and dropped. Some states say that it is no adoption. */
export const adoptionSchema = z
  .strictObject({
    place: text(LENGTHS.title).describe('Where it was taken on'),
    tile: districtId.optional().describe("Id of a district on this site's tile map, if it lies in its city"),
    region: codeOf(regions).optional().describe('German state or country'),
    since: yearOrMonth.optional().describe('When it began there'),
    until: yearOrMonth.optional().describe('When it ended there'),
    state: codeOf(adoptionStates).describe(
      'How it stands there; planned, parallel and comparison are not counted as adoptions',
    ),
    from: text(LENGTHS.title)
      .optional()
      .describe('The place of the adoption from which this one took it; absent: from the origin'),
    kept: text(LENGTHS.note).optional().describe('What they kept'),
    changed: text(LENGTHS.note).optional().describe('What they changed'),
    dropped: text(LENGTHS.note).optional().describe('What they dropped'),
    note: text(LENGTHS.note).optional().describe('Why it stopped, or what else should be known'),
    project: caseSlug.optional().describe('Slug of the case that tells this adoption in full'),
    source: sourceNumber.optional(),
  })
  .refine(({ since, until }) => inOrder(since, until), { error: 'the end lies before the start', path: ['until'] });
export type Adoption = z.infer<typeof adoptionSchema>;

/** True where somebody took it on, whatever came of it. */
export function isTaken({ state }: Pick<Adoption, 'state'>): boolean {
  return state !== 'planned' && !isOther({ state });
}

/** True where it is known to take place. */
export function isRunning({ state }: Pick<Adoption, 'state'>): boolean {
  return state === 'running' || state === 'permanent';
}

/** True of another project that is like this one and did not come from it. */
export function isOther({ state }: Pick<Adoption, 'state'>): boolean {
  return state === 'parallel' || state === 'comparison';
}
