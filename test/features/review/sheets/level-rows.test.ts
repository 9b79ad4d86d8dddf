import { describe, expect, test } from 'vitest';
import { defaultCriteria } from '../../../../src/features/review/criteria/default-criteria.ts';
import {
  apart,
  levelNames,
  levelRows,
  partedByWords,
  type ReadSheet,
} from '../../../../src/features/review/sheets/level-rows.ts';

const criteria = defaultCriteria('de').slice(0, 3);
const codes = criteria.map(({ code }) => code);

/** A sheet that sees the same level everywhere, with words on the first criterion. */
const sheet = (name: string, ...levels: (string | null)[]): ReadSheet => ({
  name,
  summary: null,
  findings: codes.map((criterion, index) => ({
    criterion,
    level: levels[index] ?? null,
    words: index === 0 ? `Das sieht ${name}.` : null,
  })),
});

describe('sheets side by side', () => {
  const rows = levelRows({ criteria }, [
    sheet('Ada', 'not-yet', 'begun', 'practised'),
    sheet('Ben', 'example', 'practised', 'practised'),
  ]);

  test('stand at their levels, in the order of the criteria', () => {
    expect(rows.map(({ criterion }) => criterion.code)).toEqual(codes);
    expect(rows[0]?.stands.map(({ names }) => names)).toEqual([['Ada'], [], [], ['Ben']]);
    expect(rows[2]?.stands.map(({ names }) => names)).toEqual([[], [], ['Ada', 'Ben'], []]);
  });

  test('keep each person’s words with their level', () => {
    expect(rows[0]?.said).toEqual([
      { name: 'Ada', level: { title: 'noch nicht zu sehen', step: 0 }, words: 'Das sieht Ada.' },
      { name: 'Ben', level: { title: 'ein Vorbild für andere', step: 3 }, words: 'Das sieht Ben.' },
    ]);
    expect(rows[1]?.said[0]).toEqual({ name: 'Ada', level: { title: 'begonnen', step: 1 }, words: null });
  });

  test('are parted by whether anybody wrote a word', () => {
    const codesIn = (found: typeof rows) => found.map(({ criterion }) => criterion.code);
    const { told, wordless } = partedByWords(rows);
    expect([codesIn(told), codesIn(wordless)]).toEqual([codes.slice(0, 1), codes.slice(1)]);
  });

  test('name first where people differ most, and not where they differ by one step', () => {
    expect(rows.map(({ spread }) => spread)).toEqual([3, 1, 0]);
    expect(apart(rows).map(({ criterion }) => criterion.code)).toEqual([codes[0]]);
  });
});

test('nothing stands anywhere without sheets, or for a level that the criteria do not have', () => {
  expect(levelRows({ criteria }, []).map(({ spread }) => spread)).toEqual([0, 0, 0]);
  const [row] = levelRows({ criteria }, [sheet('Ada', 'much')]);
  expect(row?.stands.every(({ names }) => names.length === 0)).toBe(true);
  expect(row?.said[0]?.level).toBeUndefined();
});

test('levels have common names only where all criteria call them alike', () => {
  expect(levelNames(levelRows({ criteria }, []))?.[1]).toBe('begonnen');
  const [first, ...others] = criteria;
  const own = first && { ...first, levels: first.levels.slice(1) };
  expect(levelNames(levelRows({ criteria: own ? [own, ...others] : [] }, []))).toBeUndefined();
  expect(levelNames([])).toBeUndefined();
});
