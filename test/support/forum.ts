import { count } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../db/database.ts';
import { boards } from '../../db/schema/forum.ts';
import type { Member } from '../../src/features/members/member.ts';
import { openTopic } from '../../src/features/forum/open-topic.ts';
import type { Post } from '../../src/features/forum/post.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { reply } from '../../src/features/forum/reply.ts';
import type { Board, TopicInput } from '../../src/features/forum/topic.ts';
import { NOW } from './world.ts';

/** A board of the named world; members see it, if nothing else is said. */
export function addBoard(db: Database, values: Partial<Board> = {}): Board {
  const position = rowsOf(db, boards) + 1;
  const board = { slug: `bereich-${position}`, name: 'Fragen', purpose: 'Fragen an alle.', position, createdAt: NOW };
  return db
    .insert(boards)
    .values({ ...board, ...values })
    .returning()
    .get();
}

/** Opens a topic in a board of its own, or in the one that is named. */
export function ask(db: Database, member: Member, input: Partial<TopicInput> = {}, now = NOW): Post {
  const boardId = input.boardId ?? addBoard(db).id;
  const words = { title: 'Wer hat eine Mitfahrbank gebaut?', text: 'Wir suchen einen Bauplan.' };
  return openTopic(db, member, { lang: 'de', sendKey: newSendKey(), ...words, ...input, boardId }, now);
}

/** Writes at the end of a topic. */
export function answer(db: Database, member: Member, topicId: number, text = 'Wir haben einen.', now = NOW): Post {
  return reply(db, member, topicId, { text, sendKey: newSendKey() }, now);
}

/** Many posts by turns, an hour apart, so that nobody writes too many in an hour; the last of them now. */
export function talkAtLength(
  db: Database,
  writers: [Member, ...Member[]],
  topicId: number,
  count: number,
  now = NOW,
): Post[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(now.getTime() - (count - 1 - index) * 3_600_000);
    return answer(db, writers[index % writers.length] ?? writers[0], topicId, `Beitrag ${index + 1}.`, at);
  });
}

/** How many rows a table has. */
export function rowsOf(db: Database, table: SQLiteTable): number {
  return db.select({ rows: count() }).from(table).get()?.rows ?? 0;
}
