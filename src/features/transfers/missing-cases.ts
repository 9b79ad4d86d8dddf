import type { Database as Connection } from 'better-sqlite3';

/** A case that is not in the content, and how many transfers tell of it. */
export type MissingCase = { slug: string; transfers: number };

/**
 * The cases that transfers in a store refer to and that the content does not have. Takes a bare connection: whoever
 * looks at content must not change the store of a site that runs.
 */
export function missingCases(connection: Connection, slugs: ReadonlySet<string>): MissingCase[] {
  const known = connection.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'transfers'`).get();
  if (!known) return [];
  const rows = connection
    .prepare('SELECT project AS slug, count(*) AS transfers FROM transfers GROUP BY project')
    .all();
  return (rows as MissingCase[]).filter(({ slug }) => !slugs.has(slug));
}
