import { z } from 'zod';
import { codeOf, type Code } from '../../lib/vocabulary.ts';
import { amountOf, upperEnd, valueOf, withBasis } from './basis.ts';
import { moneyBands, type effortBands } from './vocabularies.ts';

const hours = amountOf(z.number().min(0).max(20_000));
const people = amountOf(z.number().int().min(0).max(5_000));
const months = amountOf(z.number().min(0).max(360));

/** What it takes. Each value carries its basis; leave nothing out, write `basis: unknown` instead. */
export const effortSchema = z.strictObject({
  /** Hours of work, paid and unpaid together, before the first day. */
  hoursToStart: withBasis(hours).describe('Hours of work before the first day'),
  /** Paid hours a month once it runs. */
  hoursPaidMonthly: withBasis(hours).describe('Paid hours a month once it runs'),
  /** Unpaid hours a month once it runs. */
  hoursUnpaidMonthly: withBasis(hours).describe('Unpaid hours a month once it runs'),
  /** People who do it without pay. */
  volunteers: withBasis(people).describe('People who do it without pay'),
  /** Months from the first meeting to the first day. */
  leadTimeMonths: withBasis(months).describe('Months from the first meeting to the first day'),
  /** Money needed before the first day, in a band of euros. */
  startMoney: withBasis(codeOf(moneyBands)).describe('Money needed before the first day, as a band in euros'),
  /** 1 (very easy) to 5 (very hard); vocabulary `difficulties` has the sentence for each level. */
  difficulty: withBasis(z.number().int().min(1).max(5)).describe('From 1 (very easy) to 5 (very hard)'),
});

export type Effort = z.infer<typeof effortSchema>;

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
