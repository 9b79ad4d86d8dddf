import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';

/** Our own sources by their paths from the root, as git would list them. */
export function readTree(...patterns: string[]): Record<string, string> {
  const paths = globSync(patterns).map((path) => path.replaceAll('\\', '/'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}
