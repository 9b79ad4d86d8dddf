import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { events } from '../../../db/schema/events.ts';
import { postMentions, posts, topics } from '../../../db/schema/forum.ts';
import { record } from '../../../src/features/events/record.ts';
import { acceptAnswer } from '../../../src/features/forum/accept-answer.ts';
import { editPost } from '../../../src/features/forum/edit-post.ts';
import { followBoard, followTopic } from '../../../src/features/forum/follow.ts';
import type { Post } from '../../../src/features/forum/post.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { hasNews, spreadNews } from '../../../src/features/notices/spread.ts';
import { answer, ask } from '../../support/forum.ts';
import { heard, spreadAll } from '../../support/news.ts';
import type { PersonName } from '../../support/people.ts';
import { growing } from '../../support/plan.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let question: Post;
beforeEach(() => {
  world = openWorld();
  question = ask(world.db, world.member('ruth'));
});
afterEach(() => world.close());

const idOf = (name: PersonName) => world.member(name).id;
const nameOf = (id: number) =>
  (['hanna', 'emre', 'tomasz', 'ruth', 'samira', 'joerg'] as const).find((name) => idOf(name) === id);
function hears(): string[] {
  spreadAll(world.db);
  return heard(world.db).map(([id, reason]) => `${nameOf(id) ?? '?'}: ${reason}`);
}
const reply = (name: PersonName, text?: string) => answer(world.db, world.member(name), question.topicId, text);
const watch = (name: PersonName) => followTopic(world.db, world.member(name), question.topicId, 'watch');
const mute = (name: PersonName) => followTopic(world.db, world.member(name), question.topicId, 'mute');
const boardId = () => world.db.select().from(topics).where(eq(topics.id, question.topicId)).get()?.boardId ?? 0;
const name = (post: Post, person: PersonName) =>
  world.db
    .insert(postMentions)
    .values({ postId: post.id, memberId: idOf(person) })
    .onConflictDoNothing()
    .run();

test('who asked hears of an answer, and whoever wrote before does not: writing is not watching', () => {
  reply('emre');
  reply('tomasz');
  expect(hears()).toEqual(['ruth: reply', 'ruth: reply']);
});

test('nobody hears of what they do themselves', () => {
  watch('ruth');
  reply('ruth');
  expect(hears()).toEqual([]);
});

test('who is quoted hears as of an answer; quotes of other topics, or of nothing, are said to nobody', () => {
  const { id } = reply('emre');
  const elsewhere = ask(world.db, world.member('samira'));
  spreadAll(world.db);
  const links = [id, elsewhere.id, 999_999].map((post) => `> @Wer [schrieb](/forum/posts/${String(post)}):`);
  name(reply('tomasz', `${links.join('\n')}\n> Wir haben einen.\n\nGut.`), 'emre');
  expect(hears().slice(1)).toEqual(['ruth: reply', 'emre: reply']);
});

test('who watches a topic hears of its posts, and nobody hears twice of the same', () => {
  watch('samira');
  watch('ruth');
  reply('emre');
  name(reply('joerg'), 'ruth');
  expect(hears().sort()).toEqual(['ruth: mention', 'ruth: reply', 'samira: watched_topic', 'samira: watched_topic']);
});

test('who watches a board hears of new topics in it, not of every word', () => {
  followBoard(world.db, world.member('samira'), boardId(), 'watch');
  ask(world.db, world.member('emre'), { boardId: boardId() });
  reply('emre');
  expect(hears()).toEqual(['samira: watched_board', 'samira: watched_board', 'ruth: reply']);
});

test('who has muted a topic hears only where they are called by name', () => {
  mute('ruth');
  reply('emre');
  name(reply('tomasz'), 'ruth');
  expect(hears()).toEqual(['ruth: mention']);
});

test('who has muted a board hears of no topics in it, but of answers to what they wrote there', () => {
  for (const person of ['ruth', 'samira'] as const) followBoard(world.db, world.member(person), boardId(), 'mute');
  ask(world.db, world.member('tomasz'), { boardId: boardId() });
  name(reply('emre'), 'samira');
  expect(hears()).toEqual(['samira: mention', 'ruth: reply']);
});

test('whose answer is accepted hears of it', () => {
  const { id } = reply('emre');
  const accept = (post?: number) => acceptAnswer(world.db, world.member('ruth'), question.topicId, { post }, NOW);
  accept(id);
  expect(hears()).toEqual(['ruth: reply', 'emre: accepted']);
  accept();
  accept(id);
  expect(hears()).toHaveLength(2);
});

