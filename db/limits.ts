import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';

/** How often something may happen: at most `most` times within any `within` milliseconds. */
export type Limit = { name: string; most: number; within: number };

/** One use of a limit by a subject: an account, an address. */
export type Use = { limit: Limit; subject: string };

export type Limits = {
  /** Counts all uses; or none, and says from when on it would, where one of their limits is reached. */
  take: (uses: readonly Use[], now: Date) => Date | undefined;
  /** Forgets every use of a limit by a subject. */
  forget: (use: Use) => void;
  close: () => void;
};

const TABLES = `
  CREATE TABLE IF NOT EXISTS secret (id INTEGER PRIMARY KEY CHECK (id = 1), value BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS uses (key BLOB NOT NULL, until INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS uses_by_key ON uses (key, until);
  CREATE INDEX IF NOT EXISTS uses_by_end ON uses (until);
`;

/**
 * Opens the counters in a file of their own (":memory:" for tests): no backup holds them, and their writes wait for
 * no disk, because losing the last second of them costs nothing. Subjects are kept as keyed hashes and for no longer
 * than they count.
 */
export function openLimits(path: string): Limits {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = new BetterSqlite(path);
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = OFF');
  file.exec(TABLES);
  const secret = secretOf(file);
  const keyOf = ({ limit, subject }: Use) => createHmac('sha256', secret).update(`${limit.name}\0${subject}`).digest();
  const forgetOld = file.prepare('DELETE FROM uses WHERE until <= ?');
  const ends = file.prepare('SELECT until FROM uses WHERE key = ? ORDER BY until DESC LIMIT 1 OFFSET ?').pluck();
  const count = file.prepare('INSERT INTO uses (key, until) VALUES (?, ?)');
  const forgetKey = file.prepare('DELETE FROM uses WHERE key = ?');

  const take = (uses: readonly Use[], now: Date) => {
    forgetOld.run(now.getTime());
    const waits = uses.map((use) => Number(ends.get(keyOf(use), use.limit.most - 1) ?? 0));
    const wait = Math.max(0, ...waits);
    if (wait > 0) return new Date(wait);
    for (const use of uses) count.run(keyOf(use), now.getTime() + use.limit.within);
    return undefined;
  };
  return {
    take: file.transaction(take),
    forget: (use) => void forgetKey.run(keyOf(use)),
    close: () => void file.close(),
  };
}

/** Without it, the few possible addresses could be hashed one by one and found again. */
function secretOf(file: BetterSqlite.Database): Buffer {
  file.prepare('INSERT OR IGNORE INTO secret (id, value) VALUES (1, ?)').run(randomBytes(32));
  return file.prepare('SELECT value FROM secret').pluck().get() as Buffer;
}
