import type { IconName } from '../../lib/icon-paths.ts';
import { numberText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import { levelIn } from '../../lib/vocabulary.ts';
import { isKnown, type Amount, type Based } from './basis.ts';
import type { Effort } from './effort.ts';
import { difficulties, moneyBands } from './vocabularies.ts';

/** The phrases that the interface has for facts; given by the page, because features know no language. */
export type FactPhrases = {
  difficulty: string;
  money: string;
  lead: string;
  people: string;
  unknown: string;
  estimated: string;
  stated: string;
  level: (level: string) => string;
  months: (count: string, one: boolean) => string;
  hours: (count: string, one: boolean) => string;
  persons: (count: string, one: boolean) => string;
  range: (min: string, max: string) => string;
};

/** One fact in words: what, how much, and on what it rests. */
export type FactWords = {
  key: keyof Effort;
  icon: IconName;
  label: string;
  value: string;
  basis: Effort[keyof Effort]['basis'];
  note?: string;
};

/** On what a value rests, in a word; an unknown one rests on nothing and says so itself. */
export function basisMark(basis: FactWords['basis'], { stated, estimated }: FactPhrases): string | undefined {
  return { stated, estimate: estimated, unknown: undefined }[basis];
}

/** The four facts of the strip, most telling first. */
export function stripFacts(effort: Effort, phrases: FactPhrases, locale: Locale): FactWords[] {
  const word = (key: keyof Effort) => factText(effort, key, phrases, locale);
  return [
    fact(effort, 'difficulty', 'gauge', phrases.difficulty, word('difficulty'), levelNote(effort, phrases)),
    fact(effort, 'startMoney', 'euro', phrases.money, word('startMoney')),
    fact(effort, 'leadTimeMonths', 'clock', phrases.lead, word('leadTimeMonths')),
    fact(effort, 'volunteers', 'users', phrases.people, word('volunteers')),
  ];
}

/** The facts of a card: those of the strip, the people only where something is known of them. */
export function cardFacts(effort: Effort, phrases: FactPhrases, locale: Locale): FactWords[] {
  return stripFacts(effort, phrases, locale).filter(({ key }) => key !== 'volunteers' || isKnown(effort.volunteers));
}

/** One value of the effort in words; "nicht bekannt" like any other value. */
export function factText(effort: Effort, key: keyof Effort, phrases: FactPhrases, locale: Locale): string {
  if (key === 'difficulty') return known(effort.difficulty, phrases, (level) => levelIn(difficulties, level)[locale]);
  if (key === 'startMoney') return known(effort.startMoney, phrases, (band) => moneyBands[band][locale]);
  const phrase = key === 'leadTimeMonths' ? phrases.months : key === 'volunteers' ? phrases.persons : phrases.hours;
  return known(effort[key], phrases, (amount) => amountText(amount, phrase, phrases.range, locale));
}

function known<T>(value: Based<T>, phrases: FactPhrases, text: (value: T) => string): string {
  return isKnown(value) ? text(value.value) : phrases.unknown;
}

function amountText(
  amount: Amount,
  phrase: (count: string, one: boolean) => string,
  range: FactPhrases['range'],
  locale: Locale,
): string {
  if (typeof amount === 'number') return phrase(numberText(amount, locale), amount === 1);
  return phrase(range(numberText(amount.min, locale), numberText(amount.max, locale)), false);
}

function fact(
  effort: Effort,
  key: keyof Effort,
  icon: IconName,
  label: string,
  value: string,
  note?: string,
): FactWords {
  const found = effort[key];
  const text = note ?? ('note' in found ? found.note : undefined);
  return { key, icon, label, value, basis: found.basis, ...(text !== undefined && { note: text }) };
}

function levelNote(effort: Effort, phrases: FactPhrases): string | undefined {
  return isKnown(effort.difficulty) ? phrases.level(String(effort.difficulty.value)) : undefined;
}
