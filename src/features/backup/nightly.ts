import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../../db/database.ts';
import { archivesIn, backupsFolder, makeBackup } from './archive.ts';
import { backupsToKeep } from './keep.ts';
import { removeLeftovers } from './leftovers.ts';

/** Makes a backup, then removes those that are no longer to be kept. Answers with the path of the new one. */
export async function backUpNightly(db: Database, dataDir: string, now: Date): Promise<string> {
  await removeLeftovers(dataDir, now);
  const path = await makeBackup(db.$client, dataDir, now);
  const archives = await archivesIn(dataDir);
  const kept = backupsToKeep(archives.map(({ time }) => time));
  for (const { name, time } of archives) if (!kept.has(time)) await rm(join(backupsFolder(dataDir), name));
  return path;
}
