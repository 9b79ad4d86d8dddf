import { expect, test } from 'vitest';
import { axisOf, MOST_BARS, placesOf, timelineOf } from '../../../../src/features/networks/money/timeline.ts';
import { monthCode, monthOf } from '../../../../src/lib/month.ts';

const start = monthOf('2026-07');
const line = (from: string, to: string | null = null) => ({ from, to });

test('the axis has whole years, from the first line to the last', () => {
  const { first, last, years, now } = axisOf([line('2024-05', '2025-02'), line('2026-01', '2028-03')], start);
  expect([monthCode(first), monthCode(last)]).toEqual(['2024-01', '2028-12']);
  expect(years.map(({ label }) => label)).toEqual(['2024', '2025', '2026', '2027', '2028']);
  expect(now).toBe(50);
});

test('a bar lies where its months are, the last one among them', () => {
  const { bars } = timelineOf([line('2026-01', '2026-12')], start);
  expect(bars[0]).toMatchObject({ x: 0, width: 50, goesOn: false, begunBefore: false });
});

test('what is a century long does not squeeze the rest: the axis is cut, and the bar says so', () => {
  const { axis, bars } = timelineOf([line('1900-01', '2100-12')], start);
  expect([monthCode(axis.first), monthCode(axis.last)]).toEqual(['2014-01', '2032-12']);
  expect(bars[0]).toMatchObject({ x: 0, width: 100, goesOn: true, begunBefore: true });
  expect(axis.years.length).toBeLessThanOrEqual(7);
});

test('of four hundred lines those that tell most are drawn: what runs before what is over', () => {
  const old = Array.from({ length: 380 }, (_, index) =>
    line('2016-01', `2017-${String((index % 12) + 1).padStart(2, '0')}`),
  );
  const running = Array.from({ length: 20 }, () => line('2026-01', '2027-12'));
  const { bars, more } = timelineOf([...old, ...running], start);
  expect([bars.length, more]).toEqual([MOST_BARS, 400 - MOST_BARS]);
  expect(bars.filter(({ line: { from } }) => from === '2026-01')).toHaveLength(20);
  expect(bars.filter(({ line: { to } }) => to === '2017-12')).toHaveLength(4);
});

test('without lines there is still a year to look at', () => {
  const { first, last } = axisOf([], start);
  expect([monthCode(first), monthCode(last)]).toEqual(['2026-01', '2027-12']);
});

test('what lies outside stops at the edge', () => {
  const place = placesOf({ first: monthOf('2026-01'), last: monthOf('2026-12') });
  expect([place(monthOf('2020-01')), place(monthOf('2026-07')), place(monthOf('2040-01'))]).toEqual([0, 50, 100]);
});
