/** Posts mails and delivers them until it is killed. Says each number once its transaction has held. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../db/database.ts';
import { post } from '../../src/features/mail/outbox.ts';
import { startJobs } from '../../src/jobs.ts';
import { openLog } from '../../src/serving/log.ts';
import { readSettings } from '../../src/settings.ts';

const [from = 0, to = 0] = process.argv.slice(2).map(Number);
const settings = readSettings(process.env);
const db = openDatabase(`${settings.dataDir}/staffelholz.db`);
startJobs({ db, settings, log: openLog({ write: () => undefined }) });

for (let number = from; number < to; number++) {
  const letter = { kind: 'trial', to: `reader-${number}@example.org`, locale: 'de' as const };
  db.transaction((tx) =>
    post(tx, { ...letter, subject: `Nummer ${number}`, blocks: [{ text: String(number) }] }, new Date()),
  );
  process.stdout.write(`${number}\n`);
  await sleep(2);
}
