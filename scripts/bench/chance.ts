/** Choices that look made by chance and are the same in every run. */
export type Chance = {
  /** A whole number from 0 to below `bound`. */
  below: (bound: number) => number;
  pick: <T>(items: readonly T[]) => T;
};

/** The sequence of mulberry32 (Tommy Ettinger, public domain) from a fixed seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const below = (bound: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}
