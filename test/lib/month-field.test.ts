import { expect, test } from 'vitest';
import { dayOfOurTimes, monthField, sinceField } from '../../src/lib/month-field.ts';

test.each([
  ['2026-03', '2026-03'],
  ['03/2026', '2026-03'],
  ['3.2026', '2026-03'],
  ['12 / 2026', '2026-12'],
  ['März 2026', '2026-03'],
  ['Mrz. 2026', '2026-03'],
  ['may 2026', '2026-05'],
  ['Oktober 2026', '2026-10'],
  ['1900-01', '1900-01'],
  [' 2026-7 ', '2026-07'],
])('%s is a month', (text, month) => {
  expect(monthField.parse(text)).toBe(month);
});

test.each([
  ['13/2026', 'month'],
  ['00/2026', 'month'],
  ['2026', 'month'],
  ['03/26', 'month'],
  ['bald', 'month'],
  ['Marz Zwei', 'month'],
  ['Foo 2026', 'month'],
  ['2026-03-15-01', 'month'],
  ['12/1899', 'before_1900'],
  ['0001-01', 'before_1900'],
  ['2101-01', 'too_far'],
  ['9999-12', 'too_far'],
])('%s is refused: %s', (text, trouble) => {
  expect(monthField.safeParse(text).error?.issues[0]?.message).toBe(trouble);
});

test('a beginning may be a year alone', () => {
  expect([sinceField.parse('2013'), sinceField.parse('06/2013')]).toEqual(['2013', '2013-06']);
  expect(sinceField.safeParse('1899').error?.issues[0]?.message).toBe('before_1900');
  expect(sinceField.safeParse('Mai').error?.issues[0]?.message).toBe('since');
});

test('a day lies in our times', () => {
  expect(dayOfOurTimes.parse('2026-03-15')).toBe('2026-03-15');
  expect(dayOfOurTimes.safeParse('1899-12-31').error?.issues[0]?.message).toBe('before_1900');
  expect(dayOfOurTimes.safeParse('2101-01-01').error?.issues[0]?.message).toBe('too_far');
  expect(dayOfOurTimes.safeParse('2026-02-30').success).toBe(false);
});
