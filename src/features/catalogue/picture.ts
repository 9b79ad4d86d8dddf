import { z } from 'zod';
import { LENGTHS, text } from './text.ts';

/** A picture kept in `public/pictures/`. */
export const pictureSchema = z.strictObject({
  file: z
    .string()
    .regex(/^[a-z0-9-]+\.(jpg|png|webp|avif|svg)$/)
    .describe('Name of the file below /pictures'),
  alt: text(LENGTHS.note).describe('What can be seen, for people who cannot see it'),
  licence: text(LENGTHS.title).describe('SPDX name of its licence, or the words of who gave it'),
  credit: text(LENGTHS.line).describe('Who made it'),
});
