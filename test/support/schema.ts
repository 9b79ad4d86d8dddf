import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** Every table that a file of the schema exports, whoever has remembered to name it elsewhere. */
export async function readSchema(): Promise<Record<string, SQLiteTable>> {
  const files = await Promise.all(
    globSync('db/schema/*.ts').map((file) => import(pathToFileURL(file).href) as Promise<Record<string, unknown>>),
  );
  const exports = files.flatMap((file) => Object.entries(file));
  return Object.fromEntries(exports.filter((entry): entry is [string, SQLiteTable] => is(entry[1], SQLiteTable)));
}
