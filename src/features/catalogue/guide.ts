import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { icons } from './icons.ts';
import { easySchema } from './easy.ts';
import { sourceSchema } from './source.ts';
import { LENGTHS, day, text } from './text.ts';

/** A how-to page: the front matter of a file in `content/guides`. */
export const guideSchema = z.strictObject({
  title: text(LENGTHS.title),
  summary: text(LENGTHS.summary),
  lang: z.enum(['de', 'en']).default('de'),
  icon: codeOf(icons),
  updated: day,
  /** Place in the list of guides, from 1. */
  order: z.number().int().min(1),
  /** Minutes to read. */
  minutes: z.number().int().min(1).max(60),
  /** Set when the whole text is written in easy language. */
  easyStandard: easySchema.shape.standard.optional(),
  /** Slugs of cases that show the thing in practice. */
  projects: z.array(z.string()).max(12).default([]),
  sources: z.array(sourceSchema).default([]),
});
export type Guide = z.infer<typeof guideSchema>;

/** Guides as they are listed everywhere. */
export function guidesInOrder<G extends { data: Pick<Guide, 'order'> }>(guides: G[]): G[] {
  return guides.toSorted((a, b) => a.data.order - b.data.order);
}
