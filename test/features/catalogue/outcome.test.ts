import { expect, test } from 'vitest';
import { goesOn, hasEnded } from '../../../src/features/catalogue/outcome.ts';
import { outcomes } from '../../../src/features/catalogue/vocabularies.ts';
import { codesOf } from '../../../src/lib/vocabulary.ts';

test('what failed or was stopped has ended, and nothing else', () => {
  expect(codesOf(outcomes).filter(hasEnded).sort()).toEqual(['failed', 'stopped']);
});

test('a project goes on while it runs and no end is known', () => {
  expect(goesOn({ outcome: 'running', period: { from: '2011' } })).toBe(true);
  expect(goesOn({ outcome: 'permanent', period: {} })).toBe(true);
  expect(goesOn({ outcome: 'running', period: { to: '2018' } })).toBe(false);
  expect(goesOn({ outcome: 'succeeded', period: { from: '2011' } })).toBe(false);
});
