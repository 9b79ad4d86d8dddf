import { expect, test } from 'vitest';
import { messages } from '../src/i18n/messages.ts';
import { LOCALES, type Locale } from '../src/lib/paths.ts';
import { leaves, type Leaf } from './support/leaves.ts';

/** Values that say how many. */
const COUNTS = ['count', 'limit', 'most', 'hours', 'minutes', 'days', 'months', 'guests'];

/** A number and a noun: with a capital in German, as a plural in English. */
const NOUNS: Record<Locale, RegExp> = {
  de: /(?<!\S)1 (?:\p{Ll}+ )?\p{Lu}\p{Ll}/u,
  en: /(?<!\S)1 (?:\p{Ll}+ )?\p{Ll}+s\b/u,
};

/** Texts with a number that is never one, and why; and words that are the same for one and for many. */
const FINE = [
  // Limits and periods of ours: numbers in the code, none of them one.
  /^(problems|stored\.retention|erasure)\./,
  /^(confirmation\.mailHint|invitations\.none|door\.code\.hint|authLetters\.\w+\.text|booklet\.cut)$/,
  /^(networks\.letter|review\.letters\.invitation)\.until$/,
  /^(memberLetters\.(link|requestConfirmation\.text)|meetings\.answer\.private|password\.hint|letters\.atOnce)$/,
  /^(admin\.(overview\.n(ew|oNew)Members|request\.acceptText)|forum\.writing\.(deletion|drafts)\.lead)$/,
  /^(review\.room\.page\.money\.long|structures\.money\.\w+\.orMore)$/,
  // A page that is full, a whole catalogue, a whole district.
  /^(search\.talk\.postsHere|directory\.shownFirst|admin\.members\.countHere)$/,
  /^(home\.(lead|allProjects)|data\.lead|project\.inhabitants|transfers\.fit\.people)$/,
  // One has a text of its own beside it.
  /^(notices\.letter\.subject\.\w+|structures\.money\.someUnknown|meetings\.door\.unsent\.many)$/,
  /^meetings\.answer\.(guests|standing\.withGuests)$/,
  // It is given a number, and counts by itself.
  /^form\.refused$/,
  // More than two hours: before that, minutes are said.
  /^form\.hours$/,
  // The same for one and for many.
  /^(search\.\w+|meetings\.(agenda\.(minutes|late)|turnout\.perhaps|running\.(left|over))|facts\.adoptions)$/,
];

/** True where one of something is called as two of it are. */
function isStiff({ say, values }: Leaf, locale: Locale): boolean {
  return COUNTS.filter((name) => values.includes(`‹${name}›`)).some((name) => {
    const one = say?.({ [name]: '1', one: true }) ?? '';
    const two = say?.({ [name]: '2', one: false }) ?? '';
    return NOUNS[locale].test(one) && one.replace('1', '2') === two;
  });
}

const stiff = (locale: Locale) =>
  leaves(messages(locale))
    .filter((leaf) => isStiff(leaf, locale))
    .map(({ way }) => way.join('.'));

test.each(LOCALES)('one of something is not called as two of it are, in %s', (locale) => {
  expect(stiff(locale).filter((way) => !FINE.some((fine) => fine.test(way)))).toEqual([]);
});

test('nothing is let pass that would not be found', () => {
  const found = LOCALES.flatMap(stiff);
  expect(FINE.filter((fine) => !found.some((way) => fine.test(way)))).toEqual([]);
});
