import { and, asc, eq, gte, isNull, lt, ne, notExists, sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { events } from '../../../db/schema/events.ts';
import { letterRounds, notices } from '../../../db/schema/notices.ts';
import { endWork, workFor, type SetAside } from '../../lib/set-aside.ts';
import { hasLeft } from '../mail/leave.ts';
import { post } from '../mail/outbox.ts';
import { memberById } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { newsLetter, type Told } from './mails.ts';
import { newsKindOf } from './news-kinds.ts';
import { listOf, type LetterRhythm } from './rhythm.ts';
import { turnOf, type Turn } from './turn.ts';

/** Readers that are looked for at a time. */
const BATCH = 50;

/** Notices that one letter is made of at most; what is left waits for the next one. */
const MOST_NOTICES = 500;

/** True if somebody waits for a letter of this rhythm. */
export function hasDueLetter(db: Database, rhythm: LetterRhythm, now: Date): boolean {
  return dueReaders(db, rhythm, turnOf(rhythm, now), 1).length > 0;
}

/**
 * Writes every letter of a rhythm that is due, each in a transaction of its own and with a step of the walk: whoever walks
 * may rest between two, or go away. Killed, late or beside another worker: who has had this turn's letter is not due, and
 * no letter says what another one said. A reader whose letter is set aside has had this turn, and keeps what waits for
 * the next.
 */
export function* lettersDue(
  db: Database,
  rhythm: LetterRhythm,
  now: Date,
  setAside: SetAside = endWork,
): Generator<boolean> {
  const nextReaders = () => dueReaders(db, rhythm, turnOf(rhythm, now), BATCH);
  for (let due = nextReaders(); due.length > 0; due = nextReaders()) {
    for (const memberId of due) {
      const isWritten = workFor({ member: memberId }, setAside, () => writeLetter(db, memberId, rhythm, now));
      if (isWritten === undefined) db.transaction((tx) => takeTurn(tx, memberId, rhythm, now));
      yield isWritten ?? false;
    }
  }
}

/** The same in one go. Answers with the number of letters. */
export function writeLetters(db: Database, rhythm: LetterRhythm, now: Date): number {
  let written = 0;
  for (const isWritten of lettersDue(db, rhythm, now)) if (isWritten) written += 1;
  return written;
}

/**
 * Writes a reader's letter of a rhythm, if it is their turn. What they have read meanwhile is not in it, nor what is no
 * longer there to be read; where nothing is left there is no letter. True if there is one.
 */
export function writeLetter(db: Database | Transaction, memberId: number, rhythm: LetterRhythm, now: Date): boolean {
  return db.transaction((tx) => {
    const turn = turnOf(rhythm, now);
    if (!isTheirTurn(tx, memberId, rhythm, turn)) return false;
    takeTurn(tx, memberId, rhythm, now);
    const reader = readerOf(tx, memberId, rhythm, now);
    const waiting = waitingFor(tx, memberId, rhythm, turn);
    const told = reader ? waiting.flatMap((row) => toldOf(tx, row, reader)) : [];
    settle(tx, waiting, told, now);
    if (!reader || told.length === 0) return false;
    post(tx, newsLetter(reader, rhythm, told), now);
    return true;
  });
}

type Waiting = { notice: typeof notices.$inferSelect; event: typeof events.$inferSelect };

/** What this rhythm's letters still have to say. */
function untold(rhythm: LetterRhythm, { before }: Turn): SQL | undefined {
  const open = and(isNull(notices.letteredAt), isNull(notices.readAt));
  return and(eq(notices.rhythm, rhythm), open, lt(notices.at, before));
}

function dueReaders(db: Database, rhythm: LetterRhythm, turn: Turn, most: number): number[] {
  const rows = db
    .select({ memberId: notices.memberId })
    .from(notices)
    // The condition of the index `notices_to_say`, word by word.
    .where(and(ne(notices.rhythm, sql`'never'`), untold(rhythm, turn), notExists(turnTaken(db, rhythm, turn))))
    .orderBy(asc(notices.at))
    .limit(most)
    .all();
  return [...new Set(rows.map(({ memberId }) => memberId))];
}

function turnTaken(db: Database, rhythm: LetterRhythm, { since }: Turn) {
  const lately = and(eq(letterRounds.rhythm, rhythm), gte(letterRounds.roundAt, since));
  return db
    .select({ one: sql`1` })
    .from(letterRounds)
    .where(and(eq(letterRounds.memberId, notices.memberId), lately));
}

function isTheirTurn(tx: Transaction, memberId: number, rhythm: LetterRhythm, { since }: Turn): boolean {
  const own = and(eq(letterRounds.memberId, memberId), eq(letterRounds.rhythm, rhythm));
  const last = tx.select().from(letterRounds).where(own).get();
  return !last || last.roundAt < since;
}

function takeTurn(tx: Transaction, memberId: number, rhythm: LetterRhythm, now: Date): void {
  const roundAt = rhythm === 'at_once' ? now : turnOf(rhythm, now).before;
  tx.insert(letterRounds)
    .values({ memberId, rhythm, roundAt })
    .onConflictDoUpdate({ target: [letterRounds.memberId, letterRounds.rhythm], set: { roundAt } })
    .run();
}

/** Nobody who is suspended, has gone, or has left these letters by one click. */
function readerOf(tx: Transaction, memberId: number, rhythm: LetterRhythm, now: Date): Member | undefined {
  const reader = memberById(tx, memberId, now);
  return reader && isActive(reader) && !hasLeft(tx, memberId, listOf(rhythm)) ? reader : undefined;
}

function waitingFor(tx: Transaction, memberId: number, rhythm: LetterRhythm, turn: Turn): Waiting[] {
  return tx
    .select({ notice: notices, event: events })
    .from(notices)
    .innerJoin(events, eq(events.id, notices.eventId))
    .where(and(eq(notices.memberId, memberId), untold(rhythm, turn)))
    .orderBy(asc(notices.id))
    .limit(MOST_NOTICES)
    .all();
}

function toldOf(tx: Transaction, { notice, event }: Waiting, reader: Member): Told[] {
  const tidings = newsKindOf(event.kind)?.tidingsOf(tx, event, reader);
  return tidings ? [{ ...tidings, notice }] : [];
}

/** What could not be said now is left to the inbox: it may be seen again, but it is no news then. */
function settle(tx: Transaction, waiting: Waiting[], told: Told[], now: Date): void {
  const said = new Set(told.map(({ notice }) => notice.id));
  for (const { notice } of waiting) {
    const end = said.has(notice.id) ? { letteredAt: now } : { rhythm: 'never' as const };
    tx.update(notices).set(end).where(eq(notices.id, notice.id)).run();
  }
}
