import type { City } from '../places/city.ts';
import { strongest, type TileMarks } from './tiles.ts';

/** The marks of the tile map: each with the sign that says most. */
export function mapMarks(city: City, byTile: TileMarks, address: (tile: string) => string) {
  return new Map(
    city.districts.flatMap(({ id, name }) => {
      const here = byTile.get(id);
      if (!here) return [];
      const sign = strongest(here.map((mark) => mark.sign));
      const words = `${name}: ${here.map(({ title }) => title).join('; ')}`;
      return [[id, { sign, href: address(id), words }]] as const;
    }),
  );
}
