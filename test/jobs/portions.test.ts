import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inPortions, someSteps } from '../../src/jobs/portions.ts';

const goOn = () => false;

test('a work is done portion by portion, and between two others have their turn', async () => {
  const happened: string[] = [];
  let left = 3;
  const work = inPortions(goOn, () => {
    happened.push('portion');
    return --left;
  });
  await turn();
  happened.push('visitor');
  await work;
  expect(happened).toEqual(['portion', 'portion', 'visitor', 'portion']);
});

test('whoever is to stop begins no other portion', async () => {
  let done = 0;
  await inPortions(
    () => done === 2,
    () => ++done,
  );
  expect(done).toBe(2);
});

test('a walk is gone in portions, and the last has what is left', () => {
  const walk = [1, 2, 3, 4, 5].values();
  expect([someSteps(walk, 2), someSteps(walk, 2), someSteps(walk, 2), someSteps(walk, 2)]).toEqual([2, 2, 1, 0]);
});
