import { numberText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import { isTaken, type Adoption } from './adoption.ts';

export type AdoptionPhrases = {
  none: string;
  adoptions: (count: string) => string;
  stoppedCount: (count: string) => string;
  openCount: (count: string) => string;
};

/** An adoption with those that took it on from there. */
export type Branch = { adoption: Adoption; next: Branch[] };

/** Who handed the baton to whom, as a tree below the origin; order as in the record. Without what nobody took on. */
export function lineage(adoptions: Adoption[], from?: string): Branch[] {
  return adoptions
    .filter((adoption) => isTaken(adoption) && adoption.from === from)
    .map((adoption) => ({ adoption, next: handsOn(adoption, adoptions) ? lineage(adoptions, adoption.place) : [] }));
}

/** A place that tried more than once hands on what it had last. */
function handsOn(adoption: Adoption, adoptions: Adoption[]): boolean {
  return adoptions.findLast(({ place }) => place === adoption.place) === adoption;
}

/**
 * How many adoptions the sources tell of, how many of them stopped and of how many nobody knows how they stand; what
 * networks record here is not among them.
 */
export function adoptionsText(adoptions: Adoption[], phrases: AdoptionPhrases, locale: Locale): string {
  const taken = adoptions.filter(isTaken);
  if (taken.length === 0) return phrases.none;
  const among = (state: Adoption['state'], words: (count: string) => string): string[] => {
    const count = taken.filter((adoption) => adoption.state === state).length;
    return count > 0 ? [words(numberText(count, locale))] : [];
  };
  return [
    phrases.adoptions(numberText(taken.length, locale)),
    ...among('stopped', phrases.stoppedCount),
    ...among('unknown', phrases.openCount),
  ].join(', ');
}
