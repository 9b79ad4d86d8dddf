/**
 * `npm run restore -- <archive>`: a backup into DATA_DIR, which has to be empty. Nothing unchecked is left there, and who
 * was erased since is marked to be erased again.
 */
import { join } from 'node:path';
import { closeDatabase, openDatabase } from '../db/database.ts';
import { STORE } from '../src/features/backup/manifest.ts';
import { restoreBackup } from '../src/features/backup/restore.ts';
import { BackupError } from '../src/features/backup/store.ts';
import { eraseAgain, erasedBeside, keepErased, type Erased } from '../src/features/privacy/erased-list.ts';
import { readSettings } from '../src/settings.ts';
import { speaking } from './sentences.ts';

await speaking(async () => {
  const [archive] = process.argv.slice(2);
  if (!archive) throw new BackupError('Which one? npm run restore -- <archive>');
  const { dataDir } = readSettings(process.env);
  const list = await erasedBeside(archive);
  let again = 0;
  const { madeAt, rows, files } = await restoreBackup(archive, dataDir, async (folder, manifest) => {
    if (list) again = await markErased(folder, list, new Date(manifest.madeAt));
  });
  const count = Object.values(rows).reduce((sum, number) => sum + number, 0);
  console.log(
    `${dataDir} is as it was at ${madeAt}: ${count} rows, ${Object.keys(files).length - 1} uploads, all checked.`,
  );
  if (list) console.log(`Erased since then, and erased again at the next start: ${again}.`);
  else console.warn('There is no erased.jsonl beside the archive: who was erased since then is not erased again.');
});

/** The list goes on in the new folder: an older archive may be restored after this one. */
async function markErased(folder: string, list: Erased[], madeAt: Date): Promise<number> {
  await keepErased(folder, list);
  const db = openDatabase(join(folder, STORE));
  try {
    return eraseAgain(db, list, madeAt);
  } finally {
    closeDatabase(db);
  }
}
