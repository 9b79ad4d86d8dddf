import { expect, test } from 'vitest';
import { problemText } from '../../src/components/problem-text.ts';

test('a problem says what to mend, with its limit', () => {
  expect(problemText({ key: 'too_long', limit: 80 }, 'de')).toBe('Bitte kürzen Sie auf höchstens 80 Zeichen.');
  expect(problemText({ key: 'required', limit: 1 }, 'en')).toBe('Please fill in this field.');
});

test.each([
  [1, 'in 1 Minute wieder'],
  [15, 'in 15 Minuten wieder'],
  [119, 'in 119 Minuten wieder'],
  [121, 'in 3 Stunden wieder'],
])('who has to wait %d minutes is told so', (minutes, words) => {
  expect(problemText({ key: 'too_often', limit: minutes }, 'de')).toContain(words);
});
