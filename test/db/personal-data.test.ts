import { getTableColumns, getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase } from '../../db/database.ts';
import { personalData } from '../../db/personal-data.ts';
import { readSchema } from '../support/schema.ts';

const classes: Record<string, { people: readonly string[]; columns: Record<string, string> }> = personalData;

test('every column of every table is exported, personal or internal', async () => {
  for (const [name, table] of Object.entries(await readSchema())) {
    const columns = Object.keys(getTableColumns(table));
    expect([name, Object.keys(classes[name]?.columns ?? {}).sort()]).toEqual([name, columns.sort()]);
  }
});

test('no table is classified that does not exist', async () => {
  expect(Object.keys(classes).sort()).toEqual(Object.keys(await readSchema()).sort());
});

test('a table that holds something of a person says which column names the person', () => {
  for (const { people, columns } of Object.values(classes)) {
    const isPersonal = Object.values(columns).some((kind) => kind !== 'internal');
    expect(people.length > 0).toBe(isPersonal);
    for (const person of people) expect(columns).toHaveProperty(person);
  }
});

test('what is secret is not handed out', () => {
  const exported = Object.values(classes).flatMap(({ columns }) =>
    Object.keys(columns).filter((column) => columns[column] === 'exported'),
  );
  expect(exported.filter((column) => /hash|secret|token/i.test(column))).toEqual([]);
});

test('the store holds exactly the tables of the schema, and those of the indexes', async () => {
  const db = openDatabase(':memory:');
  const rows = db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")
    .all() as { name: string }[];
  const tables = Object.values(await readSchema()).map((table) => getTableName(table));
  const stored = rows.map(({ name }) => name).filter((name) => !/^(__drizzle|document_|talk_index)/.test(name));
  expect(stored.sort()).toEqual(tables.sort());
});
