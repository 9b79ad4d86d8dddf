import { expect, test } from 'vitest';
import * as coded from '../src/features/catalogue/vocabularies.ts';
import { weights } from '../src/features/networks/lines/partner.ts';
import { sourceKinds } from '../src/features/networks/money/kinds.ts';
import { messages } from '../src/i18n/messages.ts';
import { LOCALES, type Locale } from '../src/lib/paths.ts';
import { fields } from '../src/lib/fields.ts';
import { languages } from '../src/lib/languages.ts';
import { sectors } from '../src/lib/sectors.ts';
import type { Vocabulary } from '../src/lib/vocabulary.ts';
import { leaves } from './support/leaves.ts';
import { readTree } from './support/tree.ts';

const vocabularies = Object.entries<Vocabulary>({
  ...{ ...coded, fields, sectors, languages },
  ...{ sourceKinds, weights },
});
const texts = (locale: Locale) => leaves(messages(locale));
const ways = (locale: Locale) => texts(locale).map(({ way }) => way.join('.'));

test('both languages have the same texts', () => {
  expect(ways('en')).toEqual(ways('de'));
});

test.each(LOCALES)('no text of %s is empty, shouts, or has blanks at its ends', (locale) => {
  const bad = texts(locale).filter(
    ({ text }) => text.trim() === '' || text.includes('!') || /^\s|\s$|\s{2}/.test(text),
  );
  expect(bad).toEqual([]);
});

test('German texts say "Sie" and quote as German does', () => {
  const bad = texts('de').filter(({ text }) => /\b(du|dein|deine|dir|dich|euch|euer)\b|["']/i.test(text));
  expect(bad).toEqual([]);
});

test('a text puts every value it is given into its sentence', () => {
  const given = LOCALES.flatMap((locale) =>
    texts(locale).flatMap(({ way, text, values }) => values.map((value) => ({ way, text, value }))),
  );
  expect(given.filter(({ text, value }) => !text.includes(value))).toEqual([]);
});

test('every text is used: by its name, taken out of its group, as a key in quotes, or with the group it stands in', () => {
  const { 'src/i18n/de.ts': _, 'src/i18n/en.ts': __, ...files } = readTree('src/**/*.{ts,astro}');
  const code = Object.values(files)
    .join('\n')
    .replace(/<style>[^]*?<\/style>/g, '');
  const members = new Set(code.match(/(?<=\.)\w+\b/g));
  const taken = new Set(
    (code.match(/(?<=const \{)[^{}]*(?=\} =)/g) ?? []).flatMap((names) => names.match(/\w+/g) ?? []),
  );
  const quoted = new Set(code.match(/(?<=')\w+(?=')/g));
  const whole = new Set(code.match(/(?<=\.)\w+\b(?!\.)/g));
  const unused = texts('de').filter(({ way }) => {
    const [group = '', name = ''] = way.filter((key) => !/^\d+$/.test(key)).slice(-2);
    return !members.has(name) && !taken.has(name) && !quoted.has(name) && !(way.length > 2 && whole.has(group));
  });
  expect(unused.map(({ way }) => way.join('.'))).toEqual([]);
});

test.each(vocabularies)('every code of %s has a word in both languages', (_, vocabulary) => {
  const missing = Object.entries(vocabulary).filter(([, term]) => LOCALES.some((locale) => term[locale].trim() === ''));
  expect(missing).toEqual([]);
});

test.each(vocabularies)('no two codes of %s have the same word', (_, vocabulary) => {
  for (const locale of LOCALES) {
    const words = Object.values(vocabulary).map((term) => term[locale]);
    expect(new Set(words).size).toBe(words.length);
  }
});
