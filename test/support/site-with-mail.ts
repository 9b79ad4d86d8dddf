import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { closeDatabase, openDatabase, type Database } from '../../db/database.ts';
import { startServer } from './server.ts';
import { settleSite } from './site-world.ts';
import { startMailServer } from './smtp.ts';

/** A site of one test, with the named world, that hands its mails to a server for mails. */
export type SiteWithMail = {
  url: string;
  db: Database;
  /** Where its server for mails is. */
  mailUrl: string;
  /** The mails that have come to somebody so far, with their long lines whole again. */
  mailsTo: (email: string) => string[];
};

export async function startSiteWithMail(): Promise<SiteWithMail> {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-mail-'));
  await settleSite(folder);
  const office = await startMailServer();
  const server = await startServer({ DATA_DIR: folder, SMTP_URL: office.url, TRUSTED_PROXIES: '127.0.0.1' });
  const db = openDatabase(join(folder, 'staffelholz.db'));
  onTestFinished(async () => {
    closeDatabase(db);
    await server.stop();
  });
  const mails = () => office.taken.map((mail) => mail.replace(/=\r\n|\r\n(?=[ \t])/g, '').replaceAll('=3D', '='));
  const mailsTo = (email: string) => mails().filter((mail) => mail.includes(`\r\nTo: ${email}\r\n`));
  return { url: server.url, db, mailUrl: office.url, mailsTo };
}
