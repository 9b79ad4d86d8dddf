import type { z } from 'zod';
import type { Database } from '../../../../db/database.ts';
import { AppError } from '../../../lib/errors.ts';
import { moneyText } from '../../../lib/money.ts';
import type { Locale } from '../../../lib/paths.ts';
import type { LinePart } from '../parts/part.ts';
import { addCost, changeCost, costForm, removeCost } from './cost.ts';
import { addFunding, changeFunding, fundingForm, removeFunding } from './funding.ts';
import type { LineVerbs } from './line-verbs.ts';
import { costsOf, fundingOf, partnersOf, type CostLine, type FundingLine, type Partner } from './lines.ts';
import { addPartner, changePartner, partnerForm, removePartner } from './partner.ts';

/** What the rooms for the lines of a part do; the input is what their own form brings. */
type LineRoom = LineVerbs<never> & { form: z.ZodObject };

export const LINE_ROOMS: Record<LinePart, LineRoom> = {
  funding: { form: fundingForm, add: addFunding, change: changeFunding, remove: removeFunding },
  costs: { form: costForm, add: addCost, change: changeCost, remove: removeCost },
  partners: { form: partnerForm, add: addPartner, change: changePartner, remove: removePartner },
};

/** A line as a list names it, and as its form shows it. */
export type RoomLine = {
  id: number;
  name: string;
  from?: string;
  to?: string | null;
  amount?: number | null;
  values: Values;
};
type Values = Record<string, string | undefined>;

/** The lines of a part, in their order. */
export function roomLines(db: Database, networkId: number, part: LinePart, locale: Locale): RoomLine[] {
  if (part === 'funding') return fundingOf(db, networkId).map((line) => fundingLine(line, locale));
  if (part === 'costs') return costsOf(db, networkId).map((line) => costLine(line, locale));
  return partnersOf(db, networkId).map(partnerLine);
}

/** One of them. Throws not_found. */
export function roomLine(lines: readonly RoomLine[], id: number): RoomLine {
  const line = lines.find((one) => one.id === id);
  if (!line) throw new AppError('not_found');
  return line;
}

function fundingLine(line: FundingLine, locale: Locale): RoomLine {
  const { id, title, source, kind, from, to, amount, awardedOn, partnerId, structural, inKind } = line;
  const open = { to: to ?? undefined, awardedOn: awardedOn ?? undefined, partnerId: partnerId?.toString() };
  const flags = { nature: structural ? 'structural' : 'project', inKind: inKind ? 'yes' : undefined };
  const values = { title, source, kind, from, ...open, ...flags, amount: amountText(amount, locale) };
  return { id, name: title, from, to, amount, values };
}

function costLine({ id, what, from, to, amount }: CostLine, locale: Locale): RoomLine {
  const values = { what, from, to: to ?? undefined, amount: amountText(amount, locale) };
  return { id, name: what, from, to, amount, values };
}

function partnerLine({ id, name, sector, role, gains, pains, gainWeight, painWeight }: Partner): RoomLine {
  const said = { role: role ?? undefined, gains: gains ?? undefined, pains: pains ?? undefined };
  const judged = { gainWeight: gainWeight ?? undefined, painWeight: painWeight ?? undefined };
  return { id, name, values: { name, sector, ...said, ...judged } };
}

/** As the field reads it again. */
function amountText(amount: number | null, locale: Locale): string | undefined {
  return amount === null ? undefined : moneyText(amount, locale);
}
