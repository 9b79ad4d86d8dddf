import { sql, type Column, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from './database.ts';

/**
 * A query that is built and prepared once for each store, for what every page asks: to build one takes longer than to
 * run it. What changes from one run to the next is a `sql.placeholder`; moments are given in milliseconds. In a
 * transaction it is built anew.
 */
export function prepared<Query>(build: (db: Database | Transaction) => Query): (db: Database | Transaction) => Query {
  const built = new WeakMap<Database | Transaction, Query>();
  return (db) => {
    const query = built.get(db) ?? build(db);
    built.set(db, query);
    return query;
  };
}

/** The condition that a column has one of the numbers that are given by this name, as `listOf` writes them. */
export function isAmong(column: Column, name: string): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;
}

/** Numbers as one value of a query. */
export function listOf(numbers: readonly number[]): string {
  return JSON.stringify(numbers);
}
