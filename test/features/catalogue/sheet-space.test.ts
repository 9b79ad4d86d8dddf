import { expect, test } from 'vitest';
import { listLines, roomOf, rowLines } from '../../../src/features/catalogue/sheet-space.ts';
import { aCase, effortWith, readingBench, stated } from './cases.ts';

const room = (given: Parameters<typeof aCase>[1]) => roomOf(aCase('bank', given).data);

test('a longer head leaves less room below it', () => {
  expect(room({ title: 'Bank' })).toBeGreaterThan(room({ title: 'x'.repeat(80) }));
  expect(room({ summary: 'Kurz.' })).toBeGreaterThan(room({ summary: 'x'.repeat(280) }));
});

test('of the notes below the facts the longest counts', () => {
  const leadTimeMonths = { ...stated(3), note: 'x'.repeat(160) };
  const volunteers = { ...stated(3), note: 'x'.repeat(20) };
  const one = room({ effort: effortWith({ leadTimeMonths }) });
  expect(one).toBeLessThan(roomOf(readingBench.data));
  expect(room({ effort: effortWith({ leadTimeMonths, volunteers }) })).toBe(one);
});

test('every item of a list begins a line of its own', () => {
  expect(listLines(['a', 'b', 'c'])).toBeGreaterThan(listLines(['abc']) + 2);
});

test('names stand in a row', () => {
  expect(rowLines(['a', 'b', 'c'])).toBe(rowLines(['abc']));
});

test('what is empty takes no room, not even a heading', () => {
  expect([listLines([]), rowLines([])]).toEqual([0, 0]);
});
