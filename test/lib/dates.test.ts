import { afterEach, expect, test, vi } from 'vitest';
import { dateText, dayText, momentText, monthOfText, monthText } from '../../src/lib/dates.ts';

afterEach(() => vi.unstubAllEnvs());

test('a day, a month and a year are as exact as they were written', () => {
  expect(dateText('2026-11-22', 'de')).toBe('22. November 2026');
  expect(dateText('2026-03', 'de')).toBe('März 2026');
  expect(dateText('2026', 'de')).toBe('2026');
});

test('each language has its own words and order', () => {
  expect(dateText('2026-03-01', 'de')).toBe('1. März 2026');
  expect(dateText('2026-03-01', 'en')).toBe('1 March 2026');
  expect(dateText('2026-03', 'en')).toBe('March 2026');
});

test.each(['America/Los_Angeles', 'Pacific/Auckland'])('the day is the same on a server in %s', (zone) => {
  vi.stubEnv('TZ', zone);
  expect(dateText('2026-01-01', 'en')).toBe('1 January 2026');
  expect(dateText('2026-12-31', 'en')).toBe('31 December 2026');
  expect(dateText('2026', 'en')).toBe('2026');
});

test('of a day the month is enough where only the month matters', () => {
  expect(monthText('2026-11-22', 'de')).toBe('November 2026');
  expect(monthText('2026-11', 'en')).toBe('November 2026');
});

test('a moment has its time of day at home, in summer and in winter', () => {
  expect(momentText(new Date('2026-11-22T10:00:00Z'), 'de')).toBe('22. November 2026 um 11:00');
  expect(momentText(new Date('2026-07-01T10:00:00Z'), 'en')).toBe('1 July 2026 at 12:00');
});

test.each([
  ['winter', '2026-12-31T22:30:00Z', '31. Dezember 2026', 'December 2026'],
  ['winter', '2026-12-31T23:30:00Z', '1. Januar 2027', 'January 2027'],
  ['summer', '2026-06-30T21:30:00Z', '30. Juni 2026', 'June 2026'],
  ['summer', '2026-06-30T23:30:00Z', '1. Juli 2026', 'July 2026'],
])('a late evening in %s (%s) falls on the day it is at home', (_, time, day, month) => {
  expect(dayText(new Date(time), 'de')).toBe(day);
  expect(monthOfText(new Date(time), 'en')).toBe(month);
});
