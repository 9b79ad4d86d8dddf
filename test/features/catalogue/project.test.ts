import { expect, test } from 'vitest';
import { citedSources } from '../../../src/features/catalogue/cited.ts';
import { projectSchema } from '../../../src/features/catalogue/project.ts';
import { BARE } from './cases.ts';

const read = (changes: object) => projectSchema.safeParse({ ...BARE, ...changes });

test('a case may say very little', () => {
  const { data } = read({});
  expect(data).toMatchObject({
    lang: 'de',
    licence: 'CC-BY-4.0',
    partners: [],
    funding: [],
    adoptions: [],
    mentor: [],
  });
  expect(data?.failure).toBeUndefined();
});

test('texts lose their outer blanks', () => {
  expect(read({ title: '  Lesebank ' }).data?.title).toBe('Lesebank');
});

test('the longest title fits and one letter more does not', () => {
  expect(read({ title: 'x'.repeat(80) }).success).toBe(true);
  expect(read({ title: 'x'.repeat(81) }).success).toBe(false);
});

test('days that YAML reads as dates are days', () => {
  expect(read({ updated: new Date('2026-01-10') }).data?.updated).toBe('2026-01-10');
});

test('a bare year may be written without quotes', () => {
  expect(read({ period: { from: 2011, to: '2012-05' } }).data?.period).toEqual({ from: '2011', to: '2012-05' });
});

test('a year holds all of its months', () => {
  expect(read({ period: { from: '2012-05', to: '2012' } }).success).toBe(true);
  expect(read({ period: { from: '2012-05', to: '2012-04' } }).success).toBe(false);
});

test('euros become cents without a rounding error', () => {
  const funding = [0, 0.1, 12.5, 19.99, 1_234_567.89].map((amount) => ({ from: 'Kasse', kind: 'donations', amount }));
  expect(read({ funding }).data?.funding.map(({ amount }) => amount)).toEqual([0, 10, 1250, 1999, 123_456_789]);
});

test('an adoption may come from another adoption of the case, not from itself', () => {
  const [heslach, feuerbach] = ['Heslach', 'Feuerbach'].map((place) => ({ place, state: 'running' }));
  expect(read({ adoptions: [heslach, { ...feuerbach, from: 'Heslach' }] }).success).toBe(true);
  expect(read({ adoptions: [{ ...heslach, from: 'Heslach' }] }).success).toBe(false);
  const plan = { ...heslach, state: 'planned' };
  expect(read({ adoptions: [plan, { ...feuerbach, from: 'Heslach' }] }).success).toBe(false);
});

test('a case that went well may tell of trouble too', () => {
  const failure = { causes: ['planning'], text: 'Zu wenig Stühle.', lesson: 'Mehr Stühle.', lessonBy: 'judgement' };
  expect(read({ outcome: 'succeeded', failure }).success).toBe(true);
  expect(read({ outcome: 'failed', failure }).success).toBe(true);
  expect(read({ outcome: 'failed', failure: { ...failure, causes: [] } }).success).toBe(false);
});

test('names that every object has are no codes', () => {
  expect(read({ outcome: 'constructor' }).success).toBe(false);
  expect(read({ icon: 'toString' }).success).toBe(false);
});

test('every source that is cited anywhere is found with its way', () => {
  const partners = [{ name: 'Rathaus', source: 2 }];
  expect(citedSources({ partners, failure: { source: 1 }, sources: ['kein Fund'] })).toEqual([
    { path: ['partners', 0, 'source'], source: 2 },
    { path: ['failure', 'source'], source: 1 },
  ]);
});
