import { count, eq } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';

/** What stands after an @ so that only this member is meant: with a number where others have the same name. */
export function nameToMean(
  db: Database,
  { id, name, nameKey }: { id: number; name: string | null; nameKey: string | null },
): string {
  const same = db
    .select({ rows: count() })
    .from(members)
    .where(eq(members.nameKey, nameKey ?? ''))
    .get();
  return (same?.rows ?? 0) > 1 ? `${name ?? ''}/${id}` : (name ?? '');
}
