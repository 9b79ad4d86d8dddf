import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { boards, topics } from '../../../db/schema/forum.ts';
import { setHidden } from '../../../src/features/forum/decide-case.ts';
import { deletePost } from '../../../src/features/forum/delete-post.ts';
import { forgetTalk } from '../../../src/features/forum/forget.ts';
import { GoneError, type Gone } from '../../../src/features/forum/gone.ts';
import { postFor } from '../../../src/features/forum/post.ts';
import { reportPost } from '../../../src/features/forum/report.ts';
import { topicPage } from '../../../src/features/forum/topic-page.ts';
import { topicFor } from '../../../src/features/forum/topic.ts';
import { statusOf } from '../../../src/lib/errors.ts';
import { addBoard, answer, ask } from '../../support/forum.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const asked = (seenBy: 'public' | 'members' = 'members') => {
  const board = addBoard(world.db, { seenBy, name: 'Werkzeug' });
  return { board, ...ask(world.db, world.member('ruth'), { boardId: board.id }) };
};
const hide = (postId: number) => {
  setHidden(world.db, world.member('emre'), postId, { hidden: true, reason: 'Das ist Werbung.' }, NOW);
};
const report = (who: PersonName, postId: number) => {
  reportPost(world.db, world.member(who), postId, { reason: 'Das ist Werbung.' }, NOW);
};
/** What somebody hears who comes for a topic or for the post with the number. */
const heard = (look: () => unknown): { status: number; gone?: Gone } => {
  try {
    look();
  } catch (error) {
    return { status: statusOf(error), ...(error instanceof GoneError && { gone: error.gone }) };
  }
  return { status: 200 };
};
const comesFor = (topicId: number, who?: PersonName) =>
  heard(() => topicFor(world.db, who && world.member(who), topicId));

describe('whoever could have read a topic hears', () => {
  test('that it was deleted, and in which board it stood', () => {
    const { board, id, topicId } = asked();
    deletePost(world.db, world.member('ruth'), id, NOW);
    const gone = { what: 'topic', why: 'deleted', board: { id: board.id } };
    expect(comesFor(topicId, 'joerg')).toMatchObject({ status: 410, gone });
    expect(heard(() => postFor(world.db, world.member('joerg'), id))).toMatchObject({ status: 410, gone });
  });

  test('that it went with the account of who wrote it', () => {
    const { topicId } = asked();
    const leaving = { id: world.member('ruth').id, texts: 'blanked' as const, formerly: { de: 'x', en: 'x' } };
    world.db.transaction((tx) => forgetTalk(tx, leaving, NOW));
    expect(comesFor(topicId, 'joerg')).toMatchObject({ status: 410, gone: { why: 'deleted' } });
  });

  test('that moderators have hidden it, also its answers', () => {
    const { id, topicId } = asked();
    const reply = answer(world.db, world.member('tomasz'), topicId);
    hide(id);
    const gone = { what: 'topic', why: 'hidden' };
    expect(comesFor(topicId, 'joerg')).toMatchObject({ status: 404, gone });
    expect(heard(() => postFor(world.db, world.member('joerg'), reply.id))).toMatchObject({ status: 404, gone });
  });

  test('that reports have hidden it', () => {
    const { id, topicId } = asked();
    for (const who of ['joerg', 'tomasz', 'samira'] as const) report(who, id);
    expect(comesFor(topicId, 'joerg')).toMatchObject({ status: 404, gone: { why: 'hidden' } });
  });

  test('nothing of its words or of who wrote it', () => {
    const { id, topicId } = asked();
    deletePost(world.db, world.member('ruth'), id, NOW);
    const said = JSON.stringify(comesFor(topicId, 'joerg'));
    for (const word of ['Mitfahrbank', 'Bauplan', 'Ruth']) expect(said).not.toContain(word);
  });
});

test('strangers hear of a public topic, and of its board only where they may read that', () => {
  const { board, id, topicId } = asked('public');
  deletePost(world.db, world.member('ruth'), id, NOW);
  expect(comesFor(topicId)).toMatchObject({ status: 410, gone: { board: { name: 'Werkzeug' } } });
  world.db.update(boards).set({ seenBy: 'members' }).where(eq(boards.id, board.id)).run();
  expect(comesFor(topicId).gone?.board).toBeUndefined();
});

test.each([
  ['was deleted', (id: number) => deletePost(world.db, world.member('ruth'), id, NOW)],
  ['is hidden', hide],
])('a topic of members that %s is to strangers what none is', (_, away) => {
  const { id, topicId } = asked();
  away(id);
  expect(comesFor(topicId)).toEqual({ status: 404 });
  expect(heard(() => postFor(world.db, undefined, id))).toEqual({ status: 404 });
  expect(comesFor(topicId)).toEqual(comesFor(999));
  expect(comesFor(999, 'joerg')).toEqual({ status: 404 });
});

test('a topic that stands is there, as is a hidden one for who opened it and for moderators', () => {
  const { id, topicId } = asked();
  expect(comesFor(topicId, 'joerg')).toEqual({ status: 200 });
  hide(id);
  for (const who of ['ruth', 'emre', 'hanna'] as const) expect(comesFor(topicId, who)).toEqual({ status: 200 });
});

test('who deletes their topic sees as others that it is deleted, and moderators a tombstone', () => {
  const { id, topicId } = asked();
  const sees = (who: PersonName) => heard(() => topicPage(world.db, world.member(who), topicId, 1, NOW));
  hide(id);
  expect(sees('ruth')).toEqual({ status: 200 });
  deletePost(world.db, world.member('ruth'), id, NOW);
  for (const who of ['ruth', 'joerg'] as const)
    expect(sees(who)).toMatchObject({ status: 410, gone: { what: 'topic', why: 'deleted' } });
  expect(sees('emre')).toEqual({ status: 200 });
});

test('a question that was deleted after an answer stays, with its tombstone', () => {
  const { id, topicId } = asked();
  answer(world.db, world.member('tomasz'), topicId);
  deletePost(world.db, world.member('ruth'), id, NOW);
  expect(comesFor(topicId, 'joerg')).toEqual({ status: 200 });
  expect(world.db.select().from(topics).where(eq(topics.id, topicId)).get()?.hiddenAt).toBeNull();
});
