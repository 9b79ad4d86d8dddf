import { expect, test } from 'vitest';
import { ageWords, basisOf } from '../../../src/features/search/hit-facts.ts';

const PHRASES = { until: 'Stand von …', undated: 'Stand ohne Jahr' };

test('the age of the evidence is a year in its phrase, or that there is none', () => {
  expect(ageWords('2019', PHRASES)).toBe('Stand von 2019');
  expect(ageWords('undated', PHRASES)).toBe('Stand ohne Jahr');
});

test('a shown value says whether it is stated or estimated; what is not known, and how it went, says nothing', () => {
  expect(basisOf('money', 'none', false)).toBe('stated');
  expect(basisOf('difficulty', '3', true)).toBe('estimated');
  expect([
    basisOf('money', 'unknown', false),
    basisOf('money', '', true),
    basisOf('outcome', 'running', false),
  ]).toEqual([undefined, undefined, undefined]);
});
