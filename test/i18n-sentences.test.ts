import { expect, test } from 'vitest';
import { problemText } from '../src/i18n/problems.ts';
import { waitText } from '../src/i18n/wait.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test('a problem says what to mend, with its limit', () => {
  expect(problemText({ key: 'too_long', limit: 80 }, 'de')).toBe('Bitte kürzen Sie auf höchstens 80 Zeichen.');
  expect(problemText({ key: 'required', limit: 1 }, 'en')).toBe('Please fill in this field.');
});

test.each([
  [0.2, 'in 1 Minute wieder'],
  [14.5, 'in 15 Minuten wieder'],
  [119, 'in 119 Minuten wieder'],
  [121, 'in 3 Stunden wieder'],
])('who has to wait %d minutes is told so', (minutes, words) => {
  expect(waitText(after(minutes), NOW, 'de')).toContain(words);
});
