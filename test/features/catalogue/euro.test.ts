import { expect, test } from 'vitest';
import { readContent } from '../../../src/features/catalogue/content.ts';
import { text } from '../../../src/features/catalogue/text.ts';
import * as vocabularies from '../../../src/features/catalogue/vocabularies.ts';
import { moneyText } from '../../../src/lib/money.ts';

/** A number and its sign with an ordinary space between them, at which a line may end. */
const PARTED = /\d €/;

test('an amount keeps its sign on its line', () => {
  for (const cents of [0, 150, 750_000, -2_000]) expect(moneyText(cents, 'de')).not.toMatch(PARTED);
});

test('so do the words of all lists', () => {
  expect(JSON.stringify(vocabularies)).toContain('500\u00a0€');
  expect(JSON.stringify(vocabularies)).not.toMatch(PARTED);
});

test('so do the facts and notes of every case, however they were typed', () => {
  expect(text(40).parse('bis zu 70.000 € im Jahr')).toBe('bis zu 70.000\u00a0€ im Jahr');
  expect(text(40).parse('Preis in €, 5 Euro')).toBe('Preis in €, 5 Euro');
  const { projects } = readContent('content');
  expect(projects.filter(({ data }) => PARTED.test(JSON.stringify(data))).map(({ slug }) => slug)).toEqual([]);
});
