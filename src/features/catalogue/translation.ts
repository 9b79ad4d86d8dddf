import { z } from 'zod';
import { EFFORT_KEYS, type Effort } from './effort.ts';
import { LENGTHS, day, text } from './text.ts';

const line = text(LENGTHS.line).optional();
const note = text(LENGTHS.note).optional();
const paragraph = text(LENGTHS.paragraph).optional();
const place = text(LENGTHS.title).optional();
const fact = z.strictObject({ note: line, reason: note }).optional();

/**
 * The words of a case in another language. Facts stay in the one German record: this file has no
 * codes, numbers or dates. Lists follow the order of the record, item by item, and are as long.
 */
export const translationSchema = z.strictObject({
  title: text(LENGTHS.title),
  summary: text(LENGTHS.summary),
  /** When the translation was last compared with the German text. */
  updated: day,
  outcomeNote: note,
  place: z.strictObject({ city: place, district: place }).optional(),
  period: z.strictObject({ note }).optional(),
  lead: z.strictObject({ name: line }).optional(),
  partners: z.array(z.strictObject({ name: line, role: note, gains: note, pains: note })).optional(),
  effort: z
    .strictObject(Object.fromEntries(EFFORT_KEYS.map((key) => [key, fact])) as Record<keyof Effort, typeof fact>)
    .optional(),
  funding: z.array(z.strictObject({ from: line, note })).optional(),
  preconditions: z.array(z.strictObject({ text: note })).optional(),
  steps: z.array(z.strictObject({ title: place, text: paragraph, duration: text(40).optional() })),
  transferability: z.strictObject({
    core: z.array(text(LENGTHS.note)),
    adaptable: z.array(text(LENGTHS.note)).optional(),
  }),
  mentor: z.array(z.strictObject({ text: note })).optional(),
  effects: z.array(z.strictObject({ text: note })).optional(),
  failure: z.strictObject({ text: paragraph, lesson: paragraph }).optional(),
  continuation: z.strictObject({ text: paragraph }).optional(),
  adoptions: z.array(z.strictObject({ place, from: place, kept: note, changed: note, dropped: note, note })).optional(),
  derivedFrom: z.strictObject({ place, note }).optional(),
  documents: z.array(z.strictObject({ title: line })).optional(),
  pictures: z.array(z.strictObject({ alt: note, credit: line })).optional(),
});
export type Translation = z.infer<typeof translationSchema>;
