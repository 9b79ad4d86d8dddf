import { expect, test } from 'vitest';
import {
  AGED_AFTER,
  ageText,
  evidenceAge,
  evidenceUntil,
  isAged,
  newestSource,
  newestSourceYear,
} from '../../../src/features/catalogue/evidence-age.ts';
import { de } from '../../../src/i18n/de.ts';
import { en } from '../../../src/i18n/en.ts';
import { aCase } from './cases.ts';

const TEXT_YEAR = Number(aCase('bank').data.updated.slice(0, 4));
const withSources = (...years: (number | undefined)[]) =>
  aCase('bank', {
    sources: years.map((year) => ({ title: 'Bericht', publisher: 'Zeitung', ...(year && { year }) })),
  }).data;

test('the newest year counts, wherever it stands and whatever has none', () => {
  expect(newestSourceYear(withSources(2011, undefined, 2019, 2016))).toBe(2019);
  expect(newestSourceYear(withSources(undefined))).toBeUndefined();
});

test('evidence is aged from two years before the text on', () => {
  expect(isAged(withSources(TEXT_YEAR - AGED_AFTER))).toBe(true);
  expect(isAged(withSources(TEXT_YEAR - AGED_AFTER + 1))).toBe(false);
  expect(isAged(withSources(TEXT_YEAR))).toBe(false);
});

test('comparing an old case with its sources again makes it no fresher', () => {
  const compared = { ...withSources(TEXT_YEAR - 1), updated: `${String(TEXT_YEAR + 1)}-05-01` };
  expect(isAged(compared)).toBe(true);
});

test('sources without any year are no fresh evidence', () => {
  expect(isAged(withSources(undefined, undefined))).toBe(true);
  expect(evidenceUntil(withSources(undefined), de.evidence)).toBe('Stand ohne Jahr');
});

test('an age is a year, "undated", or nothing where the evidence is fresh', () => {
  const ages = [[TEXT_YEAR - AGED_AFTER], [undefined], [TEXT_YEAR]].map((years) => evidenceAge(withSources(...years)));
  expect(ages).toEqual([String(TEXT_YEAR - AGED_AFTER), 'undated', undefined]);
  expect(ageText('2019', de.evidence)).toBe('Stand von 2019');
  expect(ageText('undated', en.evidence)).toBe(en.evidence.undated);
});

test('the words name the year in both languages', () => {
  expect(evidenceUntil(withSources(2019), de.evidence)).toBe('Stand von 2019');
  expect(newestSource(withSources(2019), de.evidence)).toBe('neueste Quelle: 2019');
  expect(newestSource(withSources(2019), en.evidence)).toBe('newest source: 2019');
});
