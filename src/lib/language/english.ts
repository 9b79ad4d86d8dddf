import { stemmer } from '@orama/stemmers/english';
import { remember } from '../remember.ts';
import type { Language } from './language.ts';

/** English: case and accents do not count. */
export const english: Language = {
  fold: (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/['’]s?\b/g, ''),
  stem: remember(stemmer),
  stopWords: new Set(
    `a about after all also am an and any are as at be been before but by can could did do does for from get give had
    has have he her here him his how i if in into is it its just like make may me more my need no not of on one only or
    our out own s she should so some such than that the t their them then there these they this those to too up us very want
    was we were what when where which who why will with without would you your`.split(/\s+/),
  ),
};
