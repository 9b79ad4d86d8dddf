import { expect, test } from 'vitest';
import {
  criteriaForm,
  criteriaFrom,
  criteriaValues,
  numbersOf,
} from '../../../../src/features/review/criteria/criteria-form.ts';
import { criteriaList, MAX_CRITERIA, type CriteriaSet } from '../../../../src/features/review/criteria/criterion.ts';
import { DEFAULT_CODES, defaultCriteria } from '../../../../src/features/review/criteria/default-criteria.ts';
import { problemsOf as fieldProblems } from '../../../../src/lib/problems.ts';
import { problemsOf } from '../../../support/problems.ts';

const set = { criteria: defaultCriteria('de'), lang: 'de', version: 3 } as CriteriaSet;
const added = DEFAULT_CODES.length + 1;
const shown = criteriaValues(set);

/** What becomes of the form when somebody changes these fields of it. */
function sent(changes: Record<string, string | undefined> = {}) {
  const filled = Object.entries({ ...shown, ...changes }).filter(([, text]) => text !== undefined);
  return criteriaFrom(set, criteriaForm.parse(Object.fromEntries(filled)));
}
const newOne = {
  ...{ [`title_${added}`]: 'Über die Straße', [`question_${added}`]: 'Grüßt man sich?' },
  ...{ [`level_${added}_1`]: 'nein', [`words_${added}_1`]: 'Man sieht weg.' },
  ...{ [`level_${added}_2`]: 'ja', [`words_${added}_2`]: 'Man winkt.' },
};

test('a form that is sent as it is shown says what was there', () => {
  expect(sent()).toEqual(set.criteria);
});

test('words change, codes stay', () => {
  const [first] = sent({ title_1: 'Alle am Tisch', words_1_2: 'Zwei sind da.' });
  expect(first).toMatchObject({
    code: 'sectors',
    title: 'Alle am Tisch',
    levels: [{}, { code: 'begun', text: 'Zwei sind da.' }, {}, {}],
  });
});

test('a criterion is left out, another moves to the front, a new one comes with codes of its own', () => {
  const criteria = sent({ drop_1: 'yes', place_12: '1', ...newOne });
  expect(criteria.map(({ code }) => code)).toEqual([
    ...['documentation', ...DEFAULT_CODES.slice(1, -1)],
    'ueber-die-strasse',
  ]);
  expect(criteria.at(-1)?.levels.map(({ code }) => code)).toEqual(['nein', 'ja']);
  expect(criteriaList.safeParse(criteria).success).toBe(true);
});

test.each<[string, Record<string, string>, number[]]>([
  ['up', { place_3: '1' }, [3, 1, 2, 4]],
  ['down', { place_1: '3' }, [2, 3, 1, 4]],
  ['to the end, and farther', { place_1: '20' }, [2, 3, 4, 1]],
  ['with another, each where the other was', { place_1: '2', place_2: '1' }, [2, 1, 3, 4]],
  ['with another to one place', { place_3: '1', place_4: '1' }, [3, 4, 1, 2]],
  ['beside one that is left out', { drop_1: 'yes', place_4: '2' }, [2, 4, 3]],
])('a criterion that moves %s stands where its place says', (_, changes, order) => {
  const four = { criteria: set.criteria.slice(0, 4), lang: 'de', version: 3 } as CriteriaSet;
  const form = criteriaForm.parse({ ...criteriaValues({ ...set, ...four }), ...changes });
  expect(criteriaFrom(four, form).map(({ code }) => DEFAULT_CODES.indexOf(code as never) + 1)).toEqual(order);
});

test('all that is missing is said at once, in every criterion', () => {
  const gaps = { title_2: undefined, level_2_4: undefined, words_5_1: undefined, [`title_${added}`]: 'Neu' };
  expect(Object.keys(problemsOf(() => sent(gaps)))).toEqual([
    ...['title_2', 'level_2_4', 'words_5_1', `question_${added}`],
    ...[1, 2].flatMap((level) => [`level_${added}_${level}`, `words_${added}_${level}`]),
  ]);
});

test('two new levels of one name are two levels, and a level without words goes', () => {
  const levels = sent({
    level_1_5: 'begonnen',
    words_1_5: 'Noch einmal.',
    level_1_6: 'begonnen',
    words_1_6: 'Und noch.',
    level_1_3: undefined,
    words_1_3: undefined,
  })[0]?.levels;
  expect(levels?.map(({ code }) => code)).toEqual(['not-yet', 'begun', 'example', 'begonnen', 'begonnen-2']);
});

test.each<[string, Record<string, string | undefined>, string]>([
  ['has no name', { title_2: undefined }, 'title_2: required'],
  ['has no question', { question_2: undefined }, 'question_2: required'],
  ['has a level without a name', { level_2_3: undefined }, 'level_2_3: required'],
  ['has a level without words', { words_2_3: undefined }, 'words_2_3: required'],
  ['is new and half written', { [`title_${added}`]: 'Neu' }, `question_${added}: required`],
  [
    'has one level alone',
    Object.fromEntries(
      [2, 3, 4].flatMap((level) => [
        [`level_2_${level}`, undefined],
        [`words_2_${level}`, undefined],
      ]),
    ),
    'level_2_2: required',
  ],
])('a criterion that %s is refused beside its field', (_, changes, problem) => {
  expect(() => sent(changes)).toThrow(problem);
});

test('to leave out all of them is refused', () => {
  const all = Object.fromEntries(numbersOf(set).map((number) => [`drop_${number}`, 'yes']));
  expect(() => sent(all)).toThrow('form: too_few');
});

test('a full set offers no room for another', () => {
  const [one] = set.criteria;
  const full = { criteria: Array.from({ length: MAX_CRITERIA }, () => one) } as CriteriaSet;
  expect(numbersOf(full)).toHaveLength(MAX_CRITERIA);
});

test.each(['abc', '0', '21', '1.5', '-1'])(
  'a place that there is not, such as "%s", is answered with those that there are',
  (place) => {
    const { error } = criteriaForm.safeParse({ ...shown, place_3: place });
    expect(fieldProblems(error?.issues ?? [], new Set(['place_3']))).toEqual({
      place_3: { key: 'one_to', limit: MAX_CRITERIA },
    });
  },
);
