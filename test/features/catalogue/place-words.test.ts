import { expect, test } from 'vitest';
import { periodText, placeText } from '../../../src/features/catalogue/place-words.ts';
import { de } from '../../../src/i18n/de.ts';
import { en } from '../../../src/i18n/en.ts';

const place = (city: string, district?: string) => placeText({ city, ...(district && { district }) });

test('a place is its city, with the district where there is one', () => {
  expect(place('Klixbüll')).toBe('Klixbüll');
  expect(place('Stuttgart', 'Degerloch')).toBe('Stuttgart-Degerloch');
});

test('a district that carries the name of the city stands alone', () => {
  expect(place('Stuttgart', 'Stuttgart-Ost')).toBe('Stuttgart-Ost');
  expect(place('Stuttgart', 'Stuttgart-Ost, Stöckach')).toBe('Stuttgart-Ost, Stöckach');
});

test('after a bracket there is no hyphen', () => {
  expect(place('Wetter (Ruhr)', 'Grundschöttel')).toBe('Wetter (Ruhr), Grundschöttel');
});

test('a district of several words stands behind a comma', () => {
  expect(place('Dortmund', 'Marten und Eving')).toBe('Dortmund, Marten und Eving');
  expect(place('Berlin', 'Prenzlauer Berg')).toBe('Berlin, Prenzlauer Berg');
  expect(place('Berlin', 'Kreuzberg, Bergmannstraße')).toBe('Berlin-Kreuzberg, Bergmannstraße');
});

const period = (from: string | undefined, to: string | undefined, goesOn = false, locale: 'de' | 'en' = 'de') =>
  periodText({ from, to }, goesOn, locale === 'de' ? de.project : en.project, locale);

test('a period that ended has both ends', () => {
  expect(period('2010', '2018')).toBe('2010 bis 2018');
  expect(period('2010-05', '2018', false, 'en')).toBe('May 2010 to 2018');
});

test('what began and ended in one year or month says it once', () => {
  expect(period('2018', '2018')).toBe('2018');
  expect(period('2018-03', '2018-03')).toBe('März 2018');
});

test('"seit" stands only where it goes on', () => {
  expect(period('2011', undefined, true)).toBe('seit 2011');
  expect(period('2011', undefined, false)).toBe('ab 2011');
});

test('where only the end is known, it says so', () => {
  expect(period(undefined, '2018-03')).toBe('bis März 2018');
});

test('where no year is known, there is no period', () => {
  expect(period(undefined, undefined, true)).toBeUndefined();
});
