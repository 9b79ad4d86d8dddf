import { expect, test } from 'vitest';
import type { Adoption } from '../../../src/features/catalogue/adoption.ts';
import { reachOf } from '../../../src/features/catalogue/reach.ts';

const reach = (...states: Adoption['state'][]) => reachOf(states.map((state) => ({ state })));
const many = (count: number, state: Adoption['state']) => Array.from({ length: count }, () => state);

test('one adoption that is known goes further than any number of which nobody knows', () => {
  expect(reach('running')).toBeGreaterThan(reach(...many(30, 'unknown')));
});

test('what ran and stopped counts like what runs, what ended as planned and what became permanent', () => {
  const known = (['stopped', 'running', 'completed', 'permanent'] as const).map((state) => reach(state));
  expect(new Set(known).size).toBe(1);
});

test('of equals the one with more open adoptions goes further', () => {
  expect(reach('running', 'unknown')).toBeGreaterThan(reach('running'));
});

test('what nobody took on is no way', () => {
  expect(reach('planned', 'parallel', 'comparison')).toBe(0);
  expect(reach()).toBe(0);
});
