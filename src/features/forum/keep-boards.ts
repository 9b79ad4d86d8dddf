import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { boards, topics } from '../../../db/schema/forum.ts';
import { AppError } from '../../lib/errors.ts';
import { fold } from '../../lib/fold.ts';
import { ProblemError } from '../../lib/problems.ts';
import { freeSlug, slugOf } from '../../lib/slug.ts';
import { record } from '../members/act.ts';
import type { Member } from '../members/member.ts';
import { canKeepBoards, MAX_BOARDS, type BoardInput } from './board.ts';
import { allBoards } from './boards.ts';
import { indexBoardLater } from './talk-index.ts';
import type { Board } from './topic.ts';

/** Of the first boards, by their place, those in which one asks. */
const ASKING = [1, 3];

/** Gives a store without boards its first ones, in this order and for members only. */
export function ensureBoards(db: Database, first: readonly { name: string; purpose: string }[], now: Date): void {
  db.transaction((tx) => {
    if (allBoards(tx).length > 0) return;
    for (const [index, words] of first.entries()) {
      const asks = ASKING.includes(index + 1) ? 'yes' : 'no';
      add(tx, { ...words, asks, seenBy: 'members', state: 'open' }, index + 1, now);
    }
  });
}

/** Makes a board. Its address comes from its first name and stays. Throws ProblemError for a name that is taken. */
export function createBoard(db: Database, member: Member, input: BoardInput, now: Date): Board {
  if (!canKeepBoards(member)) throw new AppError('not_found');
  return db.transaction((tx) => {
    const others = allBoards(tx);
    if (others.length >= MAX_BOARDS) throw new ProblemError('form', 'too_many');
    refuseTaken(others, input.name);
    const board = add(tx, input, others.length + 1, now);
    place(tx, others, board, input.position);
    record(tx, { kind: 'make_board', by: member.id, detail: board.name }, now);
    keepTurn(tx, member, { seenBy: 'members', closedAt: null }, board, now);
    return board;
  });
}

/**
 * Changes a board. Opened to everyone, it opens what is written from then on: its older topics were written for members
 * and stay theirs. Closed to strangers, all of it is for members. Throws ProblemError for a name that is taken.
 */
export function changeBoard(db: Database, member: Member, slug: string, input: BoardInput, now: Date): void {
  if (!canKeepBoards(member)) throw new AppError('not_found');
  db.transaction((tx) => {
    const all = allBoards(tx);
    const board = all.find((one) => one.slug === slug);
    if (!board) throw new AppError('not_found');
    const others = all.filter((one) => one !== board);
    refuseTaken(others, input.name);
    const { name, purpose, seenBy, lang = null, state } = input;
    const closedAt = state === 'closed' ? (board.closedAt ?? now) : null;
    const asks = input.asks === undefined ? board.asks : input.asks === 'yes';
    tx.update(boards).set({ name, purpose, seenBy, lang, asks, closedAt }).where(eq(boards.id, board.id)).run();
    if (seenBy === 'members' && board.seenBy === 'public') keepForMembers(tx, board);
    place(tx, others, board, input.position ?? board.position);
    keepTurn(tx, member, board, { name, seenBy, closedAt }, now);
  });
}

function add(tx: Transaction, input: BoardInput, position: number, now: Date): Board {
  const { name, purpose, seenBy, lang = null, state } = input;
  const closedAt = state === 'closed' ? now : null;
  const taken = new Set(allBoards(tx).map((board) => board.slug));
  const slug = freeSlug(slugOf(name) || 'bereich', taken);
  const asks = input.asks === 'yes';
  const values = { slug, name, purpose, seenBy, lang, asks, position, createdAt: now, closedAt };
  return tx.insert(boards).values(values).returning().get();
}

type Turn = Pick<Board, 'seenBy' | 'closedAt'>;

/** That everyone may read a board from now on, or nobody write in it, stands in the log of the site. */
function keepTurn(tx: Transaction, { id: by }: Member, was: Turn, is: Turn & Pick<Board, 'name'>, now: Date): void {
  const { name: detail, seenBy, closedAt } = is;
  if (seenBy === 'public' && was.seenBy !== 'public') record(tx, { kind: 'open_board', by, detail }, now);
  if (closedAt && !was.closedAt) record(tx, { kind: 'close_board', by, detail }, now);
}

function keepForMembers(tx: Transaction, { id }: Board): void {
  tx.update(topics).set({ seenBy: 'members' }).where(eq(topics.boardId, id)).run();
  indexBoardLater(tx, id);
}

function refuseTaken(others: Board[], name: string): void {
  if (others.some((other) => fold(other.name) === fold(name))) throw new ProblemError('name', 'taken');
}

/** Puts a board among the others, which keep their order. */
function place(tx: Transaction, others: Board[], board: Board, position = others.length + 1): void {
  const order = others.toSpliced(position - 1, 0, board);
  for (const [index, { id }] of order.entries())
    tx.update(boards)
      .set({ position: index + 1 })
      .where(eq(boards.id, id))
      .run();
}
