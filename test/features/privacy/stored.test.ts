import { getTableColumns, type Column } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { personalData } from '../../../db/personal-data.ts';
import { KEPT_FOR, periodIn, PERIODS, type PeriodName } from '../../../src/features/privacy/retention.ts';
import {
  everythingStored,
  namingColumns,
  storedTables,
  type StoredWords,
} from '../../../src/features/privacy/stored.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { LOCALES } from '../../../src/lib/paths.ts';
import { readSchema } from '../../support/schema.ts';

test.each(LOCALES)('every table and column that holds something of a person has words (%s)', (locale) => {
  const words: StoredWords = messages(locale).stored.tables;
  for (const { name, title, why, exported, personal } of everythingStored(words)) {
    const columns = Object.values(personalData[name].columns).filter((kind) => kind !== 'internal');
    expect([name, exported.length + personal.length]).toEqual([name, columns.length]);
    for (const text of [title, why, ...exported, ...personal]) expect([name, typeof text]).toEqual([name, 'string']);
  }
});

test.each(LOCALES)('no word of %s is for a column that holds nothing of a person', (locale) => {
  const words: Record<string, { columns: Record<string, string> }> = messages(locale).stored.tables;
  expect(Object.keys(words).sort()).toEqual([...storedTables()].sort());
  for (const name of storedTables()) {
    const columns: Record<string, string> = personalData[name].columns;
    expect(
      Object.keys(words[name]?.columns ?? {}).filter((column) => (columns[column] ?? 'internal') === 'internal'),
    ).toEqual([]);
  }
});

test.each(LOCALES)('every code that the store allows for a person has a word (%s)', async (locale) => {
  const { values } = messages(locale).stored;
  const schema = await readSchema();
  const tables = storedTables().flatMap((name) => schema[name] ?? []);
  const columns = tables.flatMap((table): Column[] => Object.values(getTableColumns(table)));
  const codes = columns.flatMap(({ enumValues }) => enumValues ?? []);
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !(code in values))).toEqual([]);
});

test('rows are handed out to whom they are about, not to whoever decided on others', () => {
  expect(namingColumns('joinRequests')).toEqual(['email']);
  expect(namingColumns('suspensions')).toEqual(['memberId']);
  expect(namingColumns('acts')).toEqual(['about', 'by']);
  for (const name of storedTables()) expect([name, namingColumns(name)]).not.toEqual([name, []]);
});

test('every table is kept for a period that is explained with its numbers', () => {
  for (const name of storedTables()) expect([name, KEPT_FOR[name].length > 0]).toEqual([name, true]);
  for (const name of Object.keys(PERIODS) as PeriodName[]) {
    const { howLong } = periodIn(messages('de').stored.retention.periods, name);
    expect(howLong.match(/\d+/g) ?? []).toEqual(PERIODS[name].map(String));
  }
});

test('the periods are those that the jobs keep to', () => {
  const days = (name: PeriodName) => periodIn(messages('en').stored.retention.periods, name).howLong;
  expect([days('unconfirmed'), days('mail'), days('erasure')]).toEqual(['7 days', '30 days', '7 days']);
  expect(days('backup')).toBe('one each of the last 7 days, 4 weeks and 6 months');
  expect(days('session')).toBe('100 days after the last visit, 400 days at most; with special roles 12 hours');
});
