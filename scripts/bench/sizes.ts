import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a file or of all files in a folder; 0 where there is none. */
export function sizeOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.size ?? 0;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
