import { eq } from 'drizzle-orm';
import { closeDatabase, openDatabase, type Database } from '../../../db/database.ts';
import { boards, topics } from '../../../db/schema/forum.ts';
import { allBoards } from '../../../src/features/forum/boards.ts';
import { ensureBoards } from '../../../src/features/forum/keep-boards.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { chanceFrom } from '../chance.ts';
import { settle, signIn } from './people.ts';
import { turns, type Amount } from './talk.ts';
import type { Pool } from './words.ts';
import { deriveRest, writerFor } from './writer.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days over which all was said. */
const DAYS = 1_000;

/** Hours without a post until now: whoever writes now has not written too much. */
const QUIET = 6;

/** Days since everybody read all there was. */
const UNREAD = 7;

/** Posts with the rare word. */
const RARE_POSTS = 3;

/** What is asked of a store: the cookies of its members, the board that everybody reads, and topics of twenty posts. */
export type Filled = { cookies: string[]; publicBoard: string; topics: number[] };

/** Makes a store at `path` with so many posts, as the verbs would have written them. */
export async function fillStore(path: string, amount: Amount, pool: Pool, now: Date): Promise<Filled> {
  const db = openDatabase(path);
  hurry(db);
  const people = db.transaction(() => fill(db, amount, pool, now));
  const cookies = await signIn(db, people, now);
  const rest = { publicBoard: allBoards(db)[1]?.slug ?? '', topics: someTopics(db) };
  closeDatabase(db);
  return { cookies, ...rest };
}

/** A store that is lost in a fall of the power is filled anew; it is served like any other. */
function hurry({ $client }: Database): void {
  for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -500000']) $client.pragma(pragma);
}

function fill(db: Database, amount: Amount, pool: Pool, now: Date): number[] {
  const begin = new Date(now.getTime() - DAYS * DAY);
  const people = settle(db, begin);
  ensureBoards(db, messages('de').forum.boards.first, begin);
  db.update(boards).set({ seenBy: 'public' }).where(eq(boards.position, 2)).run();
  writeAll(db, { amount, pool, people, begin: begin.getTime(), end: now.getTime() - QUIET * HOUR });
  deriveRest(db, new Date(now.getTime() - UNREAD * DAY));
  return people;
}

type Scene = { amount: Amount; pool: Pool; people: number[]; begin: number; end: number };

function writeAll(db: Database, { amount, pool, people, begin, end }: Scene): void {
  const [writer, all, chance] = [writerFor(db), allBoards(db), chanceFrom(1)];
  const count = amount.posts + amount.long;
  let written = 0;
  for (const { topic, position, author } of turns(amount, people, chance)) {
    const board = all[topic % all.length];
    if (!board) throw new Error('A new site has boards.');
    const opening = position === 1 ? chance.pick(pool.openings) : undefined;
    if (opening) writer.topic({ id: topic, title: opening.title, author, board });
    written += 1;
    const isRare = !opening && written % Math.ceil(count / RARE_POSTS) === 1;
    const words = opening ?? (isRare ? pool.rare : chance.pick(pool.replies));
    writer.post({ topic, position, author, board, words, at: Math.round(begin + ((end - begin) * written) / count) });
  }
}

/** From all times. */
function someTopics(db: Database): number[] {
  const ids = db.select({ id: topics.id }).from(topics).where(eq(topics.lastPosition, 20)).all();
  const step = Math.max(1, Math.floor(ids.length / 50));
  return ids.filter((_, index) => index % step === 0).map(({ id }) => id);
}
