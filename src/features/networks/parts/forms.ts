import { z } from 'zod';
import { amountField } from '../../../lib/amount.ts';
import { countField, withoutAbout } from '../../../lib/count-field.ts';
import { sinceField } from '../../../lib/month-field.ts';
import { codesOf } from '../../../lib/vocabulary.ts';
import { sectors } from '../../../lib/sectors.ts';
import { optionalLine, optionalProse } from '../../../lib/text.ts';
import { AUDIENCES, type Part } from './part.ts';

/** Some paragraphs; a field of the business model stands on one sheet with five others. */
export const MAX_PROSE = 2_000;
export const MAX_MODEL = 600;
export const MAX_LINE = 200;

/** All hours of forty full posts in a week. */
const MAX_HOURS = 1_600;
/** A whole quarter at one table. */
const MAX_SEATS = 100_000;

const prose = optionalProse(MAX_PROSE);
const model = optionalProse(MAX_MODEL);
const seats = countField(MAX_SEATS).optional();

/** Hours a week, with half hours and quarters: `19,5`. */
const hours = z
  .string()
  .transform(withoutAbout)
  .pipe(z.string().regex(/^\d{1,4}([.,]\d{1,2})?$/, 'hours'))
  .transform((text) => Number(text.replace(',', '.')))
  .pipe(z.number().max(MAX_HOURS))
  .optional();

/** What every part has beside its own fields. */
const common = {
  seenBy: z.enum(AUDIENCES),
  /** Where the facts come from. */
  sources: prose,
  /** The version that the form was made from; 0: nothing was written yet. */
  version: z.coerce.number().int().min(0),
};

const seatFields = Object.fromEntries(codesOf(sectors).map((code) => [seatField(code), seats]));

/** The fields of each part; those of `purpose` are the network's own, see `network.ts`. */
export const partForms = {
  home: z.object({
    ...common,
    /** Year, or month, in which it began. */
    since: sinceField.optional(),
    /** The body that it belongs to, and that answers for it. */
    legalHome: optionalLine(MAX_LINE),
  }),
  governance: z.object({ ...common, vision: prose, rules: prose, decisions: prose }),
  rhythm: z.object({
    ...common,
    /** How often who meets. */
    rhythm: prose,
    /** Hours of coordination a week. */
    paidHours: hours,
    unpaidHours: hours,
  }),
  /** How many people or bodies of each sector are at the table. */
  table: z.object({ ...common, ...seatFields, tableNote: prose }),
  /** Six fields, after the business model canvas. */
  model: z.object({
    ...common,
    ...{ benefit: model, targetGroups: model, activities: model },
    ...{ resources: model, modelCosts: model, modelIncome: model },
  }),
  partners: z.object(common),
  funding: z.object(common),
  /** What is put aside, in cents. */
  costs: z.object({ ...common, reserve: amountField().optional() }),
  risks: z.object({ ...common, risks: prose }),
  needs: z.object({ ...common, needs: prose }),
} satisfies Record<Exclude<Part, 'purpose'>, z.ZodObject>;

export type FormPart = keyof typeof partForms;

/** What a form of any part brings. */
export type PartInput = { seenBy: (typeof AUDIENCES)[number]; version: number } & Record<
  string,
  string | number | undefined
>;

/** The field with the number of those from a sector: `seats_church`. */
export function seatField(sector: string): string {
  return `seats_${sector}`;
}
