import { expect, test } from 'vitest';
import { spanAhead, timeField } from '../../src/lib/time-span.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const span = (day: string, from: string, to: string) => spanAhead({ day, from, to }, NOW);

test('an evening lies between two moments, in summer and in winter', () => {
  expect(span('2027-01-14', '18:30', '21:00')).toEqual({
    startsAt: new Date('2027-01-14T17:30:00Z'),
    endsAt: new Date('2027-01-14T20:00:00Z'),
  });
  expect(span('2027-07-14', '18:30', '21:00').startsAt).toEqual(new Date('2027-07-14T16:30:00Z'));
});

test('what has begun, and what ends before it begins, is refused beside its field', () => {
  expect(() => span('2026-11-23', '10:00', '11:00')).toThrow('day: in_past');
  expect(() => span('2026-11-24', '10:00', '10:00')).toThrow('to: end_first');
});

test.for(['2028-11-24', '9999-12-31'])('%s is further ahead than anybody plans', (day) => {
  expect(span('2028-11-23', '10:00', '11:00').endsAt).toEqual(new Date('2028-11-23T10:00:00Z'));
  expect(() => span(day, '10:00', '11:00')).toThrow('day: far_ahead');
});

test.for(['24:00', '9:00', '12:60', '12:00:00', ''])('%j is no time of day', (text) => {
  expect(timeField.safeParse(text).success).toBe(false);
});
