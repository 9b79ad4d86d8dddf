import type { Locale } from '../../../lib/paths.ts';
import type { Criterion } from './criterion.ts';
import { defaultCriteriaDe } from './default-criteria-de.ts';
import { defaultCriteriaEn } from './default-criteria-en.ts';

/** What each level is called, the first one first: each criterion says what it means there. */
const LEVELS = {
  'not-yet': { de: 'noch nicht zu sehen', en: 'not to be seen yet' },
  begun: { de: 'begonnen', en: 'begun' },
  practised: { de: 'im Alltag zu sehen', en: 'part of daily work' },
  example: { de: 'ein Vorbild für andere', en: 'an example to others' },
} as const;

/** The name, the question, and what one sees at each level, the first one first. */
export type Wording = { title: string; question: string; levels: [string, string, string, string] };

/** The criteria that ship, in their order. */
export const DEFAULT_CODES = [
  'sectors',
  'connection',
  'rules',
  'vision',
  'strategy',
  'results',
  'innovation',
  'participation',
  'threshold',
  'transfer',
  'continuity',
  'documentation',
] as const;
export type DefaultCode = (typeof DEFAULT_CODES)[number];

const wordings: Record<Locale, Record<DefaultCode, Wording>> = { de: defaultCriteriaDe, en: defaultCriteriaEn };

/** The set with which every foundation begins, in its language. */
export function defaultCriteria(locale: Locale): Criterion[] {
  return DEFAULT_CODES.map((code) => {
    const { title, question, levels } = wordings[locale][code];
    const codes = Object.entries(LEVELS);
    return {
      ...{ code, title, question },
      levels: codes.map(([level, names], index) => ({ code: level, title: names[locale], text: levels[index] ?? '' })),
    };
  });
}
