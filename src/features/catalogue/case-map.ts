import type { City } from '../places/city.ts';
import { isTaken } from './adoption.ts';
import type { Project } from './project.ts';
import { tileMarks, type TileSign } from './tiles.ts';

/** Where one case runs in the city: the marks of its tiles, the baton's way, and the names that say the same. */
export type CaseMap = { marks: Map<string, { sign: TileSign; words: string }>; way: string[]; names: string[] };

/** The way begins where the case began and leads to those that took it on; stops on it carry their number. */
export function caseMap(slug: string, project: Project, city: City): CaseMap {
  const marks = new Map(
    [...tileMarks([{ slug, project }])].map(([tile, [mark]]) => [
      tile,
      { sign: mark?.sign ?? 'place', words: project.title },
    ]),
  );
  const way = wayOf(project);
  const nameOf = (id: string) => city.districts.find((district) => district.id === id)?.name ?? id;
  const others = [...marks.keys()].filter((id) => !way.includes(id));
  const names = [...way.map((id, index) => `${index + 1} ${nameOf(id)}`), ...others.map(nameOf)];
  return { marks, way, names };
}

function wayOf({ place, adoptions }: Project): string[] {
  return [
    ...place.tiles.slice(0, 1),
    ...adoptions
      .filter((adoption) => isTaken(adoption) && adoption.state !== 'stopped')
      .flatMap(({ tile }) => tile ?? []),
  ];
}
