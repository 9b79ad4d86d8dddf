import { eq } from 'drizzle-orm';
import { closeDatabase, openDatabase } from '../../db/database.ts';
import { boards } from '../../db/schema/forum.ts';
import { allBoards } from '../../src/features/forum/boards.ts';
import { ensureBoards } from '../../src/features/forum/keep-boards.ts';
import { openTopic } from '../../src/features/forum/open-topic.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { memberById } from '../../src/features/members/find.ts';
import { messages } from '../../src/i18n/messages.ts';
import { settle, signIn } from '../bench/forum/people.ts';

/** A store with members who are signed in, and topics of theirs, in each board some. Everybody reads the second board. */
export type TrialForum = { cookies: string[]; topics: number[]; publicBoard: { id: number; slug: string } };

const TOPICS = 20;

/** Days since everybody joined: newcomers write less. */
const JOINED = 100;

export async function prepareForum(path: string): Promise<TrialForum> {
  const db = openDatabase(path);
  const now = new Date();
  const begin = new Date(now.getTime() - JOINED * 86_400_000);
  const people = settle(db, begin);
  ensureBoards(db, messages('de').forum.boards.first, begin);
  db.update(boards).set({ seenBy: 'public' }).where(eq(boards.position, 2)).run();
  const all = allBoards(db);
  const topics = people.slice(0, TOPICS).map((id, index) => {
    const member = memberById(db, id, begin);
    const boardId = all[index % all.length]?.id;
    if (!member || boardId === undefined) throw new Error('Nobody is there to open a topic.');
    const words = { title: `Thema ${String(index)}`, text: 'Worum es geht.', lang: 'de' as const };
    return openTopic(db, member, { boardId, ...words, sendKey: newSendKey() }, begin).topicId;
  });
  const cookies = await signIn(db, people, now);
  closeDatabase(db);
  const { id = 0, slug = '' } = all[1] ?? {};
  return { cookies, topics, publicBoard: { id, slug } };
}
