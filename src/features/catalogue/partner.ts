import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, text } from './text.ts';
import { legalForms, sectors } from './vocabularies.ts';

/** The body that carries the project. Organisations and groups only, never a private person. */
export const leadSchema = z.strictObject({
  name: text(LENGTHS.line),
  legalForm: codeOf(legalForms).optional(),
  sector: codeOf(sectors),
});
export type Lead = z.infer<typeof leadSchema>;

/** Who else is at the table, and how the load is shared. */
export const partnerSchema = z.strictObject({
  name: text(LENGTHS.line),
  sector: codeOf(sectors),
  /** What the partner does in the project. */
  role: text(LENGTHS.note),
  /** What the partner has from it. Left out: not known. */
  gains: text(LENGTHS.note).optional(),
  /** What it costs the partner: money, time, trouble. Left out: not known. */
  pains: text(LENGTHS.note).optional(),
  source: sourceNumber.optional(),
});
export type Partner = z.infer<typeof partnerSchema>;
