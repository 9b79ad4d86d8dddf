import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { events } from '../../../db/schema/events.ts';
import { topicFollows, topicReads } from '../../../db/schema/following.ts';
import { boards, posts, topics } from '../../../db/schema/forum.ts';
import { talkDocuments } from '../../../db/schema/talk.ts';
import { editPost } from '../../../src/features/forum/edit-post.ts';
import { openTopic } from '../../../src/features/forum/open-topic.ts';
import { editedPlaceOf, placeOf, replyForm } from '../../../src/features/forum/post.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { reply } from '../../../src/features/forum/reply.ts';
import { AppError } from '../../../src/lib/errors.ts';
import { addBoard, answer, ask, rowsOf, talkAtLength } from '../../support/forum.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const topicOf = (id: number) => world.db.select().from(topics).where(eq(topics.id, id)).get();
const boardOf = (id: number) => world.db.select().from(boards).where(eq(boards.id, id)).get();

test('a topic is there with its first post, its place in the lists, and its event', () => {
  const { db, member } = world;
  const ruth = member('ruth');
  const board = addBoard(db, { seenBy: 'public' });
  const anchor = { kind: 'project', id: 'mitfahrbank', section: 'funding' } as const;
  const post = ask(db, ruth, { boardId: board.id, text: 'Wer hat **eine**?', anchor });
  expect(post).toMatchObject({ position: 1, authorId: ruth.id, html: '<p>Wer hat <strong>eine</strong>?</p>' });
  expect(topicOf(post.topicId)).toMatchObject({
    ...{ boardId: board.id, seenBy: 'public', authorId: ruth.id, lastAuthorId: ruth.id, district: 'degerloch' },
    ...{ anchorKind: 'project', anchorId: 'mitfahrbank', anchorSection: 'funding' },
    ...{ lastPosition: 1, replyCount: 0, createdAt: NOW, activeAt: NOW },
  });
  expect(boardOf(board.id)).toMatchObject({ topicCount: 1, activeAt: NOW });
  expect(db.select().from(events).all()).toMatchObject([
    { kind: 'topic_opened', actorId: ruth.id, thingKind: 'post', thingId: post.id, groupId: post.topicId, at: NOW },
  ]);
});

test('a reply comes last, moves the topic up, and leaves its author with nothing to read', () => {
  const { db, member } = world;
  const { topicId } = ask(db, member('ruth'), {}, daysAgo(2));
  const post = answer(db, member('emre'), topicId);
  expect(post).toMatchObject({ position: 2, lang: 'de' });
  const { boardId } = topicOf(topicId) ?? {};
  expect(topicOf(topicId)).toMatchObject({ lastPosition: 2, replyCount: 1, activeAt: NOW, createdAt: daysAgo(2) });
  expect(topicOf(topicId)).toMatchObject({ lastAuthorId: member('emre').id, authorId: member('ruth').id });
  expect(boardOf(boardId ?? 0)).toMatchObject({ topicCount: 1, activeAt: NOW });
  const own = { topicId, wrote: true, level: 'normal', activeAt: NOW };
  expect(db.select().from(topicFollows).all()).toMatchObject([own, own]);
  expect(
    db
      .select()
      .from(topicReads)
      .where(eq(topicReads.memberId, member('emre').id))
      .get(),
  ).toMatchObject({
    position: 2,
  });
  expect(db.select().from(events).all()).toMatchObject([{ kind: 'topic_opened' }, { kind: 'post_written' }]);
});

test('the same form sent twice makes one topic and one post', () => {
  const { db, member } = world;
  const { id: boardId } = addBoard(db);
  const sendKey = newSendKey();
  const [first, second] = [0, 1].map(() => ask(db, member('ruth'), { boardId, sendKey }));
  expect(second).toEqual(first);
  const again = { text: 'Ja.', sendKey: newSendKey() };
  const topicId = first?.topicId ?? 0;
  const [one, two] = [0, 1].map(() => reply(db, member('emre'), topicId, again, NOW));
  expect(two).toEqual(one);
  expect([rowsOf(db, topics), rowsOf(db, posts), boardOf(boardId)?.topicCount]).toEqual([1, 2, 1]);
  expect(topicOf(topicId)?.replyCount).toBe(1);
});

test('a form whose words were changed after it was sent makes another post, once', () => {
  const { db, member } = world;
  const { id: boardId } = addBoard(db);
  const [sendKey, replyKey] = [newSendKey(), newSendKey()];
  const texts = ['Wir suchen Holz.', 'Wir suchen Stoff.', 'Wir suchen Stoff.', 'Wir suchen Holz.'];
  const asked = texts.map((text) => ask(db, member('ruth'), { boardId, sendKey, text }));
  expect(asked.map(({ id }) => asked.findIndex((post) => post.id === id))).toEqual([0, 1, 1, 0]);
  const topicId = asked[0]?.topicId ?? 0;
  const said = ['Ja.', 'Nein.', 'Ja.'].map((text) =>
    reply(db, member('emre'), topicId, { text, sendKey: replyKey }, NOW),
  );
  expect(said.map(({ position }) => position)).toEqual([2, 3, 2]);
  editPost(db, member('emre'), said[0]?.id ?? 0, { text: 'Doch.', sendKey: newSendKey() }, NOW);
  expect(reply(db, member('emre'), topicId, { text: 'Ja.', sendKey: replyKey }, NOW).position).toBe(2);
});

