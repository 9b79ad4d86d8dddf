import { expect, test } from 'vitest';
import { BodyError, checkParts, plainText, sourcesInText } from '../../../src/features/catalogue/body.ts';
import { TEXT } from '../../support/case-files.ts';

test('the plain words of a text come block by block, without the marks of sources', () => {
  expect(plainText(TEXT).split('\n')).toEqual([
    'Am Marktplatz saß niemand mehr. ',
    'Im Mai stellten drei Nachbarinnen eine Bank auf.',
    'Im Winter ist es zu kalt.',
    'Drinnen geht es auch.',
  ]);
});

test('words of two blocks never run together', () => {
  expect(plainText('## Bank\n\n- lesen\n- zuhören\n\n| Tag | Zeit |\n| - | - |\n| Sa | 10 |').split('\n')).toEqual([
    'Bank',
    'lesen',
    'zuhören',
    'Tag',
    'Zeit',
    'Sa',
    '10',
  ]);
});

test('emphasis and links are words like any other', () => {
  expect(plainText('Eine **feste** Bank am [Marktplatz](https://example.org).')).toBe('Eine feste Bank am Marktplatz.');
});

test('an empty text has no words', () => {
  expect(plainText('')).toBe('');
});

test.each([
  '{1 + 1}',
  'export const a = 1;',
  'import a from "a";',
  '<Why {...a}>\n\nx\n\n</Why>',
  '<img src="a.png" />',
  '<>x</>',
])('what could run or show more than words is refused: %s', (text) => {
  expect(() => plainText(text)).toThrow(BodyError);
});

test('the four parts stand once and in order', () => {
  expect(() => checkParts(TEXT)).not.toThrow();
  expect(() => checkParts(`${TEXT}\n<Why>\n\nNoch einmal.\n\n</Why>\n`)).toThrow(
    'it has Why, Story, Trouble, Adapt, Why',
  );
  expect(() => checkParts('Nur ein Absatz.')).toThrow('it has none');
});

test('sources are counted as they are named', () => {
  expect(sourcesInText('Eins <Source n="1" /> und zwölf <Source n="12"/>.')).toEqual([1, 12]);
  expect(sourcesInText('Keine.')).toEqual([]);
});
