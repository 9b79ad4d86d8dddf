import { numberText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Adoption } from './adoption.ts';

export type AdoptionPhrases = {
  none: string;
  adoptions: (count: string) => string;
  stoppedCount: (count: string) => string;
};

/** An adoption with those that took it on from there. */
export type Branch = { adoption: Adoption; next: Branch[] };

/** Who handed the baton to whom, as a tree below the origin; order as in the record. */
export function lineage(adoptions: Adoption[], from?: string): Branch[] {
  return adoptions
    .filter((adoption) => adoption.from === from)
    .map((adoption) => ({ adoption, next: handsOn(adoption, adoptions) ? lineage(adoptions, adoption.place) : [] }));
}

/** A place that tried more than once hands on what it had last. */
function handsOn(adoption: Adoption, adoptions: Adoption[]): boolean {
  return adoptions.findLast(({ place }) => place === adoption.place) === adoption;
}

/** How many adoptions the sources tell of, and how many of them stopped; what networks record here is not among them. */
export function adoptionsText(adoptions: Adoption[], phrases: AdoptionPhrases, locale: Locale): string {
  const stopped = adoptions.filter(({ state }) => state === 'stopped').length;
  if (adoptions.length === 0) return phrases.none;
  const words = phrases.adoptions(numberText(adoptions.length, locale));
  return stopped > 0 ? `${words}, ${phrases.stoppedCount(numberText(stopped, locale))}` : words;
}
