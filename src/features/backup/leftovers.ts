import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HOUR } from '../../lib/durations.ts';
import { backupsFolder } from './archive.ts';

/** Milliseconds that no backup and no self-test is under way: one by hand, or beside this one, is left in peace. */
const LONGEST_RUN = 6 * HOUR;

/** Folders in which something is under way. Killed, it leaves a whole copy of the store there. */
const UNDER_WAY = /^(?:staffelholz-.+\.tar\.gz\.part|self-test(?:\.part)?)$/;

/** Removes what backups and self-tests that were killed have left behind. */
export async function removeLeftovers(dataDir: string, now: Date): Promise<void> {
  const folder = backupsFolder(dataDir);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((found) => UNDER_WAY.test(found))) {
    const path = join(folder, name);
    if (await isOld(path, now)) await rm(path, { recursive: true, force: true });
  }
}

/** False where it has gone meanwhile. */
async function isOld(path: string, now: Date): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && now.getTime() - found.mtimeMs > LONGEST_RUN;
}
