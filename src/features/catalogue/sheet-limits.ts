import { hasEnded } from './outcome.ts';
import type { Project } from './project.ts';

/** How much of a case stands on its sheet: items of a list, names in a row, characters of a text; 0 leaves it out. */
export type Limits = {
  items: number;
  names: number;
  funding: number;
  effects: number;
  step: number;
  need: number;
  mentor: number;
  failure: number;
  lesson: number;
};

/** For cases whose every sentence is as long as it may be: what to do and what to have, in headwords. */
const LEAST: Limits = {
  items: 6,
  names: 2,
  funding: 1,
  effects: 0,
  step: 0,
  need: 0,
  mentor: 0,
  failure: 0,
  lesson: 0,
};

/** What a page shows beyond the least, the most useful first: first sentences of all, then more of each. */
const MORE: Partial<Limits>[] = [
  { items: 8 },
  { step: 60 },
  { step: 90 },
  { failure: 60, lesson: 60 },
  { need: 80 },
  { funding: 2 },
  { mentor: 100 },
  { step: 120 },
  { items: 12 },
  { effects: 1 },
  { step: 160 },
  { need: 130 },
  { names: 5 },
  { failure: 120, lesson: 100 },
  { funding: 3 },
  { step: 230 },
  { effects: 2 },
  { failure: 240, lesson: 180 },
  { need: 240 },
  { names: 10 },
  { step: 300 },
  { funding: 5 },
  { failure: 420, lesson: 300 },
  { effects: 3 },
  { names: 14 },
  { mentor: 400 },
  { step: 900 },
  { need: 400 },
  { failure: 900, lesson: 900 },
  { funding: 8 },
  { names: 31 },
];

/**
 * Of what failed or was stopped one has to know why, and what to do differently, before all else; then what was done, step
 * by step, before either is told at length.
 */
const LEAST_ENDED: Limits = { ...LEAST, items: 3, lesson: 60 };
const MORE_ENDED: Partial<Limits>[] = [
  { failure: 60 },
  { items: 6 },
  { step: 60 },
  { step: 100 },
  { failure: 240, lesson: 300 },
  ...MORE.filter(({ failure, step = Infinity }) => failure === undefined && step > 100),
  { failure: 420 },
  { failure: 900, lesson: 900 },
];

/** What the sheet of a case shows at least, and what beyond that while there is room. */
export function limitsOf({ outcome }: Pick<Project, 'outcome'>): { least: Limits; more: Partial<Limits>[] } {
  return hasEnded(outcome) ? { least: LEAST_ENDED, more: MORE_ENDED } : { least: LEAST, more: MORE };
}
