import { expect, test } from 'vitest';
import { isMissed, missingSides, seatedFor, seatedIn } from '../../../src/features/networks/at-table.ts';

const missing = (fields: Record<string, number>) => missingSides(seatedIn(fields));

test('three sides belong at the table', () => {
  expect(missing({})).toEqual(['civil', 'public', 'business']);
  expect(missing({ seats_citizens: 3, seats_politics: 1, seats_business: 2 })).toEqual([]);
});

test('one sector of a side is enough, and science stands for none', () => {
  expect(missing({ seats_church: 1, seats_municipality: 1, seats_science: 9 })).toEqual(['business']);
});

test('every seat of a missing side is missed, and no other', () => {
  expect(isMissed('business', ['business'])).toBe(true);
  expect(isMissed('politics', ['public'])).toBe(true);
  expect(isMissed('science', ['civil', 'public', 'business'])).toBe(false);
});

test('it is told who sits there for a side: citizens are not alone in standing for theirs', () => {
  const seated = seatedIn({ seats_church: 1, 'seats_non-profit': 2, seats_business: 1 });
  expect(seatedFor('civil', seated)).toEqual(['non-profit', 'church']);
  expect(seatedFor('public', seated)).toEqual([]);
});
