import { hasEnded } from './outcome.ts';
import type { Project } from './project.ts';
import type { Adoption } from './adoption.ts';

/** A place where something runs or ran its course, or where it stopped. */
export type TileSign = 'place' | 'stopped';

/** Where a case runs or ran. */
type Placed = Pick<Project, 'place' | 'outcome'> & { adoptions: Pick<Adoption, 'tile' | 'state'>[] };

/** The sign of the case's own place. */
export function originSign({ outcome }: Pick<Project, 'outcome'>): TileSign {
  return hasEnded(outcome) ? 'stopped' : 'place';
}

/** The sign of an adoption. */
export function adoptionSign({ state }: Pick<Adoption, 'state'>): TileSign {
  return state === 'stopped' ? 'stopped' : 'place';
}

/** What a district's tile on the map stands for: the cases that run there and those that stopped. */
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
    ...adoptions.flatMap(({ tile, state }) => (tile ? [{ tile, sign: adoptionSign({ state }) }] : [])),
  ];
  const signs = new Map<string, TileSign>();
  for (const { tile, sign } of all) if (signs.get(tile) !== 'place') signs.set(tile, sign);
  return signs;
}

/** True if the origin or any adoption lies in a district of the tile map. */
export function touchesCity({ place, adoptions }: Pick<Placed, 'place' | 'adoptions'>): boolean {
  return place.tiles.length > 0 || adoptions.some(({ tile }) => tile !== undefined);
}

/** True if the case belongs to the city as a whole and to none of its districts. */
export function spansCity({ place }: Pick<Project, 'place'>, city: string): boolean {
  return place.tiles.length === 0 && place.city === city;
}
