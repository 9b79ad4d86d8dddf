import { sectors } from '../../lib/sectors.ts';
import { codesOf, type Code } from '../../lib/vocabulary.ts';
import { seatField } from './parts/forms.ts';
import type { PartBody } from './parts/part.ts';

export type Sector = Code<typeof sectors>;

/** The three sides that belong at one table, and the sectors of each; science stands beside them. */
export const SIDES = {
  civil: ['citizens', 'non-profit', 'church'],
  public: ['municipality', 'politics'],
  business: ['business'],
} as const satisfies Record<string, readonly Sector[]>;
export type Side = keyof typeof SIDES;

/** How many of a sector are at the table. */
export type Seated = { sector: Sector; count: number };

/** Everyone at the table, sector by sector. */
export function seatedIn(fields: PartBody['fields']): Seated[] {
  return codesOf(sectors).map((sector) => ({ sector, count: Number(fields[seatField(sector)] ?? 0) }));
}

/** The sectors that are at the table. Partners count where they have a seat: the page of the network counts nobody else. */
export function takenBy(seated: readonly Seated[]): Sector[] {
  return seated.filter(({ count }) => count > 0).map(({ sector }) => sector);
}

/** The sides of which nobody is at the table. */
export function missingSides(seated: readonly Seated[]): Side[] {
  const taken = new Set(takenBy(seated));
  return (Object.keys(SIDES) as Side[]).filter((side) => SIDES[side].every((sector) => !taken.has(sector)));
}

/** Who sits there for a side. */
export function seatedFor(side: Side, seated: readonly Seated[]): Sector[] {
  const own: readonly Sector[] = SIDES[side];
  return takenBy(seated).filter((sector) => own.includes(sector));
}

/** True for the seats of a side that is missing. */
export function isMissed(sector: Sector, missing: readonly Side[]): boolean {
  return missing.some((side) => (SIDES[side] as readonly Sector[]).includes(sector));
}
