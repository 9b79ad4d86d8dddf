import type { Adoption } from './adoption.ts';

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

/** How many adoptions there are, and how many of them stopped. */
export function adoptionCount(adoptions: Adoption[]): { all: number; stopped: number } {
  return { all: adoptions.length, stopped: adoptions.filter(({ state }) => state === 'stopped').length };
}
