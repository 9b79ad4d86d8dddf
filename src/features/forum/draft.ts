import { and, eq, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { boards, drafts } from '../../../db/schema/forum.ts';
import { DAY } from '../../lib/durations.ts';
import { AppError } from '../../lib/errors.ts';
import { optionalLine, optionalMarkdown } from '../../lib/text.ts';
import { isActive, type Member } from '../members/member.ts';
import { idField } from '../members/profile-fields.ts';
import { placeIn } from './draft-place.ts';
import { MOST_TEXT, sendKeyField } from './post-fields.ts';
import { DRAFT_DAYS } from './retention.ts';
import { wasSent } from './sent-before.ts';
import { MOST_TITLE } from './topic.ts';

export type Draft = typeof drafts.$inferSelect;

/** Drafts of one member. Whoever has more has begun long ago: the oldest goes. */
export const MOST_DRAFTS = 50;

/** Nothing is too short to be kept; a text without words is none. */
export const draftForm = z.object({
  title: optionalLine(MOST_TITLE),
  text: optionalMarkdown(MOST_TEXT),
  /** Of a new topic. What is no board, or none any more, is not kept. */
  boardId: idField.optional().catch(undefined),
  sendKey: sendKeyField,
});

export type DraftInput = z.infer<typeof draftForm>;

/** Keeps what is being written; without words, or sent already, there is nothing to keep, and what was kept is gone. */
export function saveDraft(
  db: Database | Transaction,
  member: Member,
  place: string,
  { title = '', text: source = '', boardId, sendKey }: Omit<DraftInput, 'boardId'> & Partial<DraftInput>,
  now: Date,
): void {
  if (!isActive(member)) throw new AppError('forbidden');
  db.transaction((tx) => {
    dropDraft(tx, member, place);
    if ((!title && !source) || wasSent(tx, member, { sendKey, text: source })) return;
    const words = { title, source, boardId: knownBoard(tx, boardId), sendKey, savedAt: now };
    tx.insert(drafts)
      .values({ memberId: member.id, place: placeIn(place), ...words })
      .run();
    dropOldest(tx, member);
  });
}

/** What the member was writing there; undefined: nothing. */
export function draftOf(db: Database | Transaction, member: Member, place: string): Draft | undefined {
  return draftRow(db).get({ memberId: member.id, place });
}

const IN_PLACE = and(eq(drafts.memberId, sql.placeholder('memberId')), eq(drafts.place, sql.placeholder('place')));

const draftRow = prepared((db) => db.select().from(drafts).where(IN_PLACE).prepare());

/** All that the member has not sent, newest first. */
export function draftsOf(db: Database | Transaction, { id }: Member): Draft[] {
  const rows = db.select().from(drafts).where(eq(drafts.memberId, id)).all();
  return rows.sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
}

/** It was sent, or is not wanted any more. */
export function dropDraft(db: Database | Transaction, member: Member, place: string): void {
  noDraft(db).run({ memberId: member.id, place });
}

const noDraft = prepared((db) => db.delete(drafts).where(IN_PLACE).prepare());

/** Drafts that nobody has worked on for long. Answers with their number. */
export function forgetOldDrafts(db: Database, now: Date): number {
  const end = new Date(now.getTime() - DRAFT_DAYS * DAY);
  return db.delete(drafts).where(lt(drafts.savedAt, end)).run().changes;
}

function knownBoard(tx: Transaction, boardId = 0): number | undefined {
  return tx.select({ id: boards.id }).from(boards).where(eq(boards.id, boardId)).get()?.id;
}

function dropOldest(tx: Transaction, member: Member): void {
  for (const { place } of draftsOf(tx, member).slice(MOST_DRAFTS)) dropDraft(tx, member, place);
}
