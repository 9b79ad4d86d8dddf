/**
 * The way from the first level to the last: a station for each, in percent across, with a tile for each sheet that
 * stands there, in pixels from the middle of its station.
 */
export type Track = {
  stations: { x: number; isEmpty: boolean }[];
  tiles: { x: number; places: { dx: number; dy: number }[] }[];
  /** In pixels. */
  height: number;
};

/** Pixels of a tile with the room around it. */
const PITCH = 20;
/** More beside each other would come into the next station on a phone. */
const IN_ROW = 3;

export function trackOf(counts: readonly number[]): Track {
  const rows = Math.max(1, ...counts.map((count) => Math.ceil(count / IN_ROW)));
  const middle = (index: number) => ((index + 0.5) / counts.length) * 100;
  return {
    stations: counts.map((count, index) => ({ x: middle(index), isEmpty: count === 0 })),
    tiles: counts.flatMap((count, index) => (count === 0 ? [] : [{ x: middle(index), places: placesOf(count) }])),
    height: rows * PITCH + 8,
  };
}

/** Where each of some tiles lies around the middle of its station, row by row. */
function placesOf(count: number): { dx: number; dy: number }[] {
  const rows = Math.ceil(count / IN_ROW);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / IN_ROW);
    const inRow = Math.min(IN_ROW, count - row * IN_ROW);
    return {
      dx: ((index % IN_ROW) - (inRow - 1) / 2) * PITCH,
      dy: (row - (rows - 1) / 2) * PITCH,
    };
  });
}
