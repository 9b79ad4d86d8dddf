import { z } from 'zod';
import { sectors } from '../../lib/sectors.ts';
import { codeOf } from '../../lib/vocabulary.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, text } from './text.ts';
import { legalForms } from './vocabularies.ts';

/** The body that carries the project. Organisations and groups only, never a private person. */
export const leadSchema = z.strictObject({
  name: text(LENGTHS.line).describe('Name of the body'),
  legalForm: codeOf(legalForms).optional().describe('Its legal form'),
  sector: codeOf(sectors).describe('The sector it belongs to'),
});

/** Who else is at the table, and how the load is shared. */
export const partnerSchema = z.strictObject({
  name: text(LENGTHS.line).describe('Name of the organisation or group'),
  sector: codeOf(sectors).describe('The sector it belongs to'),
  role: text(LENGTHS.note).describe('What the partner does in the project'),
  gains: text(LENGTHS.note).optional().describe('What the partner has from it; absent: not known'),
  pains: text(LENGTHS.note).optional().describe('What it costs the partner in money, time, trouble; absent: not known'),
  source: sourceNumber.optional(),
});
