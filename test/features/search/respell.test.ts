import { expect, test } from 'vitest';
import { german } from '../../../src/lib/language/german.ts';
import { readQuery } from '../../../src/features/search/query.ts';
import { mistakesIn, readingsOf, type IndexWords } from '../../../src/features/search/respell.ts';

const WORDS = ['buurtzorg', 'bibliothek', 'reparatur', 'repair', 'caf', 'hilf', 'quartiersmanag', 'schokolad', 'raum'];
const index: IndexWords = {
  has: (stem) => WORDS.includes(stem),
  withFront: (front) => WORDS.find((word) => word.startsWith(front)),
  beginningWith: (letter) => WORDS.filter((word) => word.startsWith(letter)),
};

/** The stems of the first reading of a word that the index does not have. */
const firstReading = (word: string) =>
  readQuery(word, german).flatMap((term) => readingsOf(term, index, german)[0]?.flatMap(({ stems }) => stems) ?? []);

test.each([
  ['burtzorg', 'a letter left out'],
  ['buuurtzorg', 'a letter too many'],
  ['buurtsorg', 'a wrong letter'],
  ['buutrzorg', 'two letters swapped'],
  ['ubuurtzorg', 'a letter before'],
  ['burtsorg', 'two mistakes in a long word'],
])('%s (%s) is read as it was meant', (word) => {
  expect(firstReading(word)).toEqual(['buurtzorg']);
});

test('an unknown compound is read as its parts', () => {
  expect(firstReading('Reparaturcafé')).toEqual(['reparatur', 'caf']);
  expect(firstReading('Repaircafe')).toEqual(['repair', 'caf']);
});

test.each([
  ['Begegnungsort', ['begegn', 'ort']],
  ['Freiheitsort', ['freiheit', 'ort']],
  ['Obstsorte', ['obst', 'sort']],
])('%s is read with its linking s as %o', (word, parts) => {
  const words = ['begegn', 'freiheit', 'obst', 'ort', 'sort'];
  const known: IndexWords = { ...index, has: (stem) => words.includes(stem) };
  const [term] = readQuery(word, german);
  expect(term && readingsOf(term, known, german)[0]?.flatMap(({ stems }) => stems)).toEqual(parts);
});

test('an unknown compound of three known words is read as all of them', () => {
  expect(firstReading('Schokoladenreparaturraum')).toEqual(['schokolad', 'reparatur', 'raum']);
  expect(firstReading('Repaircaféhilfe')).toEqual(['repair', 'caf', 'hilf']);
});

test('of an unknown compound at least the end is read: it says what the thing is', () => {
  expect(firstReading('Hausaufgabenhilfe')).toEqual(['hilf']);
  expect(firstReading('Mehrzweckraum')).toEqual(['raum']);
  expect(firstReading('Hofraum')).toEqual(['raum']);
});

test('of a short form the front is read', () => {
  expect(firstReading('Schoki')).toEqual(['schok']);
});

test('a compound with a mistake in its front is read by its front', () => {
  expect(firstReading('Quartirsmanagement')).toEqual(['quartiersmanag']);
});

test('a short word is never read as another one', () => {
  expect(firstReading('Ruam')).toEqual([]);
  expect(firstReading('xy')).toEqual([]);
});

test('mistakes are counted up to a bound', () => {
  expect(mistakesIn('garten', 'garten', 2)).toEqual({ all: 0, front: 0 });
  expect(mistakesIn('garten', 'gatren', 2).all).toBe(1);
  expect(mistakesIn('garten', 'gartenfest', 2).front).toBe(0);
  expect(mistakesIn('garten', 'bahnhof', 2).all).toBe(3);
  expect(mistakesIn('', '', 1).all).toBe(0);
});