test('of a choice that was taken back at once nobody hears', () => {
  const { id, topicId } = reply('emre');
  for (const post of [id, undefined]) acceptAnswer(world.db, world.member('ruth'), topicId, { post }, NOW);
  expect(hears()).toEqual(['ruth: reply']);
});

test('whose name comes into a post later hears of it, and nobody who had heard of the post', () => {
  const { id } = reply('emre', 'Fragt andere.');
  expect(hears()).toEqual(['ruth: reply']);
  const names = '@Ruth Kessler und @Samira Haddad wissen es.';
  editPost(world.db, world.member('emre'), id, { text: names, sendKey: newSendKey() }, NOW);
  expect(hears()).toEqual(['ruth: reply', 'samira: mention']);
});

test('who is suspended hears nothing', () => {
  const input = { memberId: idOf('ruth'), days: 3, reason: 'Werbung.' };
  suspendMember(world.db, world.member('emre'), input, NOW);
  reply('tomasz');
  expect(hears()).toEqual([]);
});

test.each([
  ['deleted', () => world.db.update(posts).set({ deletedAt: NOW }).run()],
  ['hidden', () => world.db.update(posts).set({ hiddenAt: NOW }).run()],
  ['in a hidden topic', () => world.db.update(topics).set({ hiddenAt: NOW }).run()],
])('of what is %s by then nobody hears', (_, takeAway) => {
  reply('emre');
  takeAway();
  expect(hears()).toEqual([]);
});

test('kinds that nobody knows, and things that are not there, are passed by', () => {
  const group = { kind: 'topic', id: 1 };
  world.db.transaction((tx) => {
    for (const kind of ['constructor', 'tea_served', 'post_written', 'answer_accepted', 'topic_opened'])
      record(tx, { kind, actorId: null, thing: { kind: 'post', id: 123_456 }, group }, NOW);
  });
  expect(hears()).toEqual([]);
  expect(hasNews(world.db)).toBe(false);
});

test('an event is spread once, however often it is asked for, and in portions', () => {
  for (let count = 0; count < 50; count++) {
    const thing = { kind: 'post', id: question.id };
    const written = { kind: 'post_written', actorId: idOf('emre'), thing, group: { kind: 'topic', id: 1 } };
    world.db.transaction((tx) => record(tx, written, NOW));
  }
  expect(hasNews(world.db)).toBe(true);
  const portions: number[] = [];
  for (let count = spreadNews(world.db, NOW); count > 0; count = spreadNews(world.db, NOW)) portions.push(count);
  expect(portions.reduce((sum, count) => sum + count)).toBe(world.db.select().from(events).all().length);
  expect(hasNews(world.db)).toBe(false);
  expect(heard(world.db)).toHaveLength(50);
});

test('nothing that is asked grows with the tables', () => {
  watch('samira');
  followBoard(world.db, world.member('samira'), boardId(), 'watch');
  reply('emre', `> [schrieb](/forum/posts/${String(question.id)}):\n\nJa.`);
  ask(world.db, world.member('emre'), { boardId: boardId() });
  expect(growing(world.db, () => hasNews(world.db) && spreadAll(world.db))).toEqual([]);
});

const eventAbout = (postId: number) =>
  world.db
    .select()
    .from(events)
    .all()
    .find(({ thingKind, thingId }) => thingKind === 'post' && thingId === postId)?.id;

test('an event that cannot be told is set aside by its number, and those behind it are told', () => {
  watch('samira');
  const [bad] = [reply('emre'), reply('tomasz')].map(({ id }) => eventAbout(id));
  world.db.$client.exec(
    `CREATE TRIGGER broken AFTER INSERT ON notices WHEN NEW.event_id = ${String(bad)} BEGIN SELECT RAISE(ABORT, 'no'); END`,
  );
  expect(() => spreadNews(world.db, NOW)).toThrow('no');
  const aside: unknown[] = [];
  while (spreadNews(world.db, NOW, (row) => aside.push(row)) > 0);
  expect(aside).toEqual([{ event: bad }]);
  expect(heard(world.db).map(([id]) => nameOf(id))).toEqual(['ruth', 'samira']);
  expect(hasNews(world.db)).toBe(false);
});

test('where the store fails no event is set aside', () => {
  reply('emre');
  world.db.$client.pragma('query_only = ON');
  const aside: unknown[] = [];
  expect(() => spreadNews(world.db, NOW, (row) => aside.push(row))).toThrow();
  expect(aside).toEqual([]);
  world.db.$client.pragma('query_only = OFF');
  expect(hasNews(world.db)).toBe(true);
});
