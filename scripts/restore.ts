/** `npm run restore -- <archive>`: a backup into DATA_DIR, which has to be empty. Nothing unchecked is left there. */
import { restoreBackup } from '../src/features/backup/restore.ts';
import { BackupError } from '../src/features/backup/store.ts';
import { readSettings } from '../src/settings.ts';
import { speaking } from './sentences.ts';

await speaking(async () => {
  const [archive] = process.argv.slice(2);
  if (!archive) throw new BackupError('Which one? npm run restore -- <archive>');
  const { dataDir } = readSettings(process.env);
  const { madeAt, rows, files } = await restoreBackup(archive, dataDir);
  const count = Object.values(rows).reduce((sum, number) => sum + number, 0);
  console.log(
    `${dataDir} is as it was at ${madeAt}: ${count} rows, ${Object.keys(files).length - 1} uploads, all checked.`,
  );
});
