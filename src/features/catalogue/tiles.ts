import { hasEnded } from './outcome.ts';
import type { Project } from './project.ts';
import { isOther, type Adoption } from './adoption.ts';

/** A place where something runs or ran its course, where that is planned or not known, or where it stopped. */
export type TileSign = 'place' | 'open' | 'stopped';

/** From the sign that says most to the one that says least. */
const SIGNS: readonly TileSign[] = ['place', 'open', 'stopped'];

/** The sign of a district with several: solid where anything runs, dashed only where all that was has stopped. */
export function strongest(signs: TileSign[]): TileSign {
  return SIGNS.find((sign) => signs.includes(sign)) ?? 'stopped';
}

/** Where a case runs or ran. */
type Placed = Pick<Project, 'place' | 'outcome'> & { adoptions: Pick<Adoption, 'tile' | 'state'>[] };

/** The sign of the case's own place. */
export function originSign({ outcome }: Pick<Project, 'outcome'>): TileSign {
  if (outcome === 'idea') return 'open';
  return hasEnded(outcome) ? 'stopped' : 'place';
}

/** The sign of an adoption: solid only where it is known that it runs or ran its course. */
export function adoptionSign({ state }: Pick<Adoption, 'state'>): TileSign {
  if (state === 'stopped') return 'stopped';
  return state === 'unknown' || state === 'planned' ? 'open' : 'place';
}

/** What a district's tile on the map stands for: the cases that run there, may do so, or stopped. */
export type TileMarks = Map<string, { slug: string; title: string; sign: TileSign }[]>;

/** The marks of all cases on the map, district by district. */
export function tileMarks(cards: { slug: string; project: Placed & Pick<Project, 'title'> }[]): TileMarks {
  const marks: TileMarks = new Map();
  for (const { slug, project } of cards) {
    for (const [tile, sign] of signsOf(project)) {
      const here = marks.get(tile) ?? [];
      here.push({ slug, title: project.title, sign });
      marks.set(tile, here);
    }
  }
  return marks;
}

/** The sign of a case in each of its districts: solid where it runs, even if it stopped there too. */
function signsOf({ place, adoptions, outcome }: Placed): Map<string, TileSign> {
  const all = [
    ...place.tiles.map((tile) => ({ tile, sign: originSign({ outcome }) })),
    ...adoptions.flatMap((adoption) =>
      adoption.tile && !isOther(adoption) ? [{ tile: adoption.tile, sign: adoptionSign(adoption) }] : [],
    ),
  ];
  const signs = new Map<string, TileSign>();
  for (const { tile, sign } of all) signs.set(tile, strongest([sign, signs.get(tile) ?? sign]));
  return signs;
}

/** True if the origin or any adoption lies in a district of the tile map. */
export function touchesCity({ place, adoptions }: Pick<Placed, 'place' | 'adoptions'>): boolean {
  return place.tiles.length > 0 || adoptions.some((adoption) => adoption.tile !== undefined && !isOther(adoption));
}

/** True if the case belongs to the city as a whole and to none of its districts. */
export function spansCity({ place }: Pick<Project, 'place'>, city: string): boolean {
  return place.tiles.length === 0 && place.city === city;
}
