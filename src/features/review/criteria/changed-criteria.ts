import { isDeepStrictEqual } from 'node:util';
import type { CriteriaSet, Criterion } from './criterion.ts';

/** What another set says that one did not: criteria that came or read differently, and those that are gone. */
export type ChangedCriteria = { changed: Criterion[]; gone: Criterion[] };

type Set = Pick<CriteriaSet, 'criteria'>;

export function changedCriteria(before: Set, after: Set): ChangedCriteria {
  const isIn = ({ criteria }: Set, one: Criterion) => criteria.some((other) => isDeepStrictEqual(other, one));
  const codes = after.criteria.map(({ code }) => code);
  return {
    changed: after.criteria.filter((one) => !isIn(before, one)),
    gone: before.criteria.filter(({ code }) => !codes.includes(code)),
  };
}

/** The same for those who have just published it: what is new, what reads differently, and what is gone. */
export function newsIn(before: Set, after: Set): ChangedCriteria & { added: Criterion[] } {
  const { changed, gone } = changedCriteria(before, after);
  const isNew = ({ code }: Criterion) => before.criteria.every((one) => one.code !== code);
  return { added: changed.filter(isNew), changed: changed.filter((one) => !isNew(one)), gone };
}
