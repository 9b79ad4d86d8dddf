import { asc, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { boards } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import type { Member } from '../members/member.ts';
import { canRead } from './board.ts';
import type { Anchor, Board } from './topic.ts';

/** In which board one asks about a thing, by its slug, where the site still has it; left out: in the first one. */
export const BOARDS_ABOUT: Partial<Record<Anchor['kind'], string>> = { meeting: 'rund-ums-treffen' };

/** The boards whose topics somebody may read, in order. */
export function boardsFor(db: Database | Transaction, viewer: Member | undefined): Board[] {
  return allBoards(db).filter((board) => canRead(viewer, board));
}

/** Every board in order; there are never many. */
export function allBoards(db: Database | Transaction): Board[] {
  return boardRows(db).all();
}

const boardRows = prepared((db) =>
  db
    .select()
    .from(boards)
    // The condition is true of all: with it the store goes along the index and need not sort.
    .where(sql`${boards.position} > 0`)
    .orderBy(asc(boards.position), asc(boards.id))
    .prepare(),
);

/** The board at an address. Not visible is not found. */
export function boardAt(db: Database | Transaction, viewer: Member | undefined, slug: string): Board {
  const board = db.select().from(boards).where(eq(boards.slug, slug)).get();
  if (!board || !canRead(viewer, board)) throw new AppError('not_found');
  return board;
}
