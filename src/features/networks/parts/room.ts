import { MAX_NUMBER_TEXT } from '../../../lib/count-field.ts';
import { moneyText } from '../../../lib/money.ts';
import type { Locale } from '../../../lib/paths.ts';
import { FIRST_AUDIENCE, type PartVersion } from './part.ts';
import { MAX_LINE, MAX_MODEL, MAX_PROSE, type FormPart } from './forms.ts';

/** How a field is asked for; its label and its hint have their words under its name. */
export type Asked = { name: string; hint?: string; rows?: number; maxlength?: number; inputmode?: 'decimal' };

const prose = (name: string, hint?: string): Asked => ({ name, ...(hint && { hint }), rows: 5, maxlength: MAX_PROSE });
const model = (name: string): Asked => ({ name, hint: name, rows: 4, maxlength: MAX_MODEL });

/** The fields of each part in their order, the seats of `table` apart. */
export const ASKED = {
  home: [
    { name: 'since', hint: 'since', maxlength: 20 },
    { name: 'legalHome', hint: 'legalHome', maxlength: MAX_LINE },
  ],
  governance: [prose('vision', 'vision'), prose('rules', 'rules'), prose('decisions')],
  rhythm: [
    prose('rhythm'),
    { name: 'paidHours', hint: 'hours', inputmode: 'decimal', maxlength: MAX_NUMBER_TEXT },
    { name: 'unpaidHours', hint: 'hours', inputmode: 'decimal', maxlength: MAX_NUMBER_TEXT },
  ],
  table: [prose('tableNote')],
  model: ['benefit', 'targetGroups', 'activities', 'resources', 'modelCosts', 'modelIncome'].map(model),
  partners: [],
  funding: [],
  costs: [{ name: 'reserve', hint: 'reserve', inputmode: 'decimal', maxlength: 30 }],
  risks: [prose('risks')],
  needs: [prose('needs')],
} as const satisfies Record<FormPart, readonly Asked[]>;

/** A part as the fields of its form. */
export function valuesOf(part: FormPart, row: PartVersion | undefined, locale: Locale): Record<string, string> {
  const fields = Object.entries(row?.body.fields ?? {}).map(([name, value]) => [name, shown(name, value, locale)]);
  const standing = { seenBy: row?.seenBy ?? FIRST_AUDIENCE[part], version: String(row?.version ?? 0) };
  return { ...(Object.fromEntries(fields) as Record<string, string>), ...standing };
}

/** As the field reads it again: numbers bear no thousands, and the decimal mark of the language. */
function shown(name: string, value: string | number, locale: Locale): string {
  if (name === 'reserve') return moneyText(Number(value), locale);
  return typeof value === 'number' && locale === 'de' ? String(value).replace('.', ',') : String(value);
}

/** The texts that stand now and are others than those that somebody typed. */
export function standingTexts(
  row: PartVersion | undefined,
  typed: Readonly<Record<string, unknown>>,
): { field: string; text: string }[] {
  return Object.entries(row?.body.fields ?? {}).flatMap(([field, value]) =>
    typeof value === 'string' && value !== typed[field] ? [{ field, text: value }] : [],
  );
}
