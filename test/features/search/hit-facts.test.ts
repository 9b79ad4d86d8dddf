import { expect, test } from 'vitest';
import { ageWords } from '../../../src/features/search/hit-facts.ts';

const PHRASES = { until: 'Stand von …', undated: 'Stand ohne Jahr' };

test('the age of the evidence is a year in its phrase, or that there is none', () => {
  expect(ageWords('2019', PHRASES)).toBe('Stand von 2019');
  expect(ageWords('undated', PHRASES)).toBe('Stand ohne Jahr');
});
