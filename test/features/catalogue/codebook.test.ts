import { expect, test } from 'vitest';
import { codebook } from '../../../src/features/catalogue/codebook.ts';
import { meanings } from '../../../src/features/catalogue/codebook-words.ts';
import { readContent } from '../../../src/features/catalogue/content.ts';
import { frameOf, written } from '../../../src/features/catalogue/export.ts';
import { villageBus } from './cases.ts';

const book = codebook();
const fields = [...book.frame, ...book.record];
const fieldAt = (path: string) => fields.find((field) => field.path === path);

test('every field says in both languages what it means', () => {
  expect(fields.length).toBeGreaterThan(150);
  const silent = fields.filter(({ meaning }) => meaning.de.trim() === '' || meaning.en.trim() === '');
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('no meaning is left over from a field that has gone', () => {
  const names = new Set(
    fields.flatMap(({ path }) => [path, path.replace(/^effort\.\w+\./, 'effort.*.'), path.split('.').at(-1)]),
  );
  expect(Object.keys(meanings).filter((path) => !names.has(path))).toEqual([]);
});

test('every field says of what type it is, and every unit and type has its word', () => {
  for (const { type, unit, of } of fields) {
    expect(book.types).toHaveProperty([type]);
    if (of) expect(book.types).toHaveProperty([of]);
    if (unit) expect(book.units).toHaveProperty([unit]);
  }
});

test.each([
  ['title', { type: 'text', required: true, max: 80 }],
  ['published', { type: 'date', required: true }],
  ['period.from', { type: 'year-or-month', required: false }],
  ['licence', { type: 'constant', values: ['CC-BY-4.0'] }],
  ['fields', { type: 'list', of: 'code', list: 'fields', required: true, min: 1, max: 3 }],
  ['partners', { type: 'list', of: 'group', required: true, max: 12 }],
  ['partners[].gains', { type: 'text', required: false }],
  ['funding', { type: 'list', required: true }],
  ['funding[].amount', { type: 'number', unit: 'euros', required: false }],
  ['funding[].per', { type: 'code', list: 'rhythms', required: false }],
  ['effort.hoursToStart', { type: 'based', of: 'amount', unit: 'hours' }],
  ['effort.hoursToStart.basis', { type: 'code', list: 'bases', required: true }],
  ['effort.hoursToStart.value', { type: 'amount', required: false, min: 0 }],
  ['effort.startMoney.value', { type: 'code', list: 'moneyBands' }],
  ['effort.difficulty.value', { type: 'code', list: 'difficulties', min: 1, max: 5 }],
  ['transferability.level', { type: 'code', list: 'transferLevels' }],
  ['failure.lessonBy', { type: 'code', values: ['stated', 'judgement'] }],
  ['sources[].url', { type: 'address', required: false }],
])('%s is described as it is checked', (path, expected) => {
  expect(fieldAt(path)).toMatchObject(expected);
});

test('what is called required is in every case, and no case has a field that is not in the book', () => {
  const paths = new Set(book.record.map(({ path }) => path));
  const required = book.record.filter((field) => field.required).map(({ path }) => path);
  for (const { data } of readContent('content').projects) {
    const found = pathsIn(written(data));
    expect([...found].filter((path) => !paths.has(path) && !/^$|\[\]$/.test(path))).toEqual([]);
    expect(required.filter((path) => found.has(parentOf(path)) && !found.has(path))).toEqual([]);
  }
});

test('the frame of a case is in the book too', () => {
  const found = pathsIn(frameOf(villageBus, 'https://staffelholz.example'));
  expect([...found].filter((path) => path && !fieldAt(path))).toEqual([]);
});

test('every list a field names is in the book with all its codes in both languages', () => {
  for (const { list } of fields) if (list) expect(book.lists).toHaveProperty([list]);
  expect(book.lists.outcomes?.[4]).toMatchObject({ code: 'failed', de: 'gescheitert', en: 'failed' });
  expect(book.lists.sectors?.[0]).not.toHaveProperty('note');
  expect(book.lists.difficulties?.[0]?.note?.en).toContain('a few evenings');
});

test.each(['outcomes', 'evidenceKinds', 'continuations', 'participationLevels', 'difficulties', 'transferLevels'])(
  'every code of %s, by which cases are judged, says in both languages what it means',
  (name) => {
    const silent = book.lists[name]?.filter(({ note }) => !note?.de || !note.en).map(({ code }) => code);
    expect(silent).toEqual([]);
  },
);

test('every column of the table names the field it shows, and no two have one name', () => {
  const names = book.columns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(book.columns.filter(({ path }) => !fieldAt(path))).toEqual([]);
  expect(book.columns).toContainEqual({ name: 'effort.hoursToStart.value.min', path: 'effort.hoursToStart.value' });
});

test.each(['funding', 'effects'])('the table of %s has columns that the table of cases has too', (list) => {
  const columns = book.items[list] ?? [];
  expect(columns.slice(0, 2).map(({ name }) => name)).toEqual(['slug', 'title']);
  expect(columns.length).toBeGreaterThan(5);
  for (const column of columns) expect(book.columns).toContainEqual(column);
});

test('the record is there as a JSON Schema', () => {
  expect(book.schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
});

/** The ways to all values of a record, as the book writes them; every item of a list goes the same way. */
function pathsIn(value: unknown, path = ''): Set<string> {
  if (Array.isArray(value)) return new Set([path, ...value.flatMap((item) => [...pathsIn(item, `${path}[]`)])]);
  if (typeof value !== 'object' || value === null || 'min' in value) return new Set([path]);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return new Set([path, ...parts.flatMap(([key, part]) => [...pathsIn(part, path ? `${path}.${key}` : key)])]);
}

function parentOf(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}
