/** What half, 95 and 99 of a hundred measurements stay below, in the unit of the measurements. */
export type Spread = { median: number; p95: number; p99: number };

/** Rounds before the first that counts: the machine code of a function is made while it runs. */
const WARM_UP = 3;

/** Milliseconds that `work` takes on each of the inputs, `rounds` times over. */
export async function timesOf<T>(inputs: readonly T[], rounds: number, work: (input: T) => unknown): Promise<Spread> {
  const times: number[] = [];
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const input of inputs) {
      const begin = performance.now();
      await work(input);
      if (round >= 0) times.push(performance.now() - begin);
    }
  }
  return spreadOf(times);
}

export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), p99: at(0.99) };
}
