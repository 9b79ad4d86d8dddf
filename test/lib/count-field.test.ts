import { expect, test } from 'vitest';
import { countField, countUpTo } from '../../src/lib/count-field.ts';
import { problemsOf } from '../../src/lib/problems.ts';
import { readTree } from '../support/tree.ts';

test.each([
  ['12', 12],
  [' 0 ', 0],
  ['1.000', 1000],
  ['1 500', 1500],
  ['2,000', 2000],
  [7, 7],
  ['etwa 20', 20],
  ['ca. 20', 20],
  ['Rund 1.500', 1500],
  ['~20', 20],
])('%j is a number', (typed, number) => {
  expect(countField(5_000).parse(typed)).toBe(number);
});

test.each([
  ['acht', 'whole_number'],
  ['etwa acht', 'whole_number'],
  ['etwa', 'whole_number'],
  ['etwa 8 bis 9', 'whole_number'],
  ['8,5', 'whole_number'],
  ['-3', 'whole_number'],
  ['1.00', 'whole_number'],
  ['1e3', 'whole_number'],
  ['5.001', 'too_big'],
  ['9'.repeat(40), 'too_big'],
])('%j is refused with a sentence that says how', (typed, key) => {
  const { error } = countField(5_000).safeParse(typed);
  expect(problemsOf(error?.issues ?? [], new Set(['form'])).form?.key).toBe(key);
});

test.each(['zehn', '11', '-1', '1,5'])('"%s" is answered with the most that there can be', (typed) => {
  const { error } = countUpTo(10).safeParse(typed);
  expect(problemsOf(error?.issues ?? [], new Set(['form'])).form).toEqual({ key: 'number_up_to', limit: 10 });
  expect(['10', 'etwa 3', '0'].map((good) => countUpTo(10).parse(good))).toEqual([10, 3, 0]);
});

test('left out it stays left out', () => {
  expect(countField(5).optional().parse(undefined)).toBeUndefined();
});

test('no field cuts words short that its reader would have refused aloud', () => {
  const sources = Object.entries(readTree('src/**/*.astro', 'src/**/*.ts'));
  const short = sources.filter(([, text]) => /maxlength(?:=["{]|: )["']?\d\b/.test(text));
  expect([sources.length > 100, short.map(([path]) => path)]).toEqual([true, []]);
});
