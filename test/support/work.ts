/** Rounds that count, after two in which things are loaded and compiled. */
const ROUNDS = 11;

/**
 * How much work each of the inputs makes, as a rule: the median of the microseconds of processor time in all threads
 * of this process. Unlike the time on the clock it is the same on a busy machine.
 */
export async function worksOf<T>(inputs: T[], work: (input: T, round: number) => unknown): Promise<number[]> {
  const works = inputs.map((): number[] => []);
  for (let round = -2; round < ROUNDS; round++) {
    for (const [index, input] of inputs.entries()) {
      const microseconds = await workOf(() => work(input, round + 2));
      if (round >= 0) works[index]?.push(microseconds);
    }
  }
  return works.map((list) => list.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN);
}

async function workOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
