import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { events } from '../../../db/schema/events.ts';
import { boards, posts, postVersions, topics } from '../../../db/schema/forum.ts';
import { talkDocuments } from '../../../db/schema/talk.ts';
import { acceptAnswer } from '../../../src/features/forum/accept-answer.ts';
import { blankDeleted } from '../../../src/features/forum/blank-deleted.ts';
import { deletePost } from '../../../src/features/forum/delete-post.ts';
import { editPost } from '../../../src/features/forum/edit-post.ts';
import { findsHelpful, sayHelpful } from '../../../src/features/forum/helpful.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { hasOldRenderings, renderAgain } from '../../../src/features/forum/render-again.ts';
import { versionsOf } from '../../../src/features/forum/versions.ts';
import { RENDERING } from '../../../src/lib/markdown.ts';
import type { PersonName } from '../../support/people.ts';
import { answer, ask, rowsOf } from '../../support/forum.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const topicOf = (id: number) => world.db.select().from(topics).where(eq(topics.id, id)).get();
const postOf = (id: number) => world.db.select().from(posts).where(eq(posts.id, id)).get();
const hide = (id: number) => world.db.update(posts).set({ hiddenAt: NOW }).where(eq(posts.id, id)).run();
const edit = (name: PersonName, id: number, text: string, title?: string, now = NOW) =>
  editPost(world.db, world.member(name), id, { text, sendKey: newSendKey(), ...(title && { title }) }, now);

describe('an edit', () => {
  test('keeps what was there before, and changes what is found', () => {
    const { db, member } = world;
    const { id, topicId } = ask(db, member('ruth'), { title: 'Alt', text: 'Eins' }, daysAgo(2));
    expect(edit('ruth', id, '**Zwei**', 'Neu')).toMatchObject({ html: '<p><strong>Zwei</strong></p>', editedAt: NOW });
    edit('ruth', id, 'Drei');
    expect(topicOf(topicId)).toMatchObject({ title: 'Neu', activeAt: daysAgo(2) });
    expect(versionsOf(db, member('joerg'), id).versions).toMatchObject([
      { source: 'Drei', title: 'Neu', from: NOW },
      { source: '**Zwei**', title: null, from: NOW, until: NOW },
      { source: 'Eins', title: 'Alt', from: daysAgo(2), until: NOW },
    ]);
    expect(db.select().from(events).all().at(-1)).toMatchObject({ kind: 'post_edited', thingId: id });
  });

  test('without a change writes nothing', () => {
    const { id } = ask(world.db, world.member('ruth'), { text: 'Eins' });
    expect(edit('ruth', id, 'Eins').editedAt).toBeNull();
    expect(rowsOf(world.db, postVersions)).toBe(0);
  });

  test('of a reply leaves the title alone', () => {
    const { topicId } = ask(world.db, world.member('ruth'), { title: 'Alt' });
    edit('emre', answer(world.db, world.member('emre'), topicId).id, 'Anders', 'Neu');
    expect(topicOf(topicId)?.title).toBe('Alt');
  });

  test("is nobody else's, and not of what is locked, hidden, deleted or not there", () => {
    const { db, member } = world;
    const { topicId } = ask(db, member('emre'));
    const { id } = answer(db, member('ruth'), topicId);
    for (const name of ['emre', 'hanna'] as const) expect(() => edit(name, id, 'x')).toThrow('forbidden');
    expect(() => edit('ruth', 999_999, 'x')).toThrow('not_found');
    db.update(topics).set({ lockedAt: NOW }).run();
    expect(() => edit('ruth', id, 'x')).toThrow('forbidden');
    db.update(topics).set({ lockedAt: null }).run();
    hide(id);
    expect(() => edit('ruth', id, 'x')).toThrow('forbidden');
    expect(postOf(id)?.source).toBe('Wir haben einen.');
  });

  test('comes too often after many in an hour', () => {
    const { id } = ask(world.db, world.member('ruth'));
    for (let count = 0; count < 12; count += 1) edit('ruth', id, `Nr. ${count}`);
    expect(() => edit('ruth', id, 'noch einmal')).toThrow('too_many');
    expect(edit('ruth', id, 'morgen', undefined, daysAgo(-1)).source).toBe('morgen');
  });
});

