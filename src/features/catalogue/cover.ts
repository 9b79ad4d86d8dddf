import { isTaken } from './adoption.ts';
import type { Project } from './project.ts';
import { adoptionSign, originSign, type TileSign } from './tiles.ts';

/** The drawing's size; its parts are placed in these units. */
export const COVER = { width: 480, height: 196, tile: 42 } as const;

/** More tiles than this do not fit beside the icon; the rest is a number. */
const MOST_TILES = 6;

/** One tile of a cover, at its upper left corner. */
export type CoverTile = { x: number; y: number; sign: TileSign };

/** The staircase of tiles: the origin first, then one for each adoption, handed on by the baton line. */
export function coverTiles(project: Pick<Project, 'outcome' | 'adoptions'>): { tiles: CoverTile[]; more: number } {
  const signs = [originSign(project), ...project.adoptions.filter(isTaken).map(adoptionSign)];
  const shown = signs.slice(0, MOST_TILES);
  const [stepX, stepY] = [56, 17];
  const left = COVER.width - 30 - COVER.tile - (shown.length - 1) * stepX;
  const tiles = shown.map((sign, index) => ({
    x: left + index * stepX,
    y: COVER.height - 30 - COVER.tile - index * stepY,
    sign,
  }));
  return { tiles, more: signs.length - shown.length };
}

/** The baton's way through the middles of the tiles, as the `d` of a path. */
export function batonPath(tiles: CoverTile[]): string {
  const middles = tiles.map(({ x, y }) => `${x + COVER.tile / 2} ${y + COVER.tile / 2}`);
  return `M${middles.join('L')}`;
}
