import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { posts, topics } from '../../../db/schema/forum.ts';
import { notices } from '../../../db/schema/notices.ts';
import {
  INBOX_PAGE,
  inboxOf,
  MOST_COUNTED,
  readInbox,
  unreadCount,
  unreadReplies,
} from '../../../src/features/notices/inbox.ts';
import { sawPosts } from '../../../src/features/notices/saw-posts.ts';
import { followTopic } from '../../../src/features/forum/follow.ts';
import { answer, ask } from '../../support/forum.ts';
import { spreadAll } from '../../support/news.ts';
import { growing } from '../../support/plan.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let topicId: number;
beforeEach(() => {
  world = openWorld();
  ({ topicId } = ask(world.db, world.member('ruth')));
});
afterEach(() => world.close());

const ruth = () => world.member('ruth');
const inbox = (before?: number) => inboxOf(world.db, ruth(), before);
const unread = () => unreadCount(world.db, ruth());
/** So many answers, one every hour. */
function answers(count: number): void {
  for (let number = 1; number <= count; number++) {
    const at = new Date(daysAgo(9).getTime() + number * 3_600_000);
    answer(world.db, world.member('emre'), topicId, `Antwort ${String(number)}.`, at);
  }
  spreadAll(world.db);
}

test('the newest stands first: who, why, where, and the first words', () => {
  answers(2);
  const [newest] = inbox();
  const { id } = world.db.select().from(posts).where(eq(posts.position, 3)).get() ?? {};
  expect(inbox()).toHaveLength(2);
  expect(newest).toMatchObject({ reason: 'reply', isUnread: true });
  expect(newest?.tidings).toEqual({
    who: 'Emre Aydın',
    title: 'Wer hat eine Mitfahrbank gebaut?',
    words: 'Antwort 2.',
    lang: 'de',
    path: `/forum/posts/${String(id)}`,
  });
});

test('older ones stand on further pages, each once', () => {
  answers(INBOX_PAGE + 5);
  const first = inbox();
  const second = inbox(first.at(-1)?.id);
  expect([first.length, second.length]).toEqual([INBOX_PAGE, 5]);
  expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(INBOX_PAGE + 5);
});

test('what was shown can be marked as read; what came since stays new', () => {
  answers(2);
  const [newest] = inbox();
  answer(world.db, world.member('tomasz'), topicId);
  spreadAll(world.db);
  readInbox(world.db, ruth(), newest?.id ?? 0, NOW);
  expect(inbox().map(({ isUnread }) => isUnread)).toEqual([true, false, false]);
  expect(unread()).toBe(1);
});

test('what was said in person is counted apart from what one follows', () => {
  followTopic(world.db, world.member('samira'), topicId, 'watch');
  answers(2);
  expect([unread(), unreadReplies(world.db, ruth())]).toEqual([2, 2]);
  const samira = world.member('samira');
  expect([unreadCount(world.db, samira), unreadReplies(world.db, samira)]).toEqual([2, 0]);
  world.db.update(posts).set({ deletedAt: NOW }).where(eq(posts.position, 3)).run();
  expect(unreadReplies(world.db, ruth())).toBe(1);
});

test('nobody marks what somebody else has heard of', () => {
  answers(2);
  readInbox(world.db, world.member('samira'), 1_000_000, NOW);
  expect(unread()).toBe(2);
});

test('who reads the topic has read the news of it, up to there and of no other topic', () => {
  answers(3);
  const other = ask(world.db, ruth());
  answer(world.db, world.member('tomasz'), other.topicId);
  spreadAll(world.db);
  sawPosts(world.db, ruth(), topicId, 3, NOW);
  expect(inbox().map(({ isUnread }) => isUnread)).toEqual([true, true, false, false]);
  sawPosts(world.db, world.member('samira'), topicId, 99, NOW);
  expect(unread()).toBe(2);
});

test('what has gone since, or was hidden, says nothing more of itself', () => {
  answers(2);
  world.db.update(posts).set({ deletedAt: NOW }).where(eq(posts.position, 3)).run();
  world.db.update(posts).set({ hiddenAt: NOW }).where(eq(posts.position, 2)).run();
  expect(inbox().map(({ tidings }) => tidings)).toEqual([undefined, undefined]);
});

test('what has gone is not counted as new, and is put away with the rest', () => {
  answers(3);
  expect(unread()).toBe(3);
  world.db.update(posts).set({ deletedAt: NOW }).where(eq(posts.position, 3)).run();
  expect(unread()).toBe(2);
  world.db.update(posts).set({ hiddenAt: NOW }).where(eq(posts.position, 2)).run();
  expect(unread()).toBe(1);
  world.db.update(topics).set({ hiddenAt: NOW }).where(eq(topics.id, topicId)).run();
  expect(unread()).toBe(0);
  readInbox(world.db, ruth(), inbox()[0]?.id ?? 0, NOW);
  expect(inbox().filter(({ isUnread }) => isUnread)).toEqual([]);
});

test('somebody who has gone is named no more', () => {
  answers(1);
  world.db.$client
    .prepare('UPDATE members SET name = NULL, name_key = NULL, email = NULL, locale = NULL, erased_at = 1 WHERE id = ?')
    .run(world.member('emre').id);
  expect(inbox()[0]?.tidings).toMatchObject({ who: undefined, words: 'Antwort 1.' });
});

test('very many are not counted', () => {
  answers(1);
  const [notice] = world.db.select().from(notices).all();
  for (let number = 0; number < 150; number++) {
    const event = world.db.$client.prepare(
      `INSERT INTO events (kind, thing_kind, thing_id, group_kind, group_id, at) VALUES ('x', 'post', 1, 'topic', 1, 1)`,
    );
    const eventId = Number(event.run().lastInsertRowid);
    world.db
      .insert(notices)
      .values({ memberId: ruth().id, eventId, reason: 'reply', groupKind: 'topic', groupId: 1, at: notice?.at ?? NOW })
      .run();
  }
  expect(unread()).toBe(MOST_COUNTED);
});

test('nothing that is asked grows with the tables', () => {
  answers(2);
  expect(growing(world.db, () => [inbox(), inbox(9), unread(), unreadReplies(world.db, ruth())])).toEqual([]);
  expect(growing(world.db, () => sawPosts(world.db, ruth(), topicId, 3, NOW))).toEqual([]);
  answers(1);
  expect(growing(world.db, () => readInbox(world.db, ruth(), 99, NOW))).toEqual([]);
});
