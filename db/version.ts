import type { Database } from './database.ts';

/**
 * Reads what names the state of the store: another text after every change, whether this program made it
 * (`total_changes`) or another one, such as a command beside the running server (`data_version`).
 */
export function versionReader({ $client }: Database): () => string {
  const own = $client.prepare<[], number>('SELECT total_changes()').pluck();
  const others = $client.prepare<[], number>('PRAGMA data_version').pluck();
  return () => `${String(own.get())}/${String(others.get())}`;
}
