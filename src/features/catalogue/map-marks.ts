import type { City } from '../places/city.ts';
import type { TileMarks, TileSign } from './tiles.ts';

/** The marks of the tile map: solid where anything runs, dashed where all that was has stopped. */
export function mapMarks(city: City, byTile: TileMarks, address: (tile: string) => string) {
  return new Map(
    city.districts.flatMap(({ id, name }) => {
      const here = byTile.get(id);
      if (!here) return [];
      const sign: TileSign = here.some((mark) => mark.sign === 'place') ? 'place' : 'stopped';
      const words = `${name}: ${here.map(({ title }) => title).join('; ')}`;
      return [[id, { sign, href: address(id), words }]] as const;
    }),
  );
}
