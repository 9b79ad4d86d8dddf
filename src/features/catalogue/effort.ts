import { z } from 'zod';
import { codeOf, type Code } from '../../lib/vocabulary.ts';
import { amountOf, upperEnd, valueOf, withBasis } from './basis.ts';
import { moneyBands, type effortBands, type volunteerBands } from './vocabularies.ts';

const hours = amountOf(z.number().min(0).max(20_000));
const people = amountOf(z.number().int().min(0).max(5_000));
const months = amountOf(z.number().min(0).max(360));

/** What it takes. Each value carries its basis; leave nothing out, write `basis: unknown` instead. */
export const effortSchema = z.strictObject({
  hoursToStart: withBasis(hours)
    .describe('Hours of work, paid and unpaid together, before the first day')
    .meta({ unit: 'hours' }),
  hoursPaidMonthly: withBasis(hours).describe('Paid hours a month once it runs').meta({ unit: 'hours a month' }),
  hoursUnpaidMonthly: withBasis(hours).describe('Unpaid hours a month once it runs').meta({ unit: 'hours a month' }),
  volunteers: withBasis(people).describe('People who do it without pay').meta({ unit: 'people' }),
  leadTimeMonths: withBasis(months).describe('From the first meeting to the first day').meta({ unit: 'months' }),
  startMoney: withBasis(codeOf(moneyBands)).describe('Money needed before the first day').meta({ unit: 'euros' }),
  difficulty: withBasis(z.number().int().min(1).max(5).meta({ list: 'difficulties' })).describe(
    'From 1 (very easy) to 5 (very hard)',
  ),
});

export type Effort = z.infer<typeof effortSchema>;

/** The names of all values of the effort, in the order in which they are shown. */
export const EFFORT_KEYS = Object.keys(effortSchema.shape) as (keyof Effort)[];

/** How many values rest on a source, on an estimate, and on nothing. */
export function basisCounts(effort: Effort): Record<'stated' | 'estimate' | 'unknown', number> {
  const bases = Object.values(effort).map(({ basis }) => basis);
  const count = (basis: string) => bases.filter((each) => each === basis).length;
  return { stated: count('stated'), estimate: count('estimate'), unknown: count('unknown') };
}

/** Upper bounds of the bands in hours: an evening's group, a month of one job, five months of one. */
const EFFORT_BOUNDS = { evenings: 40, weeks: 160, months: 800 } as const;

/** The band for the hours before the first day. */
export function effortBand(effort: Effort): Code<typeof effortBands> {
  const hours = valueOf(effort.hoursToStart);
  if (hours === undefined) return 'unknown';
  const most = upperEnd(hours);
  if (most <= EFFORT_BOUNDS.evenings) return 'evenings';
  if (most <= EFFORT_BOUNDS.weeks) return 'weeks';
  return most <= EFFORT_BOUNDS.months ? 'months' : 'years';
}

/** The band for the people who do it without pay. */
export function volunteerBand(effort: Effort): Code<typeof volunteerBands> {
  const people = valueOf(effort.volunteers);
  if (people === undefined) return 'unknown';
  const most = upperEnd(people);
  if (most === 0) return 'none';
  if (most <= 5) return 'up-to-5';
  if (most <= 10) return 'up-to-10';
  return most <= 25 ? 'up-to-25' : 'over-25';
}
