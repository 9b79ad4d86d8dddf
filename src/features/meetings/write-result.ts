import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { minuteVersions } from '../../../db/schema/minutes.ts';
import { members } from '../../../db/schema/members.ts';
import { MINUTE } from '../../lib/durations.ts';
import { optionalMarkdown } from '../../lib/text.ts';
import type { Member } from '../members/member.ts';
import { itemOnAgenda, type AgendaItem } from './item.ts';
import { meetingToWrite } from './minutes.ts';

/** Some pages for one item. */
export const MAX_RESULT = 8_000;

export const resultForm = z.object({
  result: optionalMarkdown(MAX_RESULT),
  /** The version that the writer had before them. */
  version: z.coerce.number().int().min(0),
  /** Which button was pressed: that of the next item saves this one all the same. */
  then: z.literal('next').optional(),
});

/** Written; or somebody else wrote meanwhile: then their text and its version, to be put together. */
export type Written =
  { ok: true; version: number } | { ok: false; version: number; theirs: string; by: string | undefined };

type At = { meetingId: number; itemId: number };

/**
 * Writes what came of an item. Whoever was overtaken gets the other text, and their own is kept beside it: nobody's
 * words are lost. The same words again change nothing. Throws what `meetingToWrite` throws.
 */
export function writeResult(
  db: Database | Transaction,
  member: Member,
  at: At,
  { result = '', version }: Omit<z.output<typeof resultForm>, 'then'>,
  now: Date,
): Written {
  return db.transaction((tx) => {
    meetingToWrite(tx, member, at.meetingId);
    const { item } = itemOnAgenda(tx, at.meetingId, at.itemId);
    if (result === (item.result ?? '')) return { ok: true, version: item.version };
    if (version !== item.version) return overtaken(tx, member, item, result, now);
    if (item.result !== null) keep(tx, item.id, before(item), now);
    const next = item.version + 1;
    const values = { result, version: next, resultBy: member.id, resultAt: now };
    tx.update(agendaItems).set(values).where(eq(agendaItems.id, item.id)).run();
    return { ok: true, version: next };
  });
}

type Text = Pick<typeof minuteVersions.$inferInsert, 'version' | 'result' | 'by' | 'at'>;

/** All that the minutes of an item said before, and texts that were overtaken, newest first. */
export function versionsOf(db: Database, itemId: number): (Text & { id: number; name: string | null })[] {
  const { id, version, result, by, at } = minuteVersions;
  return db
    .select({ id, version, result, by, at, name: members.name })
    .from(minuteVersions)
    .innerJoin(members, eq(members.id, by))
    .where(eq(minuteVersions.itemId, itemId))
    .orderBy(desc(id))
    .all();
}

function overtaken(tx: Transaction, member: Member, item: AgendaItem, result: string, now: Date): Written {
  keep(tx, item.id, { version: item.version, result, by: member.id, at: now }, now);
  const by =
    tx
      .select()
      .from(members)
      .where(eq(members.id, item.resultBy ?? 0))
      .get()?.name ?? undefined;
  return { ok: false, version: item.version, theirs: item.result ?? '', by };
}

function before({ version, result, resultBy, resultAt }: AgendaItem) {
  return { version, result: result ?? '', by: resultBy ?? 0, at: resultAt };
}

/** A writer who goes on typing makes one version of some minutes, not one of every pause. */
const TOGETHER = 5 * MINUTE;

function keep(tx: Transaction, itemId: number, text: Omit<Text, 'at'> & { at: Date | null }, now: Date): void {
  if (text.result === '') return;
  const last = tx
    .select()
    .from(minuteVersions)
    .where(eq(minuteVersions.itemId, itemId))
    .orderBy(desc(minuteVersions.id))
    .limit(1)
    .get();
  const goesOn = last?.by === text.by && now.getTime() - last.at.getTime() < TOGETHER;
  if (goesOn && text.result.startsWith(last.result)) {
    tx.update(minuteVersions)
      .set({ result: text.result, version: text.version })
      .where(eq(minuteVersions.id, last.id))
      .run();
    return;
  }
  tx.insert(minuteVersions)
    .values({ itemId, ...text, at: text.at ?? now })
    .run();
}
