import type { Statement } from 'better-sqlite3';
import { vi } from 'vitest';
import type { Database } from '../../db/database.ts';

/** A statement that was sent to the store, and how the store goes about it. */
export type Plan = { sql: string; steps: string[] };

/** A step that reads a whole table or index, or sorts: its time grows with the table. Lists that are given are none. */
const GROWS = /^SCAN (?!CONSTANT|json_each)|TEMP B-TREE/;

/** What `act` asks the store that grows with its tables: each entry is a statement and the step. Empty is good. */
export function growing(db: Database, act: () => unknown): string[] {
  return plansOf(db, act).flatMap(({ sql, steps }) =>
    steps.filter((step) => GROWS.test(step)).map((step) => `${step}: ${sql}`),
  );
}

/** The plan of every statement that `act` sends; full-text searches apart, which have their own bounds. */
export function plansOf(db: Database, act: () => unknown): Plan[] {
  const sent = statementsOf(db, act).filter((sql) => /^\s*(select|with|update|delete)\b/i.test(sql));
  return [...new Set(sent)].filter((sql) => !/\bmatch\b/i.test(sql)).map((sql) => ({ sql, steps: stepsOf(db, sql) }));
}

/** Also those that were prepared before: what runs is what counts. */
function statementsOf({ $client: client }: Database, act: () => unknown): string[] {
  const statement = Object.getPrototypeOf(client.prepare('SELECT 1')) as Statement;
  const ears = (['all', 'get', 'run', 'iterate'] as const).map((name) => vi.spyOn(statement, name));
  try {
    act();
    return ears.flatMap(({ mock }) => mock.contexts.map((one) => (one as Statement).source));
  } finally {
    for (const ear of ears) ear.mockRestore();
  }
}

function stepsOf({ $client: client }: Database, sql: string): string[] {
  const given = Array.from(sql.replace(/'[^']*'|"[^"]*"/g, '').matchAll(/\?/g), () => null);
  const rows = client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as { detail: string }[];
  return rows.map(({ detail }) => detail);
}

/** Where in our own code `act` asks for lists, such as "src/features/forum/draft.ts:64". */
export function listsAsked({ $client: client }: Database, act: () => unknown): Set<string> {
  const statement = Object.getPrototypeOf(client.prepare('SELECT 1')) as Statement;
  const places = new Set<string>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- each statement is given to it below
  const ask = statement.all;
  const ear = vi.spyOn(statement, 'all').mockImplementation(function (this: Statement, ...given: unknown[]) {
    const [place] = /src\/[^:)]+:\d+/.exec(new Error().stack ?? '') ?? [];
    if (place) places.add(place);
    return ask.apply(this, given);
  });
  try {
    act();
    return places;
  } finally {
    ear.mockRestore();
  }
}
