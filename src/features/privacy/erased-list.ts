import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { erasures } from '../../../db/schema/privacy.ts';
import { DAY } from '../../lib/durations.ts';
import { backupsFolder } from '../backup/archive.ts';
import { ERASURE_DAYS, TEXTS } from './erasure.ts';

/** Beside the archives, so that it goes with them wherever they are copied. */
const LIST = 'erased.jsonl';

const lineSchema = z.strictObject({ member: z.number().int(), texts: z.enum(TEXTS), at: z.iso.datetime() });

/** An erasure that was carried out. The number leads to somebody only in backups that are older. */
export type Erased = z.infer<typeof lineSchema>;

/** Keeps in mind, outside the store, that a member was erased: a backup that is older still has them. */
export async function noteErased(
  dataDir: string,
  { memberId, texts }: { memberId: number; texts: Erased['texts'] },
  now: Date,
): Promise<void> {
  await mkdir(backupsFolder(dataDir), { recursive: true, mode: 0o700 });
  const line: Erased = { member: memberId, texts, at: now.toISOString() };
  await appendFile(join(backupsFolder(dataDir), LIST), `${JSON.stringify(line)}\n`, { mode: 0o600, flush: true });
}

/** The list beside an archive; undefined where there is none. A line that a kill has cut is left out. */
export async function erasedBeside(archive: string): Promise<Erased[] | undefined> {
  const text = await readFile(join(dirname(archive), LIST), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  return text?.split('\n').flatMap(readLine);
}

/** Goes on with the list in a folder that was restored. */
export async function keepErased(dataDir: string, list: Erased[]): Promise<void> {
  await mkdir(backupsFolder(dataDir), { recursive: true, mode: 0o700 });
  const text = list.map((line) => `${JSON.stringify(line)}\n`).join('');
  await writeFile(join(backupsFolder(dataDir), LIST), text, { mode: 0o600, flush: true });
}

/**
 * Marks those as due in a restored store who were erased after its backup was made: the site erases them again as it
 * starts, without another letter. Lines that are older say nothing: since then, a number can have gone to somebody
 * else. Answers with how many they are.
 */
export function eraseAgain(db: Database, list: Erased[], madeAt: Date): number {
  const later = new Map(list.filter(({ at }) => new Date(at) >= madeAt).map((line) => [line.member, line]));
  return db.transaction((tx) => {
    const known = [...later.values()].filter(({ member }) => {
      const row = tx.select({ erasedAt: members.erasedAt }).from(members).where(eq(members.id, member)).get();
      return row?.erasedAt === null;
    });
    for (const { member, texts, at } of known) {
      const dueAt = new Date(at);
      const row = { texts, requestedAt: new Date(dueAt.getTime() - ERASURE_DAYS * DAY), dueAt, farewellAt: dueAt };
      tx.insert(erasures)
        .values({ memberId: member, ...row })
        .onConflictDoUpdate({ target: erasures.memberId, set: row })
        .run();
    }
    return known.length;
  });
}

function readLine(text: string): Erased[] {
  try {
    return [lineSchema.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}
