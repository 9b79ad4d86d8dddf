import { eq } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { meetings } from '../../db/schema/meetings.ts';
import { meetingAt } from '../../src/features/meetings/meeting.ts';

const DAY = 86_400_000;

/** Brings a meeting so near that it begins in some days, as if the time until then had passed. */
export function comesNear(db: Database, id: number, days: number): void {
  const { startsAt, endsAt, proposalsUntil } = meetingAt(db, id);
  const by = startsAt.getTime() - (Date.now() + days * DAY);
  const sooner = (moment: Date) => new Date(moment.getTime() - by);
  const times = { startsAt: sooner(startsAt), endsAt: sooner(endsAt), proposalsUntil: sooner(proposalsUntil) };
  db.update(meetings).set(times).where(eq(meetings.id, id)).run();
}
