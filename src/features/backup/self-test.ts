import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { memberRoles, members } from '../../../db/schema/members.ts';
import { post } from '../mail/outbox.ts';
import { archivesIn, backupsFolder } from './archive.ts';
import { selfTestLetter, type Admin } from './mails.ts';
import { restoreBackup } from './restore.ts';

/** How the newest backup did. `archive` undefined: there is none. */
export type SelfTest = { archive: string | undefined; rows: number; fault: string | undefined };

/** Restores the newest backup into a folder that is thrown away, and tells every admin by mail. */
export async function testNewestBackup(db: Database, dataDir: string, now: Date): Promise<SelfTest> {
  const archive = (await archivesIn(dataDir)).at(-1)?.name;
  const result = archive === undefined ? { archive, rows: 0, fault: undefined } : await tried(dataDir, archive);
  db.transaction((tx) => {
    for (const admin of adminsOf(db)) post(tx, selfTestLetter(admin, result), now);
  });
  return result;
}

async function tried(dataDir: string, archive: string): Promise<SelfTest> {
  const folder = join(backupsFolder(dataDir), 'self-test');
  await rm(folder, { recursive: true, force: true });
  try {
    const { rows } = await restoreBackup(join(backupsFolder(dataDir), archive), folder);
    return { archive, rows: Object.values(rows).reduce((sum, count) => sum + count, 0), fault: undefined };
  } catch (error) {
    return { archive, rows: 0, fault: (error as Error).message };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function adminsOf(db: Database): Admin[] {
  const rows = db
    .select({ memberId: members.id, to: members.email, name: members.name, locale: members.locale })
    .from(memberRoles)
    .innerJoin(members, eq(members.id, memberRoles.memberId))
    .where(and(eq(memberRoles.role, 'admin'), isNull(members.erasedAt)))
    .all();
  return rows.flatMap(({ memberId, to, name, locale }) =>
    to && name && locale ? [{ memberId, to, name, locale }] : [],
  );
}
