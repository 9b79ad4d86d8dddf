import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { and, eq } from 'drizzle-orm';
import { areActive } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import { nameToMean } from './name-to-mean.ts';

/** Whom a new topic asks, and how its text begins so that they hear of it. */
export type AskedMember = { name: string; text: string };

/** Somebody to be asked in the forum; undefined for oneself and for those who would not hear of it. */
export function memberToAsk(db: Database, viewer: Member, id: number | undefined, now: Date): AskedMember | undefined {
  if (id === undefined || id === viewer.id) return undefined;
  const row = db
    .select({ id: members.id, name: members.name, nameKey: members.nameKey })
    .from(members)
    .where(and(eq(members.id, id), areActive(db, now)))
    .get();
  return row?.name ? { name: row.name, text: `@${nameToMean(db, row)}, ` } : undefined;
}
