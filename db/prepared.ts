import { sql, type Column, type Placeholder, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';

/**
 * A query that is built and prepared once for each store, for what every page asks and every post writes: to build one
 * takes longer than to run it. What changes from one run to the next is a placeholder; moments are given in
 * milliseconds where they are compared, and as dates where they are inserted. A transaction uses what its store has.
 */
export function prepared<Query>(build: (db: Database | Transaction) => Query): (db: Database | Transaction) => Query {
  const built = new WeakMap<object, Query>();
  return (db) => {
    const session = sessionOf(db);
    const query = built.get(session) ?? build(db);
    built.set(session, query);
    return query;
  };
}

/** The same for a query that comes in some shapes, such as a list with and without a condition: one for each. */
export function preparedFor<Part extends string, Query>(
  build: (db: Database | Transaction, parts: readonly Part[]) => Query,
): (db: Database | Transaction, parts: readonly Part[]) => Query {
  const shapes = prepared(() => new Map<string, Query>());
  return (db, parts) => {
    const shape = parts.join(' ');
    const query = shapes(db).get(shape) ?? build(db, parts);
    shapes(db).set(shape, query);
    return query;
  };
}

/** Drizzle keeps one session for a store and all transactions of its one connection, but its types do not tell. */
function sessionOf(db: Database | Transaction): object {
  return (db as unknown as { session: object }).session;
}

/** A placeholder for each of these names, to be inserted. */
export function given<Name extends string>(...names: Name[]): Record<Name, Placeholder> {
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as unknown as Record<Name, Placeholder>;
}

/** The condition that a column has one of the values that are given by this name, as `listOf` writes them. */
export function isAmong(column: Column, name: string): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;
}

/** Numbers or words as one value of a query. */
export function listOf(values: readonly (number | string)[]): string {
  return JSON.stringify(values);
}
