import { expect, test } from 'vitest';
import { codeOf, codesOf, isCode, labelIn, levelIn } from '../../src/lib/vocabulary.ts';

const drinks = { tea: { de: 'Tee', en: 'tea' }, 'apple-juice': { de: 'Apfelsaft', en: 'apple juice' } } as const;

test('codes come in the order in which they are written down', () => {
  expect(codesOf(drinks)).toEqual(['tea', 'apple-juice']);
});

test('a field takes a code of its list', () => {
  expect(codeOf(drinks).parse('apple-juice')).toBe('apple-juice');
});

test.each(['coffee', 'Tea', '', 'Tee', 'constructor', 7, undefined])('%s is no code of the list', (value) => {
  expect(codeOf(drinks).safeParse(value).success).toBe(false);
});

test('the error names every code that is allowed', () => {
  expect(() => codeOf(drinks).parse('coffee')).toThrow(/tea.*apple-juice/);
});

test('names that every object has are not codes', () => {
  expect(isCode(drinks, 'tea')).toBe(true);
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
    expect(isCode(drinks, name)).toBe(false);
});

test('a code is shown by its label, and one that does not exist by itself', () => {
  expect(labelIn(drinks, 'tea', 'de')).toBe('Tee');
  expect(labelIn(drinks, 'tea', 'en')).toBe('tea');
  for (const code of ['coffee', 'constructor', '']) expect(labelIn(drinks, code, 'de')).toBe(code);
});

test('a level is found by its number', () => {
  expect(levelIn({ '1': { de: 'leicht', en: 'easy' }, '2': { de: 'schwer', en: 'hard' } }, 2).de).toBe('schwer');
});
