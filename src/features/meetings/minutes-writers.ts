import { and, asc, eq, isNotNull, ne } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { members } from '../../../db/schema/members.ts';
import { minuteVersions } from '../../../db/schema/minutes.ts';

/** Who wrote the minutes of a meeting, now or before somebody else went on, by name; null: the account is gone. */
export function minutesWriters(db: Database, meetingId: number): (string | null)[] {
  const written = and(
    eq(agendaItems.meetingId, meetingId),
    isNotNull(agendaItems.position),
    ne(agendaItems.result, ''),
  );
  const last = db
    .selectDistinct({ id: members.id, name: members.name })
    .from(agendaItems)
    .innerJoin(members, eq(members.id, agendaItems.resultBy))
    .where(written)
    .orderBy(asc(members.id))
    .all();
  const before = db
    .selectDistinct({ id: members.id, name: members.name })
    .from(agendaItems)
    .innerJoin(minuteVersions, eq(minuteVersions.itemId, agendaItems.id))
    .innerJoin(members, eq(members.id, minuteVersions.by))
    .where(written)
    .orderBy(asc(members.id))
    .all();
  const names = new Map([...last, ...before].map(({ id, name }) => [id, name]));
  return [...new Set(names.values())].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'de'));
}
