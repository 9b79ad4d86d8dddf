import { afterEach, expect, test, vi } from 'vitest';
import { agoText, dateText, dayText, momentText, monthOfText, monthText } from '../../src/lib/dates.ts';

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

const NOON = new Date('2026-11-22T12:00:00Z');
test.each([
  ['2026-11-22T12:00:00Z', 'jetzt', 'now'],
  ['2026-11-22T11:59:01Z', 'jetzt', 'now'],
  ['2026-11-22T11:59:00Z', 'vor 1 Minute', '1 minute ago'],
  ['2026-11-22T11:00:01Z', 'vor 59 Minuten', '59 minutes ago'],
  ['2026-11-22T11:00:00Z', 'vor 1 Stunde', '1 hour ago'],
  ['2026-11-21T12:00:01Z', 'vor 23 Stunden', '23 hours ago'],
  ['2026-11-21T12:00:00Z', 'gestern', 'yesterday'],
  ['2026-11-20T13:00:00Z', 'vorgestern', '2 days ago'],
  ['2026-11-15T23:30:00Z', 'vor 6 Tagen', '6 days ago'],
  ['2026-11-15T12:00:00Z', 'vor 1 Woche', '1 week ago'],
  ['2026-11-10T12:00:00Z', 'vor 2 Wochen', '2 weeks ago'],
  ['2026-10-10T12:00:00Z', 'vor 1 Monat', '1 month ago'],
  ['2026-09-24T12:00:00Z', 'vor 2 Monaten', '2 months ago'],
  ['2025-06-01T12:00:00Z', 'vor 1 Jahr', '1 year ago'],
  ['2024-11-20T12:00:00Z', 'vor 2 Jahren', '2 years ago'],
  ['2026-11-22T12:05:00Z', 'jetzt', 'now'],
])('at noon on 22 November, %s was %s', (moment, german, english) => {
  expect(agoText(new Date(moment), NOON, 'de')).toBe(german);
  expect(agoText(new Date(moment), NOON, 'en')).toBe(english);
});

test('two evenings ago is not yesterday, although fewer than 48 hours have passed', () => {
  const [friday, sunday] = [new Date('2026-11-20T20:00:00Z'), new Date('2026-11-22T08:00:00Z')];
  expect(agoText(friday, sunday, 'de')).toBe('vorgestern');
});

test('when the clocks go back, the same hour of the day before is yesterday', () => {
  const [before, after] = [new Date('2026-10-24T22:10:00Z'), new Date('2026-10-25T22:30:00Z')];
  expect(agoText(before, after, 'de')).toBe('gestern');
});