describe('a deleted post', () => {
  test('leaves a tombstone, is found no more, counts no more, and is no answer', () => {
    const { db, member } = world;
    const { topicId } = ask(db, member('ruth'));
    const { id } = answer(db, member('emre'), topicId, 'Frag @Hanna Vogel');
    acceptAnswer(db, member('ruth'), topicId, { post: id }, NOW);
    deletePost(db, member('emre'), id, NOW);
    expect(postOf(id)).toMatchObject({ deletedAt: NOW, position: 2 });
    expect(topicOf(topicId)).toMatchObject({ replyCount: 0, lastPosition: 2, acceptedPostId: null, hiddenAt: null });
    expect(db.select().from(talkDocuments).where(eq(talkDocuments.postId, id)).all()).toEqual([]);
    expect(() => versionsOf(db, member('hanna'), id)).toThrow('not_found');
    expect(() => deletePost(db, member('emre'), id, NOW)).toThrow('forbidden');
    expect(answer(db, member('emre'), topicId).position).toBe(3);
  });

  test('takes a topic without answers out of the lists', () => {
    const { db, member } = world;
    const { id, topicId } = ask(db, member('ruth'));
    deletePost(db, member('ruth'), id, NOW);
    expect(topicOf(topicId)?.hiddenAt).toEqual(NOW);
    expect(db.select().from(boards).get()?.topicCount).toBe(0);
  });

  test('of a question with answers leaves them', () => {
    const { db, member } = world;
    const { id, topicId } = ask(db, member('ruth'));
    answer(db, member('emre'), topicId);
    deletePost(db, member('ruth'), id, NOW);
    expect(topicOf(topicId)).toMatchObject({ hiddenAt: null, replyCount: 1 });
  });

  test("is its author's alone to delete", () => {
    const { db, member } = world;
    const { id } = ask(db, member('ruth'));
    for (const name of ['joerg', 'emre', 'hanna'] as const)
      expect(() => deletePost(db, member(name), id, NOW)).toThrow('forbidden');
    expect(() => deletePost(db, member('ruth'), 999_999, NOW)).toThrow('not_found');
  });

  test('loses its words after some weeks, with all versions', () => {
    const { db, member } = world;
    const { id } = ask(db, member('ruth'), { text: 'Eins' }, daysAgo(50));
    edit('ruth', id, 'Zwei', undefined, daysAgo(49));
    deletePost(db, member('ruth'), id, daysAgo(31));
    const other = ask(db, member('ruth'), { boardId: 1 }, daysAgo(20)).id;
    deletePost(db, member('ruth'), other, daysAgo(20));
    expect(blankDeleted(db, NOW)).toEqual([]);
    expect(postOf(id)).toMatchObject({ source: null, html: null });
    expect(postOf(other)?.source).toBe('Wir suchen einen Bauplan.');
    expect(rowsOf(db, postVersions)).toBe(0);
  });
});

describe('helpful', () => {
  test('is said once, and can be taken back', () => {
    const { db, member } = world;
    const { id } = ask(db, member('ruth'));
    const say = (name: PersonName, helpful: 'yes' | 'no') =>
      sayHelpful(db, member(name), id, { helpful }, NOW).helpfulCount;
    expect([say('emre', 'yes'), say('emre', 'yes'), say('hanna', 'yes')]).toEqual([1, 1, 2]);
    expect(findsHelpful(db, member('emre'), id)).toBe(true);
    expect([say('emre', 'no'), say('emre', 'no')]).toEqual([1, 1]);
    expect(findsHelpful(db, member('emre'), id)).toBe(false);
  });

  test("is not said of one's own, of a tombstone, or of what one does not see", () => {
    const { db, member } = world;
    const { id, topicId } = ask(db, member('ruth'));
    const say = (name: PersonName, post: number) => () => sayHelpful(db, member(name), post, { helpful: 'yes' }, NOW);
    expect(say('ruth', id)).toThrow('forbidden');
    expect(say('emre', 999_999)).toThrow('not_found');
    const reply = answer(db, member('joerg'), topicId).id;
    hide(reply);
    expect(say('emre', reply)).toThrow('forbidden');
    deletePost(db, member('ruth'), id, NOW);
    expect(say('emre', id)).toThrow('forbidden');
  });
});

describe('an answer', () => {
  test('is chosen by whoever asked, or by a moderator, and can be another one or none', () => {
    const { db, member } = world;
    const { topicId } = ask(db, member('ruth'));
    const [one, two] = ['joerg', 'hanna'].map((name) => answer(db, member(name as PersonName), topicId).id);
    const accept = (name: PersonName, post?: number) =>
      acceptAnswer(db, member(name), topicId, { post }, NOW).acceptedPostId;
    expect([accept('ruth', one), accept('ruth', one), accept('emre', two), accept('ruth')]).toEqual([
      one,
      one,
      two,
      null,
    ]);
    const kinds = db.select().from(events).where(eq(events.kind, 'answer_accepted')).all();
    expect(kinds).toMatchObject([
      { thingId: one, groupId: topicId, actorId: member('ruth').id },
      { thingId: two, actorId: member('emre').id },
    ]);
  });

  test('is no question, no tombstone and nothing from elsewhere, and not for others to choose', () => {
    const { db, member } = world;
    const { id, topicId } = ask(db, member('ruth'));
    const reply = answer(db, member('joerg'), topicId).id;
    const elsewhere = answer(db, member('joerg'), ask(db, member('ruth'), { boardId: 1 }).topicId).id;
    const accept = (name: PersonName, post: number) => () => acceptAnswer(db, member(name), topicId, { post }, NOW);
    for (const post of [id, elsewhere, 999_999]) expect(accept('ruth', post)).toThrow('not_found');
    for (const name of ['joerg', 'hanna'] as const) expect(accept(name, reply)).toThrow('forbidden');
    deletePost(db, member('joerg'), reply, NOW);
    expect(accept('ruth', reply)).toThrow('not_found');
  });
});

test('what an older sanitiser made is made anew', () => {
  const { db, member } = world;
  const { id } = ask(db, member('ruth'), { text: 'Gut' });
  expect(hasOldRenderings(db)).toBe(false);
  db.update(posts)
    .set({ rendering: RENDERING - 1, html: '<script>' })
    .run();
  expect([hasOldRenderings(db), renderAgain(db, NOW), hasOldRenderings(db)]).toEqual([true, 1, false]);
  expect(postOf(id)).toMatchObject({ html: '<p>Gut</p>', rendering: RENDERING });
});
