import type { Vocabulary } from './vocabulary.ts';

/** Languages that somebody can offer to speak: those spoken most in German cities, by their ISO 639 codes. */
export const languages = {
  de: { de: 'Deutsch', en: 'German' },
  gsg: { de: 'Deutsche Gebärdensprache', en: 'German Sign Language', also: ['DGS'] },
  sq: { de: 'Albanisch', en: 'Albanian' },
  am: { de: 'Amharisch', en: 'Amharic' },
  ar: { de: 'Arabisch', en: 'Arabic' },
  bs: { de: 'Bosnisch', en: 'Bosnian' },
  bg: { de: 'Bulgarisch', en: 'Bulgarian' },
  zh: { de: 'Chinesisch', en: 'Chinese' },
  en: { de: 'Englisch', en: 'English' },
  fr: { de: 'Französisch', en: 'French' },
  el: { de: 'Griechisch', en: 'Greek' },
  hi: { de: 'Hindi', en: 'Hindi' },
  it: { de: 'Italienisch', en: 'Italian' },
  hr: { de: 'Kroatisch', en: 'Croatian' },
  ku: { de: 'Kurdisch', en: 'Kurdish' },
  mk: { de: 'Mazedonisch', en: 'Macedonian' },
  nl: { de: 'Niederländisch', en: 'Dutch' },
  fa: { de: 'Persisch und Dari', en: 'Persian and Dari', also: ['Farsi'] },
  pl: { de: 'Polnisch', en: 'Polish' },
  pt: { de: 'Portugiesisch', en: 'Portuguese' },
  ro: { de: 'Rumänisch', en: 'Romanian' },
  ru: { de: 'Russisch', en: 'Russian' },
  sr: { de: 'Serbisch', en: 'Serbian' },
  so: { de: 'Somali', en: 'Somali' },
  es: { de: 'Spanisch', en: 'Spanish' },
  ta: { de: 'Tamil', en: 'Tamil' },
  ti: { de: 'Tigrinya', en: 'Tigrinya' },
  tr: { de: 'Türkisch', en: 'Turkish' },
  uk: { de: 'Ukrainisch', en: 'Ukrainian' },
  hu: { de: 'Ungarisch', en: 'Hungarian' },
  ur: { de: 'Urdu', en: 'Urdu' },
  vi: { de: 'Vietnamesisch', en: 'Vietnamese' },
} as const satisfies Vocabulary;

/** Those that are spoken most; a form shows them first and folds the others. */
export const COMMON_LANGUAGES: readonly (keyof typeof languages)[] = ['de', 'ar', 'en', 'it', 'pl', 'ru', 'tr', 'uk'];
