import { expect, test } from 'vitest';
import { translate, TranslationMismatch } from '../../../src/features/catalogue/translate.ts';
import { translationSchema } from '../../../src/features/catalogue/translation.ts';
import { ENGLISH } from '../../support/case-files.ts';
import { aCase, effortWith, estimate } from './cases.ts';

const words = (given: object = {}) => translationSchema.parse({ ...ENGLISH, ...given });

test('words are replaced, facts and order stay', () => {
  const german = aCase('lesebank').data;
  const english = translate(german, words());
  expect(english.title).toBe('The reading bench on the market square');
  expect(english.steps.map(({ title }) => title)).toEqual(['Find a bench', 'Read aloud']);
  expect({ ...english, title: '', summary: '', steps: [], transferability: {} }).toEqual({
    ...german,
    title: '',
    summary: '',
    steps: [],
    transferability: {},
  });
});

test('a reason is translated, the value it explains is not', () => {
  const german = aCase('lesebank', { effort: effortWith({ difficulty: estimate(2) }) }).data;
  const english = translate(german, words({ effort: { difficulty: { reason: 'From what they told us.' } } }));
  expect(english.effort.difficulty).toEqual({ basis: 'estimate', value: 2, reason: 'From what they told us.' });
});

test('the German record is not changed', () => {
  const german = aCase('lesebank').data;
  const before = structuredClone(german);
  translate(german, words());
  expect(german).toEqual(before);
});

test('words for something that the record does not have are left out', () => {
  const english = translate(aCase('lesebank').data, words({ failure: { text: 'Too cold.' } }));
  expect(english.failure).toBeUndefined();
});

test('the day of the translation is not the day of the case', () => {
  const german = aCase('lesebank').data;
  expect(translate(german, words({ updated: '2026-05-05' })).updated).toBe(german.updated);
});

test('a list of another length names the list and both lengths', () => {
  const attempt = () => translate(aCase('lesebank').data, words({ transferability: { core: ['One.', 'Two.'] } }));
  expect(attempt).toThrow(TranslationMismatch);
  expect(attempt).toThrow('the German record has 1 items here, the translation has 2');
  expect(attempt).toThrow(expect.objectContaining({ path: 'transferability.core' }));
});
