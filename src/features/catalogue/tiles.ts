import type { Adoption } from './transferability.ts';
import type { Project } from './project.ts';

/** A place where something runs or ran its course, or where it stopped. */
export type TileSign = 'place' | 'stopped';

/** The sign of the case's own place. */
export function originSign({ outcome }: Pick<Project, 'outcome'>): TileSign {
  return outcome === 'failed' || outcome === 'stopped' ? 'stopped' : 'place';
}

/** The sign of an adoption. */
export function adoptionSign({ state }: Pick<Adoption, 'state'>): TileSign {
  return state === 'stopped' ? 'stopped' : 'place';
}

/** What a district's tile on the map stands for: the cases that run there and those that stopped. */
export type TileMarks = Map<string, { slug: string; title: string; sign: TileSign }[]>;

/** The marks of all cases on the map, district by district. */
export function tileMarks(cards: { slug: string; project: Project }[]): TileMarks {
  const marks: TileMarks = new Map();
  for (const { slug, project } of cards) {
    const places = [
      ...project.place.tiles.map((tile) => ({ tile, sign: originSign(project) })),
      ...project.adoptions.flatMap((adoption) =>
        adoption.tile ? [{ tile: adoption.tile, sign: adoptionSign(adoption) }] : [],
      ),
    ];
    for (const { tile, sign } of places) {
      const here = marks.get(tile) ?? [];
      if (!here.some((mark) => mark.slug === slug)) marks.set(tile, [...here, { slug, title: project.title, sign }]);
    }
  }
  return marks;
}

/** True if the origin or any adoption lies in a district of the tile map. */
export function touchesCity({ place, adoptions }: Pick<Project, 'place' | 'adoptions'>): boolean {
  return place.tiles.length > 0 || adoptions.some(({ tile }) => tile !== undefined);
}

/** True if the case belongs to the city as a whole and to none of its districts. */
export function spansCity({ place }: Pick<Project, 'place'>, city: string): boolean {
  return place.tiles.length === 0 && place.city === city;
}
