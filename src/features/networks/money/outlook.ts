import { dayAtHome } from '../../../lib/home-clock.ts';
import { monthOf, type Month } from '../../../lib/month.ts';
import { sumsFrom, type Flow } from './flow.ts';

/** Months that one looks ahead. */
export const HORIZON = 60;
/** Months whose gap is counted. */
export const GAP_MONTHS = 12;

/** Where the money of a network comes from and goes to. Amounts in cents. */
export type Plan<Line extends Flow = Flow> = { reserve: number; funding: readonly Line[]; costs: readonly Flow[] };

/** One month: what comes, what goes, and what is left of the reserve at its end. */
export type MonthAhead = { month: Month; income: number; cost: number; balance: number };

export type Outlook = {
  months: MonthAhead[];
  /** Full months until the balance first falls below zero; HORIZON: as many, or more. */
  covered: number;
  /** The first month whose balance is below zero; absent: none as far as one looks. */
  cliff?: Month;
  /** What the next twelve months cost more than they bring, the reserve left out; 0 where they bring enough. */
  gap: number;
};

/** The first full month after the day of reckoning (`2026-06-15`). */
export function startAfter(day: string): Month {
  return monthOf(day) + 1;
}

/** The same for a moment, by the calendar where the site is at home. */
export function startAfterMoment(moment: Date): Month {
  return startAfter(dayAtHome(moment));
}

/** The months from the start on. `lowered`: what is left of a month's income; all of it, if unsaid. */
export function outlook(plan: Plan, start: Month, lowered = (income: number) => income): Outlook {
  let balance = plan.reserve;
  const costs = sumsFrom(plan.costs, start, HORIZON);
  const months = sumsFrom(plan.funding, start, HORIZON).map((sum, place): MonthAhead => {
    const [month, income, cost] = [start + place, lowered(sum), costs[place] ?? 0];
    balance += income - cost;
    return { month, income, cost, balance };
  });
  const cliff = months.find((month) => month.balance < 0)?.month;
  return {
    months,
    covered: (cliff ?? start + HORIZON) - start,
    ...(cliff !== undefined && { cliff }),
    gap: gapOf(months),
  };
}

/** The first month that costs more than it brings, whether or not the reserve makes up for it; none as far as one looks. */
export function firstShortfall({ months }: Pick<Outlook, 'months'>): Month | undefined {
  return months.find(({ income, cost }) => cost > income)?.month;
}

/** True where the money lasts as far as one looks. */
export function isLong({ covered }: Pick<Outlook, 'covered'>): boolean {
  return covered >= HORIZON;
}

function gapOf(months: readonly MonthAhead[]): number {
  const missing = months.slice(0, GAP_MONTHS).reduce((sum, { income, cost }) => sum + cost - income, 0);
  return Math.max(0, missing);
}
