import { expect, test } from 'vitest';
import { volunteerBand } from '../../../src/features/catalogue/effort.ts';
import { facetsOf } from '../../../src/features/catalogue/facets.ts';
import { aCase, effortWith, estimate, stated } from './cases.ts';

type Known = Parameters<typeof effortWith>[0];
const caseWith = (known: Known) => aCase('bank', { effort: effortWith(known) }).data;

test.each([
  [0, 'none'],
  [1, 'up-to-5'],
  [5, 'up-to-5'],
  [6, 'up-to-10'],
  [25, 'up-to-25'],
  [26, 'over-25'],
])('%d volunteers belong to the band %s', (people, band) => {
  expect(volunteerBand(caseWith({ volunteers: stated(people) }).effort)).toBe(band);
});

test('of a range the most people count', () => {
  expect(volunteerBand(caseWith({ volunteers: stated({ min: 4, max: 12 }) }).effort)).toBe('up-to-25');
});

test('what is not known has a band of its own', () => {
  expect(volunteerBand(caseWith({}).effort)).toBe('unknown');
});

test('a case is found by its volunteers, and an estimate says that it is one', () => {
  expect(facetsOf(caseWith({ volunteers: estimate(4) }))).toContainEqual({
    facet: 'volunteers',
    code: 'up-to-5',
    estimated: true,
  });
});
