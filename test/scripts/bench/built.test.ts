import { expect, test } from 'vitest';
import { stepsIn } from '../../../scripts/bench/built.ts';

test('the steps of a build are read from what it says', () => {
  const said = 'Content         0.9 s  25 cases, 6 guides\nSearch index   12.5 s\n';
  expect(stepsIn(said)).toEqual({ Content: 0.9, 'Search index': 12.5 });
});

test('everything else that it says is no step', () => {
  expect(stepsIn('12:00:01 [WARN] took 3.5 s too long\n\nContent  s\n')).not.toHaveProperty('Content');
});
