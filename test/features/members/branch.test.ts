import { expect, test } from 'vitest';
import { branchesOf, type Branch } from '../../../src/features/members/branch.ts';
import { NOW } from '../../support/world.ts';

const line = (name: string, depth: number) => {
  return { id: 1, name, depth, joinedAt: NOW, confirmed: true, invited: 0 };
};
const namesIn = (branches: Branch[]): unknown[] => branches.map(({ name, guests }) => [name, namesIn(guests)]);

test('each line hangs below the one who brought it', () => {
  const lines = [line('Hanna', 0), line('Emre', 1), line('Ruth', 2), line('Tomasz', 1), line('Noah', 0)];
  expect(namesIn(branchesOf(lines))).toEqual([
    [
      'Hanna',
      [
        ['Emre', [['Ruth', []]]],
        ['Tomasz', []],
      ],
    ],
    ['Noah', []],
  ]);
});

test('no lines are no branches', () => {
  expect(branchesOf([])).toEqual([]);
});
