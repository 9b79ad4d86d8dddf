import { z } from 'zod';
import { LOCALES } from '../../lib/paths.ts';
import { nameLine, proseField } from '../../lib/text.ts';

/** Long enough for every real name with its titles; what is longer breaks lists. */
export const MAX_NAME = 80;

/** A word of explanation or a personal note: a paragraph. */
export const MAX_REASON = 1_000;

export const nameField = nameLine(MAX_NAME);

export const localeField = z.enum(LOCALES);

/** Why somebody did an act of power: read by the person it concerns. */
export const reasonField = proseField(MAX_REASON);

/** The number of a row, from an address or a hidden field. */
export const idField = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** A field that takes one of the city's districts, or nothing. */
export function districtField(districts: readonly { id: string }[]) {
  return z
    .string()
    .default('')
    .transform((id) => id || undefined)
    .pipe(z.enum(districts.map(({ id }) => id)).optional());
}
