import { codesOf } from '../../../lib/vocabulary.ts';
import { weights } from './partner.ts';
import type { Partner } from './lines.ts';

/** From nothing to a lot. */
export const MOST_WEIGHT = codesOf(weights).length - 1;

/** A judgement as a number, 0 to MOST_WEIGHT; undefined where none was made. */
export function weightOf(code: Partner['gainWeight']): number | undefined {
  return code === null ? undefined : codesOf(weights).indexOf(code);
}

/** By how much a partner bears more than comes back; below zero: less. Undefined where one of both is not known. */
export function excess({ gainWeight, painWeight }: Pick<Partner, 'gainWeight' | 'painWeight'>): number | undefined {
  const [gain, pain] = [weightOf(gainWeight), weightOf(painWeight)];
  return gain === undefined || pain === undefined ? undefined : pain - gain;
}

/** Whoever bears most beyond what comes back stands first; those of whom it is not known come last. */
export function heaviestFirst<One extends Partner>(partners: readonly One[]): One[] {
  const key = (partner: One) => excess(partner) ?? -Infinity;
  return partners.toSorted((a, b) => (key(a) === key(b) ? 0 : key(b) - key(a)));
}

/** Two steps apart is a lot. */
const UNEVEN = 2;

/** Those who bear much more than comes back, or the other way round. */
export function unevenOf<One extends Partner>(partners: readonly One[]): One[] {
  return partners.filter((partner) => Math.abs(excess(partner) ?? 0) >= UNEVEN);
}
