/** `npm run backup`: store and uploads of DATA_DIR into one archive, while the server may go on. */
import { join } from 'node:path';
import { makeBackup } from '../src/features/backup/archive.ts';
import { STORE } from '../src/features/backup/manifest.ts';
import { openReadOnly } from '../src/features/backup/store.ts';
import { readSettings } from '../src/settings.ts';
import { speaking } from './sentences.ts';

await speaking(async () => {
  const { dataDir } = readSettings(process.env);
  const store = openReadOnly(join(dataDir, STORE));
  console.log(await makeBackup(store, dataDir, new Date()));
  store.close();
});
