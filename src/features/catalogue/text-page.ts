import { z } from 'zod';
import { LENGTHS, day, text } from './text.ts';

/** A text page (about, imprint, privacy, accessibility): the front matter of a file in `content/pages`. */
export const textPageSchema = z.strictObject({
  title: text(LENGTHS.title),
  summary: text(LENGTHS.summary),
  updated: day,
});
