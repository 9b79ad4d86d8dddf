import { z } from 'zod';
import { LOCALES, type Locale } from '../../../lib/paths.ts';
import { ProblemError } from '../../../lib/problems.ts';
import { freeSlug, slugOf } from '../../../lib/slug.ts';
import { optionalLine, optionalProse } from '../../../lib/text.ts';
import { LEVELS, MAX_CRITERIA, MAX_DESCRIPTION, MAX_TITLE, type Criterion, type CriteriaSet } from './criterion.ts';

export const levelNumbers = numbersTo(LEVELS.most);
const versionField = z.coerce.number().int().min(1);

/** A place in the order; whatever else is written there, it is said which there are. */
const placeField = z.coerce
  .string()
  .transform(Number)
  .check(({ value, issues }) => {
    if (Number.isInteger(value) && value >= 1 && value <= MAX_CRITERIA) return;
    issues.push({ code: 'too_big', origin: 'number', maximum: MAX_CRITERIA, input: value, message: 'one_to' });
  });

/**
 * The form of a whole set: each criterion with its fields, and an empty one that is added if somebody writes in it.
 * Its fields are numbered by place: `title_1`, `question_1`, `level_1_1`, `words_1_1`, `place_1`, `drop_1`.
 */
export const criteriaForm = z.object({
  lang: z.enum(LOCALES),
  /** The newest version that its writer has seen. */
  version: versionField,
  /** The version whose criteria are numbered in it: it stays when somebody else publishes another meanwhile. */
  base: versionField,
  ...(Object.fromEntries(numbersTo(MAX_CRITERIA).flatMap(fieldsOf)) as Record<
    string,
    z.ZodType<string | number | undefined>
  >),
});
export type CriteriaInput = { lang: Locale; version: number; base: number } & Record<
  string,
  string | number | undefined
>;

/** The numbers of the criteria in the form; the last one is the empty one, where there is room for another. */
export function numbersOf({ criteria }: Pick<CriteriaSet, 'criteria'>): number[] {
  return numbersTo(Math.min(criteria.length + 1, MAX_CRITERIA));
}

/** The set as the fields of its form. */
export function criteriaValues({ criteria, lang, version }: CriteriaSet): Record<string, string> {
  const fields = criteria.flatMap(({ title, question, levels }, index) => {
    const number = index + 1;
    return [
      ...[
        [`title_${number}`, title],
        [`question_${number}`, question],
        [`place_${number}`, String(number)],
      ],
      ...levels.flatMap((level, at) => [
        [`level_${number}_${at + 1}`, level.title],
        [`words_${number}_${at + 1}`, level.text],
      ]),
    ];
  });
  return {
    lang,
    version: String(version),
    base: String(version),
    ...(Object.fromEntries(fields) as Record<string, string>),
  };
}

/** What the form says of every criterion, in its new order. Throws problems, for all fields that lack something. */
export function criteriaFrom(set: Pick<CriteriaSet, 'criteria'>, input: CriteriaInput): Criterion[] {
  refuseGaps(set, input);
  const taken = new Set(set.criteria.map(({ code }) => code));
  const found = numbersOf(set).flatMap((number) => {
    const before = set.criteria[number - 1];
    if (!isMeant(set, input, number)) return [];
    const title = text(input, `title_${number}`);
    const code = before?.code ?? newCode(title, taken);
    const criterion = {
      code,
      title,
      question: text(input, `question_${number}`),
      levels: levelsOf(input, number, before),
    };
    return [{ place: Number(input[`place_${number}`] ?? number), number, criterion }];
  });
  if (found.length === 0) throw new ProblemError('form', 'too_few', 1);
  return inPlace(found).map(({ criterion }) => criterion);
}

/** Those that stay keep their order, and each that moves stands where its writer put it. */
function inPlace<Placed extends { place: number; number: number }>(all: readonly Placed[]): Placed[] {
  const order = all.filter(({ place, number }) => place === number);
  const moved = all.filter(({ place, number }) => place !== number);
  for (const one of moved.toSorted((a, b) => a.place - b.place || b.number - a.number))
    order.splice(one.place - 1, 0, one);
  return order;
}

function fieldsOf(number: number): [string, z.ZodType][] {
  return [
    [`title_${number}`, optionalLine(MAX_TITLE)],
    [`question_${number}`, optionalProse(MAX_DESCRIPTION)],
    [`place_${number}`, placeField.optional()],
    [`drop_${number}`, z.literal('yes').optional()],
    ...levelNumbers.flatMap((level): [string, z.ZodType][] => [
      [`level_${number}_${level}`, optionalLine(MAX_TITLE)],
      [`words_${number}_${level}`, optionalProse(MAX_DESCRIPTION)],
    ]),
  ];
}

/** 1, 2, 3 … */
function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** Leaves room for a number behind it. */
const MAX_CODE = 30;

/** Throws the problem "required" for every field that is empty and must not be. */
function refuseGaps(set: Pick<CriteriaSet, 'criteria'>, input: CriteriaInput): void {
  const gaps = numbersOf(set)
    .filter((number) => isMeant(set, input, number))
    .flatMap((number) => neededOf(input, number))
    .filter((name) => input[name] === undefined);
  if (gaps.length > 0) throw ProblemError.required(gaps);
}

/** False for a criterion that is left out, and for the empty one as long as nobody writes in it. */
function isMeant({ criteria }: Pick<CriteriaSet, 'criteria'>, input: CriteriaInput, number: number): boolean {
  if (input[`drop_${number}`] === 'yes') return false;
  return criteria[number - 1] !== undefined || !isEmpty(input, number);
}

/** The fields that a criterion cannot do without: also both of each level of which there is one. */
function neededOf(input: CriteriaInput, number: number): string[] {
  const written = writtenLevels(input, number);
  const least = numbersTo(LEVELS.least).filter((level) => written.length < LEVELS.least || written.includes(level));
  const levels = [...new Set([...least, ...written])];
  const fields = levels.flatMap((level) => [`level_${number}_${level}`, `words_${number}_${level}`]);
  return [`title_${number}`, `question_${number}`, ...fields];
}

function writtenLevels(input: CriteriaInput, number: number): number[] {
  return levelNumbers.filter((level) => input[`level_${number}_${level}`] ?? input[`words_${number}_${level}`]);
}

function levelsOf(input: CriteriaInput, number: number, before: Criterion | undefined): Criterion['levels'] {
  const taken = new Set(before?.levels.map(({ code }) => code));
  return writtenLevels(input, number).map((level) => {
    const title = text(input, `level_${number}_${level}`);
    const code = before?.levels[level - 1]?.code ?? newCode(title, taken);
    return { code, title, text: text(input, `words_${number}_${level}`) };
  });
}

/** A code that nothing of the set has; it is taken from then on. */
function newCode(title: string, taken: Set<string>): string {
  const code = freeSlug(slugOf(title).slice(0, MAX_CODE).replace(/-$/, '') || 'neu', taken);
  taken.add(code);
  return code;
}

function isEmpty(input: CriteriaInput, number: number): boolean {
  return !Object.keys(input).some((name) => isOf(name, number) && input[name] !== undefined);
}

function isOf(name: string, number: number): boolean {
  return /^(title|question|level|words)_/.test(name) && name.split('_')[1] === String(number);
}

/** Of a field that has been looked at: there is something in it. */
function text(input: CriteriaInput, name: string): string {
  return String(input[name] ?? '');
}
