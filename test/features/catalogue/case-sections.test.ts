import { expect, test } from 'vitest';
import { caseSections, headingOf } from '../../../src/features/catalogue/case-sections.ts';
import { de } from '../../../src/i18n/de.ts';
import { aCase } from './cases.ts';

const documents = [{ title: 'Leitfaden', url: 'https://example.org/leitfaden.pdf', licence: 'unknown' }];

test('a case begins with the reason and ends with its sources', () => {
  const sections = caseSections(aCase('bank').data);
  expect(sections.at(0)).toBe('why');
  expect(sections.at(-1)).toBe('sources');
});

test('documents have a section only where there are some', () => {
  expect(caseSections(aCase('bank').data)).not.toContain('documents');
  expect(caseSections(aCase('bank', { documents }).data)).toContain('documents');
});

test('every section stands once and has a heading', () => {
  const sections = caseSections({ documents });
  expect(new Set(sections).size).toBe(sections.length);
  const headings = [...sections.map((section) => headingOf(section, 'running')), headingOf('how', 'failed')];
  expect(headings.toSorted()).toEqual(Object.keys(de.project.sections).sort());
});

test('the steps of what failed or stopped are told as what happened', () => {
  expect(headingOf('how', 'stopped')).toBe('went');
  expect(headingOf('why', 'stopped')).toBe('why');
});
