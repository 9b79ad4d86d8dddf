import { strToU8, zipSync, type Zippable } from 'fflate';
import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { files } from '../../../db/schema/files.ts';
import { askFresh } from '../auth/confirmation.ts';
import type { SignedIn } from '../auth/session.ts';
import { filesFolder, readBytes } from '../files/bytes.ts';
import { exportPage } from './export-page.ts';
import { readable, type Speech } from './readable.ts';
import { rowsAbout } from './rows.ts';
import type { StoredWords } from './stored.ts';

/** What an export is written with: the folder of the data, and the words of the page in it. */
export type ExportParts = { dataDir: string; title: string; lead: string; words: StoredWords; speech: Speech };

/**
 * Everything about a member as a ZIP: a page to read, the same as JSON, and their files. Throws forbidden without a
 * fresh confirmation.
 */
export async function handOutData(db: Database, who: SignedIn, parts: ExportParts, now: Date): Promise<Uint8Array> {
  askFresh(who, now);
  const { member } = who;
  const { title, lead, words, speech, dataDir } = parts;
  const tables = rowsAbout(db, member);
  const speakers = new Map(tables.map(({ name }) => [name, readable(db, member, name, speech, now)]));
  const page = exportPage({
    ...{ locale: speech.locale, title, lead, words, tables },
    say: (name, column, value) => speakers.get(name)?.(column, value) ?? '',
  });
  const rows = Object.fromEntries(tables.map((table) => [table.name, table.rows]));
  const json = JSON.stringify({ madeAt: now, member: member.id, ...rows }, null, 2);
  const texts = { 'index.html': strToU8(page), 'data.json': strToU8(json) };
  return zipSync({ ...texts, ...(await uploadsOf(db, member.id, dataDir)) }, { mtime: now });
}

/** Pictures are packed already. A file that is being removed at this moment is left out. */
async function uploadsOf(db: Database, ownerId: number, dataDir: string): Promise<Zippable> {
  const rows = db.select().from(files).where(eq(files.ownerId, ownerId)).all();
  const uploads: Zippable = {};
  for (const { id, hash, type } of rows) {
    const bytes = await readBytes(filesFolder(dataDir), hash).catch(() => undefined);
    if (bytes) uploads[`files/${id}.${type.split('/')[1] ?? 'bin'}`] = [bytes, { level: 0 }];
  }
  return uploads;
}
