import { expect, test } from 'vitest';
import { choiceText } from '../../../src/features/catalogue/choice-text.ts';
import { facetLists } from '../../../src/features/catalogue/facet-lists.ts';
import { de } from '../../../src/i18n/de.ts';
import { en } from '../../../src/i18n/en.ts';

type Choice = Parameters<typeof choiceText>[0];
const lists = facetLists({ klixbuell: { de: 'Klixbüll', en: 'Klixbüll' } });
const say = (choice: Choice, locale: 'de' | 'en' = 'de') =>
  choiceText(choice, lists, (locale === 'de' ? de : en).list.facets, locale);

test('a choice that says enough alone stands alone', () => {
  expect(say({ facet: 'field', code: 'mobility' })).toBe('Mobilität');
  expect(say({ facet: 'outcome', code: 'permanent' })).toBe('dauerhaft');
});

test('a town is called what people there call it', () => {
  expect(say({ facet: 'place', code: 'klixbuell' })).toBe('Klixbüll');
});

test('a bound says what it bounds, and asks no question', () => {
  expect(say({ facet: 'money', code: 'none' })).toBe('Startgeld: nichts');
  expect(say({ facet: 'volunteers', code: 'up-to-5' })).toBe('Wie viele Leute: bis 5 Ehrenamtliche');
  expect(say({ facet: 'money', code: 'up-to-500' }, 'en')).toMatch(/^Start money: /);
});

test('a code that there is not is said as it came', () => {
  expect(say({ facet: 'field', code: 'spaceflight' })).toBe('spaceflight');
});
