import { expect, test } from 'vitest';
import { localeOf, localePath, splitLocale } from '../../src/lib/paths.ts';

test('German addresses have no prefix, English ones have one', () => {
  expect(localePath('de', '/projects')).toBe('/projects');
  expect(localePath('en', '/projects')).toBe('/en/projects');
});

test('no address ends in a slash but the German start page', () => {
  expect(localePath('de', '/')).toBe('/');
  expect(localePath('en', '/')).toBe('/en');
});

test('an address with filters keeps them', () => {
  expect(localePath('en', '/projects?field=mobility')).toBe('/en/projects?field=mobility');
});

test.each(['/', '/projects', '/guides/uebergabe'])('%s is found again in both languages', (path) => {
  expect(splitLocale(localePath('de', path))).toEqual({ locale: 'de', path });
  expect(splitLocale(localePath('en', path))).toEqual({ locale: 'en', path });
});

test('a German page that begins with "en" is not English', () => {
  expect(splitLocale('/english')).toEqual({ locale: 'de', path: '/english' });
  expect(splitLocale('/energie/en')).toEqual({ locale: 'de', path: '/energie/en' });
});

test('only "en" and nothing name a language', () => {
  expect(localeOf(undefined)).toBe('de');
  expect(localeOf('en')).toBe('en');
  for (const other of ['de', 'fr', 'EN', 'en/en', '']) expect(localeOf(other)).toBeUndefined();
});