test('the same words right after each other are one post, but not after an answer, nor those of somebody else', () => {
  const { db, member } = world;
  const { topicId } = ask(db, member('ruth'), { text: 'Ja.' });
  const say = (name: 'ruth' | 'emre') =>
    reply(db, member(name), topicId, { text: 'Ja.', sendKey: newSendKey() }, NOW).position;
  expect([say('ruth'), say('ruth'), say('emre'), say('ruth')]).toEqual([2, 2, 3, 4]);
});

test('a form that somebody else has sent is no other one', () => {
  const { db, member } = world;
  const { topicId } = ask(db, member('ruth'));
  const input = { text: 'Ja.', sendKey: newSendKey() };
  expect(reply(db, member('emre'), topicId, input, NOW).id).not.toBe(reply(db, member('ruth'), topicId, input, NOW).id);
});

test('a reply has the language that its writer says, or else that of its topic', () => {
  const { db, member } = world;
  const { topicId } = ask(db, member('ruth'));
  const input = { text: 'We have one.', lang: 'en' } as const;
  const post = reply(db, member('emre'), topicId, { ...input, sendKey: newSendKey() }, NOW);
  expect([post.lang, answer(db, member('emre'), topicId).lang]).toEqual(['en', 'de']);
  expect(replyForm.safeParse({ ...input, sendKey: newSendKey(), lang: 'fr' }).success).toBe(false);
});

test('a post is found by its words, the first one by the title too', () => {
  const { db, member } = world;
  const first = ask(db, member('ruth'), { title: 'Ölmühle', text: 'Läuft sie?' });
  const second = answer(db, member('emre'), first.topicId, 'Jahrelang.');
  const words = db.select().from(talkDocuments).orderBy(talkDocuments.postId).all();
  expect(words.map(({ postId }) => postId)).toEqual([first.id, second.id]);
  expect([words[0]?.titleStems, words[1]?.titleStems]).toEqual([expect.stringMatching(/\S/), '']);
});

test('nobody writes where they may not, and nothing of it stays', () => {
  const { db, member } = world;
  const ruth = member('ruth');
  const suspended = { ...ruth, suspendedUntil: daysAgo(-1) };
  const closed = addBoard(db, { closedAt: NOW, slug: 'zu' }).id;
  expect(() => ask(db, ruth, { boardId: closed })).toThrow('board_closed');
  expect(() => ask(db, ruth, { boardId: 999_999 })).toThrow('not_found');
  expect(() => ask(db, suspended, { boardId: addBoard(db).id })).toThrow('forbidden');
  expect(() => answer(db, ruth, 999_999)).toThrow('not_found');
  expect([rowsOf(db, topics), rowsOf(db, events)]).toEqual([0, 0]);
  const { topicId } = ask(db, member('emre'));
  expect(() => answer(db, suspended, topicId)).toThrow('not_found');
  db.update(topics).set({ lockedAt: NOW }).run();
  expect(() => answer(db, ruth, topicId)).toThrow('topic_closed');
  db.update(topics).set({ hiddenAt: NOW }).run();
  expect(() => answer(db, ruth, topicId)).toThrow('not_found');
  expect(answer(db, member('emre'), topicId).position).toBe(2);
});

test('a page of a topic has twenty posts for ever, and an address says which', () => {
  const { db, member } = world;
  const { topicId } = ask(db, member('ruth'), {}, daysAgo(9));
  const written = talkAtLength(db, [member('ruth'), member('emre')], topicId, 20);
  expect(written.slice(-2).map(placeOf)).toEqual([
    `/forum/topics/${topicId}#p${written.at(-2)?.id}`,
    `/forum/topics/${topicId}?page=2#p${written.at(-1)?.id}`,
  ]);
  expect(written.slice(-2).map(editedPlaceOf)).toEqual([
    `/forum/topics/${topicId}?done=edited&post=${written.at(-2)?.id}#p${written.at(-2)?.id}`,
    `/forum/topics/${topicId}?page=2&done=edited&post=${written.at(-1)?.id}#p${written.at(-1)?.id}`,
  ]);
});

test('a form that was sent elsewhere makes nothing here, and nothing else of what it made', () => {
  const { db, member } = world;
  const { topicId } = ask(db, member('emre'), {}, daysAgo(2));
  const mine = ask(db, member('ruth'), {}, daysAgo(1));
  const key = newSendKey();
  const said = reply(db, member('ruth'), topicId, { text: 'Ja.', sendKey: key }, NOW);
  const again = { boardId: 1, title: 'Anderes', text: 'Anderes', lang: 'de', sendKey: key } as const;
  expect(() => openTopic(db, member('ruth'), again, NOW)).toThrow(new AppError('conflict'));
  expect(() => reply(db, member('ruth'), mine.topicId, { text: 'Ja.', sendKey: key }, NOW)).toThrow(
    new AppError('conflict'),
  );
  expect(reply(db, member('ruth'), topicId, { text: 'Ja.', sendKey: key }, NOW).id).toBe(said.id);
});
