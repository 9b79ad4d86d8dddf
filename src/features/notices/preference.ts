import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { noticePreferences, notices } from '../../../db/schema/notices.ts';
import { hasLeft, returnToList } from '../mail/leave.ts';
import type { Member } from '../members/member.ts';
import { LETTER_REASONS, STANDARD, type LetterReason, type Reason } from './reason.ts';
import { LETTER_RHYTHMS, listOf, RHYTHMS, type Rhythm } from './rhythm.ts';

export type Preferences = Record<LetterReason, Rhythm>;

const rhythmField = z.enum(RHYTHMS);

/** A rhythm for each reason. */
export const preferencesForm = z.object({
  mention: rhythmField,
  reply: rhythmField,
  accepted: rhythmField,
  task: rhythmField,
  item: rhythmField,
  network: rhythmField,
  watched_topic: rhythmField,
  watched_board: rhythmField,
} satisfies Record<LetterReason, typeof rhythmField>);

/** How soon letters tell a member of what. */
export function preferencesOf(db: Database | Transaction, { id }: Pick<Member, 'id'>): Preferences {
  const rhythms = LETTER_REASONS.map((reason) => [reason, rhythmFor(db, id, reason)] as const);
  return Object.fromEntries(rhythms) as Preferences;
}

/** The same for one reason. Whoever has left the letters of a rhythm by one click gets none for what they told of. */
export function rhythmFor(db: Database | Transaction, memberId: number, reason: Reason): Rhythm {
  if (reason === 'meeting') return 'never';
  const chosen = preferenceRow(db).get({ memberId, reason })?.rhythm ?? STANDARD[reason];
  return chosen !== 'never' && hasLeft(db, memberId, listOf(chosen)) ? 'never' : chosen;
}

const preferenceRow = prepared((db) => {
  const { memberId, reason } = noticePreferences;
  const own = and(eq(memberId, sql.placeholder('memberId')), eq(reason, sql.placeholder('reason')));
  return db.select().from(noticePreferences).where(own).prepare();
});

/**
 * Chooses for every reason, also for what waits for a letter now; what waited for none is told by none. Letters that
 * were left come again.
 */
export function choosePreferences(db: Database, { id: memberId }: Member, chosen: Preferences): void {
  db.transaction((tx) => {
    for (const rhythm of LETTER_RHYTHMS) {
      if (Object.values(chosen).includes(rhythm)) returnToList(tx, memberId, listOf(rhythm));
    }
    for (const reason of LETTER_REASONS) choose(tx, memberId, reason, chosen[reason]);
  });
}

function choose(tx: Transaction, memberId: number, reason: LetterReason, rhythm: Rhythm): void {
  tx.insert(noticePreferences)
    .values({ memberId, reason, rhythm })
    .onConflictDoUpdate({ target: [noticePreferences.memberId, noticePreferences.reason], set: { rhythm } })
    .run();
  const untold = and(isNull(notices.readAt), isNull(notices.letteredAt), ne(notices.rhythm, 'never'));
  tx.update(notices)
    .set({ rhythm })
    .where(and(eq(notices.memberId, memberId), eq(notices.reason, reason), untold))
    .run();
}
