import { expect, test } from 'vitest';
import type { Effort } from '../../../src/features/catalogue/effort.ts';
import { basisMark, cardFacts, factText, stripFacts } from '../../../src/features/catalogue/facts.ts';
import { de } from '../../../src/i18n/de.ts';
import { en } from '../../../src/i18n/en.ts';
import { aCase, effortWith, estimate, stated } from './cases.ts';

type Known = Parameters<typeof effortWith>[0];
const effort = (known: Known = {}): Effort => aCase('bank', { effort: effortWith(known) }).data.effort;
const german = (key: keyof Effort, known: Known) => factText(effort(known), key, de.facts, 'de');
const english = (key: keyof Effort, known: Known) => factText(effort(known), key, en.facts, 'en');

test('difficulty and money are words, not codes', () => {
  expect(german('difficulty', { difficulty: stated(2) })).toBe('leicht');
  expect(english('difficulty', { difficulty: stated(2) })).toBe('easy');
  expect(german('startMoney', { startMoney: stated('none') })).toBe('nichts');
  expect(english('startMoney', { startMoney: estimate('up-to-5000') })).toBe('up to €5,000');
});

test('amounts carry their unit, one and many', () => {
  expect(german('leadTimeMonths', { leadTimeMonths: stated(1) })).toBe('1 Monat');
  expect(german('leadTimeMonths', { leadTimeMonths: stated(0.5) })).toBe('0,5 Monate');
  expect(german('volunteers', { volunteers: stated(1) })).toBe('1 Person');
  expect(english('volunteers', { volunteers: stated(12) })).toBe('12 people');
  expect(german('hoursToStart', { hoursToStart: stated(1_200) })).toBe('1.200 Stunden');
  expect(english('hoursUnpaidMonthly', { hoursUnpaidMonthly: stated(1) })).toBe('1 hour');
});

test('a range has one unit for both ends', () => {
  expect(german('leadTimeMonths', { leadTimeMonths: estimate({ min: 1, max: 6 }) })).toBe('1 bis 6 Monate');
  expect(english('volunteers', { volunteers: stated({ min: 0, max: 1 }) })).toBe('0 to 1 people');
});

test('nothing is a value, unknown is another', () => {
  expect(german('volunteers', { volunteers: stated(0) })).toBe('0 Personen');
  for (const key of Object.keys(effort()) as (keyof Effort)[]) expect(german(key, {})).toBe('nicht bekannt');
});

test('the strip has four facts, the most telling first, unknown or not', () => {
  const strip = stripFacts(effort({ startMoney: stated('none') }), de.facts, 'de');
  expect(strip.map(({ label, value }) => [label, value])).toEqual([
    ['Schwierigkeit', 'nicht bekannt'],
    ['Startgeld', 'nichts'],
    ['Zeit bis zum Start', 'nicht bekannt'],
    ['Ehrenamtliche', 'nicht bekannt'],
  ]);
});

test('a card says how many people it takes where that is known, and is silent where it is not', () => {
  const labels = (known: Known) => cardFacts(effort(known), de.facts, 'de').map(({ label }) => label);
  expect(labels({ volunteers: stated(8) })).toEqual([
    'Schwierigkeit',
    'Startgeld',
    'Zeit bis zum Start',
    'Ehrenamtliche',
  ]);
  expect(labels({})).toEqual(['Schwierigkeit', 'Startgeld', 'Zeit bis zum Start']);
});

test('a value says on what it rests, an unknown one says so itself', () => {
  const strip = stripFacts(effort({ difficulty: estimate(3), startMoney: stated('none') }), de.facts, 'de');
  expect(strip.map(({ basis }) => basisMark(basis, de.facts))).toEqual(['geschätzt', 'belegt', undefined, undefined]);
});

test('under the difficulty stands its level, under the others what the record notes', () => {
  const known = { difficulty: stated(3), volunteers: { ...stated(8), note: 'je Schicht zwei' } };
  const [difficulty, money, , people] = stripFacts(effort(known), de.facts, 'de');
  expect(difficulty?.note).toBe('Stufe\u00A03\u00A0von\u00A05');
  expect(people?.note).toBe('je Schicht zwei');
  expect(money).not.toHaveProperty('note');
});

test('what is not known may have a note too', () => {
  const known = { difficulty: { basis: 'unknown' as const, note: 'Der Bericht schweigt.' } };
  expect(stripFacts(effort(known), de.facts, 'de')[0]).toMatchObject({
    value: 'nicht bekannt',
    note: 'Der Bericht schweigt.',
  });
});
