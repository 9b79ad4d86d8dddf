import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { boardFollows, topicFollows } from '../../../db/schema/following.ts';
import { boards } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import { isActive, type Member } from '../members/member.ts';
import { topicFor, type Topic } from './topic.ts';

/** How much a member wants to hear of a topic or a board. Nobody is made to watch anything, by writing neither. */
export const LEVELS = ['watch', 'normal', 'mute'] as const;
export type Level = (typeof LEVELS)[number];

export const followingForm = z.object({ level: z.enum(LEVELS) });

/** What the member has chosen for a topic. */
export function topicLevel(db: Database, member: Member, topicId: number): Level {
  return topicFollow(db).get({ memberId: member.id, topicId })?.level ?? 'normal';
}

const topicFollow = prepared((db) => {
  const [memberId, topicId] = [sql.placeholder('memberId'), sql.placeholder('topicId')];
  return db
    .select()
    .from(topicFollows)
    .where(and(eq(topicFollows.memberId, memberId), eq(topicFollows.topicId, topicId)))
    .prepare();
});

/** What the member has chosen for a board. */
export function boardLevel(db: Database, member: Member, boardId: number): Level {
  return db.select().from(boardFollows).where(ofBoard(member, boardId)).get()?.level ?? 'normal';
}

/** The boards of which the member wants to hear nothing. */
export function mutedBoards(db: Database, { id }: Member): ReadonlySet<number> {
  const rows = chosenBoards(db).all({ id, level: 'mute' });
  return new Set(rows.map(({ boardId }) => boardId));
}

/** The boards of which the member wants to hear all. */
export function watchedBoards(db: Database, { id }: Member): number[] {
  const rows = chosenBoards(db).all({ id, level: 'watch' });
  return rows.map(({ boardId }) => boardId);
}

const chosenBoards = prepared((db) => {
  const { memberId, level } = boardFollows;
  return db
    .select()
    .from(boardFollows)
    .where(and(eq(memberId, sql.placeholder('id')), eq(level, sql.placeholder('level'))))
    .prepare();
});

/** Chooses how much of a topic the member hears. Throws not_found for one that they do not see. */
export function followTopic(db: Database, member: Member, topicId: number, level: Level): void {
  db.transaction((tx) => {
    const topic = topicFor(tx, requireActive(member), topicId);
    choose(tx, member, topic, level);
    // A topic that is neither followed nor written in is not the member's own.
    const nothing = and(eq(topicFollows.level, 'normal'), eq(topicFollows.wrote, false));
    tx.delete(topicFollows)
      .where(and(ofTopic(member, topicId), nothing))
      .run();
  });
}

/** Chooses how much of a board the member hears. Throws not_found for one that there is not. */
export function followBoard(db: Database, member: Member, boardId: number, level: Level): void {
  const { id: memberId } = requireActive(member);
  db.transaction((tx) => {
    if (!tx.select().from(boards).where(eq(boards.id, boardId)).get()) throw new AppError('not_found');
    if (level === 'normal') {
      tx.delete(boardFollows).where(ofBoard(member, boardId)).run();
      return;
    }
    tx.insert(boardFollows)
      .values({ memberId, boardId, level })
      .onConflictDoUpdate({ target: [boardFollows.memberId, boardFollows.boardId], set: { level } })
      .run();
  });
}

function choose(tx: Transaction, { id: memberId }: Member, { id: topicId, activeAt }: Topic, level: Level): void {
  tx.insert(topicFollows)
    .values({ memberId, topicId, level, wrote: false, activeAt })
    .onConflictDoUpdate({ target: [topicFollows.memberId, topicFollows.topicId], set: { level } })
    .run();
}

function requireActive(member: Member): Member {
  if (!isActive(member)) throw new AppError('forbidden');
  return member;
}

function ofTopic({ id }: Member, topicId: number) {
  return and(eq(topicFollows.memberId, id), eq(topicFollows.topicId, topicId));
}

function ofBoard({ id }: Member, boardId: number) {
  return and(eq(boardFollows.memberId, id), eq(boardFollows.boardId, boardId));
}
