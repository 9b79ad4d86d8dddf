import { expect, test } from 'vitest';
import { closingLine, countsOf } from '../../scripts/test-counts.ts';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests });

test('what passed and what failed is counted', () => {
  const report = { numPassedTests: 2, numTotalTests: 3, testResults: [file('failed', 'a', 'b', 'c')] };
  expect(countsOf(report)).toEqual({ passed: 2, failed: 1 });
});

test('a test that was left out has failed', () => {
  const report = { numPassedTests: 1, numTotalTests: 2, testResults: [file('passed', 'a', 'skipped')] };
  expect(countsOf(report)).toEqual({ passed: 1, failed: 1 });
});

test('a file that cannot be read has failed', () => {
  const report = { numPassedTests: 1, numTotalTests: 1, testResults: [file('passed', 'a'), file('failed')] };
  expect(countsOf(report)).toEqual({ passed: 1, failed: 1 });
});

test('the closing line is the line that machines read', () => {
  expect(closingLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed');
});
