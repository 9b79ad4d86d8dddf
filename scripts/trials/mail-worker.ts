/** Posts mails and delivers them until it is killed. Says the reader of each once its transaction has held. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../db/database.ts';
import { post } from '../../src/features/mail/outbox.ts';
import { startJobs } from '../../src/jobs.ts';
import { openLog } from '../../src/serving/log.ts';
import { readSettings } from '../../src/settings.ts';

/** No two workers write to the same reader: a killed one may not have said its last. */
const [worker = 0, count = 0] = process.argv.slice(2).map(Number);
const settings = readSettings(process.env);
const db = openDatabase(`${settings.dataDir}/staffelholz.db`);
startJobs({ db, settings, log: openLog({ write: () => undefined }) });

for (let number = 0; number < count; number++) {
  const to = `reader-${worker}-${number}@example.org`;
  const letter = { kind: 'trial', to, locale: 'de' as const };
  db.transaction((tx) =>
    post(tx, { ...letter, subject: `Nummer ${number}`, blocks: [{ text: String(number) }] }, new Date()),
  );
  process.stdout.write(`${to}\n`);
  await sleep(2);
}
