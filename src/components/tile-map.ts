/** A district's place on the map, in columns and rows; `label` breaks a long name at "|". */
export type Tile = { id: string; name: string; label?: string | undefined; column: number; row: number };

/** What a tile means: its sign, its words, and the address it leads to. */
export type TileMark = { sign: 'place' | 'open' | 'stopped'; href?: string; words: string };

/** From tile to tile, and a tile itself, in units of the drawing. */
export const TILE = { step: 72, size: 69 } as const;

type Point = { x: number; y: number };

/** The drawing's size. */
export function mapSize(tiles: Tile[]): { width: number; height: number } {
  const end = (places: number[]) => Math.max(...places) * TILE.step + TILE.size;
  return { width: end(tiles.map(({ column }) => column)), height: end(tiles.map(({ row }) => row)) };
}

/** The upper left corner of a tile. */
export function cornerOf({ column, row }: Tile): Point {
  return { x: column * TILE.step, y: row * TILE.step };
}

/** Where the lines of a label stand: as many as there are, around the middle of the tile. */
export function linesOf(tile: Tile, words: string[], { small }: { small: boolean }): (Point & { word: string })[] {
  const { x, y } = middleOf(tile);
  return words.map((word, index) => ({
    word,
    x,
    y: y + (small ? 12 : 5) + (index - (words.length - 1) / 2) * 17,
  }));
}

/** The way through the middles of tiles as the `d` of a path, in gentle bends; none for less than two tiles. */
export function wayThrough(tiles: Tile[], ids: string[]): string | undefined {
  const points = ids.flatMap((id) => tiles.filter((tile) => tile.id === id)).map(middleOf);
  return points.length > 1 ? points.map((point, index) => stepTo(point, points[index - 1])).join('') : undefined;
}

function middleOf(tile: Tile): Point {
  const { x, y } = cornerOf(tile);
  return { x: x + TILE.size / 2, y: y + TILE.size / 2 };
}

function stepTo({ x, y }: Point, before: Point | undefined): string {
  if (!before) return `M${x} ${y}`;
  const bend = { x: (before.x + x) / 2 + (y - before.y) / 4, y: (before.y + y) / 2 - (x - before.x) / 4 };
  return `Q${bend.x} ${bend.y} ${x} ${y}`;
}
