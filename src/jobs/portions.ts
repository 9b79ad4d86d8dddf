import { setImmediate } from 'node:timers/promises';

/** Does some of a work until nothing was left to do, or it is to stop; between two portions visitors have their turn. */
export async function inPortions(isStopping: () => boolean, doSome: () => number): Promise<void> {
  while (!isStopping() && doSome() > 0) await setImmediate();
}

/** A portion of a walk: so many of its steps. Answers with the number that there were. */
export function someSteps(walk: Iterator<unknown>, most: number): number {
  let steps = 0;
  while (steps < most && !walk.next().done) steps += 1;
  return steps;
}
