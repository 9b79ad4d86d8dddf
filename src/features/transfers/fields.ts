import { z } from 'zod';
import { optionalProse } from '../../lib/text.ts';

/** Some paragraphs: what one tells over a coffee. */
export const MAX_WORDS = 2_000;

/** A few words to a step. */
export const wordsField = optionalProse(MAX_WORDS);

/** The first day of which a step can tell: before it there were no such projects. */
const FIRST_DAY = '1950-01-01';

/** A day of the calendar, written as 2026-11-22. */
export const dayField = z.iso.date().refine((day) => day >= FIRST_DAY, 'not_right');

/** A number that counts up with every change; a form brings back the one it was made from. */
export const versionField = z.coerce.number().int().positive();
