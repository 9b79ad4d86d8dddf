import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { files } from '../../../db/schema/files.ts';
import { attachments, boards, helpfuls, posts, topics } from '../../../db/schema/forum.ts';
import { members } from '../../../db/schema/members.ts';
import { moderationCases } from '../../../db/schema/moderation.ts';
import { deletePost } from '../../../src/features/forum/delete-post.ts';
import { setHidden } from '../../../src/features/forum/decide-case.ts';
import { firstUnread, markAllRead, markRead } from '../../../src/features/forum/read-mark.ts';
import { topicPage } from '../../../src/features/forum/topic-page.ts';
import { topicFor } from '../../../src/features/forum/topic.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { answer, ask, talkAtLength } from '../../support/forum.ts';
import { growing } from '../../support/plan.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let topicId: number;
beforeEach(() => {
  world = openWorld();
  const { id: boardId = 0 } = world.db.select().from(boards).where(eq(boards.slug, 'fachthemen')).get() ?? {};
  ({ topicId } = ask(world.db, world.member('ruth'), { boardId }, daysAgo(10)));
});
afterEach(() => {
  world.close();
});

const page = (viewer = world.member('emre'), number = 1) => topicPage(world.db, viewer, topicId, number, NOW);
const asStranger = () => topicPage(world.db, undefined, topicId, 1, NOW);
const lengthen = (count: number) =>
  talkAtLength(world.db, [world.member('ruth'), world.member('emre')], topicId, count, NOW);
const topic = () => topicFor(world.db, world.member('emre'), topicId);

test('a page shows its posts in order, with their words and authors', () => {
  answer(world.db, world.member('samira'), topicId, '**Yes**, we have.', daysAgo(9));
  const { posts: shown, author, board, pages } = page();
  expect([author.name, board.name, pages]).toEqual(['Ruth Kessler', 'Fachthemen', 1]);
  expect(shown.map(({ position, author: { name } }) => [position, name])).toEqual([
    [1, 'Ruth Kessler'],
    [2, 'Samira Haddad'],
  ]);
  expect(shown[1]?.html).toContain('<strong>Yes</strong>');
});

test('which posts a page shows never changes, and there is none beyond the last', () => {
  lengthen(40);
  expect(page(undefined, 3).posts.map(({ position }) => position)).toEqual([41]);
  expect(page(undefined, 2).posts.map(({ position }) => position)).toEqual(
    Array.from({ length: 20 }, (_, index) => 21 + index),
  );
  expect(page().pages).toBe(3);
  for (const odd of [0, 4, -1]) expect(() => page(undefined, odd)).toThrow('not_found');
});

describe('authors', () => {
  test('are named to strangers only where they want it', () => {
    answer(world.db, world.member('samira'), topicId, 'Yes.', daysAgo(9));
    expect(asStranger().posts.map(({ author }) => [author.as, author.name])).toEqual([
      ['unnamed', undefined],
      ['known', 'Samira Haddad'],
    ]);
    expect(asStranger().posts[1]?.author.organisation).toBe('Haddads Nähstube');
  });

  test('show what their profile lets members see', () => {
    expect(page().author).toMatchObject({ as: 'known', district: 'degerloch' });
    answer(world.db, world.member('joerg'), topicId, 'Ja.', daysAgo(9));
    expect(page().posts[1]?.author).toEqual({ id: world.member('joerg').id, as: 'known', name: 'Jörg Bäuerle' });
  });

  test('keep their name while they are suspended, and none once they are erased', () => {
    const { id } = world.member('ruth');
    suspendMember(world.db, world.member('emre'), { memberId: id, days: 3, reason: 'Streit.' }, daysAgo(1));
    expect(page().author).toEqual({ id, as: 'named', name: 'Ruth Kessler' });
    world.db.update(members).set({ name: null, erasedAt: NOW }).where(eq(members.id, id)).run();
    expect(page().author).toEqual({ id, as: 'former' });
  });
});

test.each([0, -1, 3, 1.5, Number.NaN, Infinity])('there is no page %s of two', (number) => {
  lengthen(20);
  expect(topicPage(world.db, undefined, topicId, 2, NOW).pages).toBe(2);
  expect(() => topicPage(world.db, undefined, topicId, number, NOW)).toThrow('not_found');
});

describe('tombstones', () => {
  const bury = (values: Partial<typeof posts.$inferInsert>) => {
    const { id } = answer(world.db, world.member('samira'), topicId, 'Geheim.', daysAgo(9));
    world.db.update(posts).set(values).where(eq(posts.id, id)).run();
  };

  test('stand where a post was deleted, for everyone', () => {
    bury({ deletedAt: NOW });
    for (const viewer of [world.member('emre'), world.member('samira')])
      expect(page(viewer).posts[1]).toMatchObject({ state: 'deleted', position: 2 });
    expect(page().posts[1]).not.toHaveProperty('html');
  });

  test('stand where one is hidden, but for moderators and its author', () => {
    bury({ hiddenAt: NOW });
    expect(page(world.member('ruth')).posts[1]).not.toHaveProperty('html');
    expect(asStranger().posts[1]).not.toHaveProperty('html');
    expect(page(world.member('emre')).posts[1]).toMatchObject({ state: 'hidden', html: '<p>Geheim.</p>' });
    expect(page(world.member('samira')).posts[1]?.html).toBe('<p>Geheim.</p>');
  });

  test('do not say whose a hidden post is, and lead its author to the case', () => {
    const { id } = answer(world.db, world.member('samira'), topicId, 'Geheim.', daysAgo(9));
    setHidden(world.db, world.member('emre'), id, { hidden: true, reason: 'Werbung.' }, NOW);
    for (const { posts: shown } of [page(world.member('ruth')), asStranger()]) {
      expect(shown[1]).toMatchObject({ state: 'hidden', author: { id: 0, as: 'unnamed' } });
      expect(shown[1]).not.toHaveProperty('caseId');
    }
    const { id: caseId } = world.db.select().from(moderationCases).get() ?? {};
    for (const name of ['samira', 'emre'] as const)
      expect(page(world.member(name)).posts[1]).toMatchObject({ author: { name: 'Samira Haddad' }, caseId });
    expect(growing(world.db, () => page(world.member('samira')))).toEqual([]);
  });
});

test('lists name who wrote the newest post that can be read, and again the one whose post came back', () => {
  const lastAuthor = () => page(world.member('emre')).topic.lastAuthorId;
  const [ruth, samira, joerg] = [world.member('ruth'), world.member('samira'), world.member('joerg')];
  answer(world.db, samira, topicId, 'Ja.', daysAgo(9));
  const { id } = answer(world.db, joerg, topicId, 'Nein.', daysAgo(8));
  const hide = (hidden: boolean) => setHidden(world.db, world.member('emre'), id, { hidden, reason: 'Werbung.' }, NOW);
  hide(true);
  expect(lastAuthor()).toBe(samira.id);
  // Somebody whose words stand before a hidden post says them again: that is a post of its own.
  expect(answer(world.db, samira, topicId, 'Nein.', daysAgo(1)).id).not.toBe(id);
  hide(false);
  expect(lastAuthor()).toBe(samira.id);
  for (const { id: own } of page(samira).posts.filter(({ isMine }) => isMine)) deletePost(world.db, samira, own, NOW);
  expect(lastAuthor()).toBe(joerg.id);
  deletePost(world.db, joerg, id, NOW);
  expect(lastAuthor()).toBe(ruth.id);
});

test('whose post a moderator deleted is known to its author and to moderators alone, and no version is offered', () => {
  const { id } = answer(world.db, world.member('samira'), topicId, 'Geheim.', daysAgo(9));
  world.db.update(posts).set({ hiddenAt: NOW, deletedAt: NOW, editedAt: NOW }).where(eq(posts.id, id)).run();
  for (const { posts: shown } of [page(world.member('ruth')), asStranger()]) {
    expect(shown[1]).toMatchObject({ state: 'deleted', author: { id: 0, as: 'unnamed' } });
    expect(shown[1]).not.toHaveProperty('editedAt');
  }
  for (const name of ['samira', 'emre'] as const)
    expect(page(world.member(name)).posts[1]).toMatchObject({ author: { name: 'Samira Haddad' } });
});

test('the accepted answer comes with the first page, wherever it stands, as long as it can be read', () => {
  const [, , , , answered] = lengthen(30).slice(20);
  const acceptedPostId = answered?.id ?? 0;
  world.db
    .update(topics)
    .set({ acceptedPostId, acceptedBy: world.member('ruth').id })
    .run();
  expect(page().accepted).toMatchObject({ post: { id: acceptedPostId }, by: { name: 'Ruth Kessler' } });
  expect(page().accepted?.post).not.toHaveProperty('files');
  const owned = { ownerId: world.member('emre').id, hash: 'a'.repeat(64), type: 'application/pdf', length: 9 };
  const { id: fileId } = world.db
    .insert(files)
    .values({ ...owned, storedAt: NOW })
    .returning()
    .get();
  const named = { memberId: owned.ownerId, sendKey: 'x'.repeat(16), name: 'Plan.pdf', attachedAt: NOW };
  world.db
    .insert(attachments)
    .values({ ...named, fileId, postId: acceptedPostId })
    .run();
  expect(page().accepted?.post.files).toMatchObject([{ name: 'Plan.pdf' }]);
  expect(page(undefined, 2)).not.toHaveProperty('accepted');
  world.db.update(posts).set({ hiddenAt: NOW }).where(eq(posts.id, acceptedPostId)).run();
  expect(page()).not.toHaveProperty('accepted');
});

test('a reader sees what they wrote and found helpful', () => {
  const { id: postId } = answer(world.db, world.member('emre'), topicId, 'Ja.', daysAgo(9));
  world.db
    .insert(helpfuls)
    .values({ postId, memberId: world.member('ruth').id, at: NOW })
    .run();
  expect(page(world.member('ruth')).posts.map(({ isMine, isHelpful }) => [isMine, isHelpful])).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('a topic that is not visible is not found', () => {
  world.db.update(topics).set({ seenBy: 'members' }).run();
  expect(asStranger).toThrow('not_found');
  expect(() => topicPage(world.db, undefined, 4711, 1, NOW)).toThrow('not_found');
});

describe('reading', () => {
  const unread = (name: 'emre' | 'samira' | 'ruth' = 'samira') => firstUnread(world.db, world.member(name), topic());

  test('goes on at the first post that is not read', () => {
    lengthen(30);
    expect([unread(), unread('ruth')]).toEqual([1, 31]);
    markRead(world.db, world.member('samira'), topicId, 20);
    expect([unread(), page(world.member('samira')).firstUnread]).toEqual([21, 21]);
    markRead(world.db, world.member('samira'), topicId, 31);
    expect(unread()).toBeUndefined();
  });

  test('never goes back, nor beyond the newest post', () => {
    lengthen(5);
    markRead(world.db, world.member('samira'), topicId, 4);
    markRead(world.db, world.member('samira'), topicId, 2);
    expect(unread()).toBe(5);
    markRead(world.db, world.member('samira'), topicId, 999_999);
    answer(world.db, world.member('ruth'), topicId, 'Noch etwas.', NOW);
    expect(unread()).toBe(7);
  });

  test('begins with what is newer than the moment at which all was read', () => {
    const written = lengthen(12);
    for (const [index, { writtenAt }] of written.entries()) {
      markAllRead(world.db, world.member('samira'), writtenAt);
      const next = index + 3;
      expect(unread()).toBe(next > 13 ? undefined : next);
    }
  });

  test('is for those who may see the topic', () => {
    world.db.update(topics).set({ hiddenAt: NOW }).run();
    expect(() => {
      markRead(world.db, world.member('samira'), topicId, 1);
    }).toThrow('not_found');
  });
});

test('a page does not scan or sort', () => {
  lengthen(3);
  expect(growing(world.db, () => page())).toEqual([]);
  expect(growing(world.db, asStranger)).toEqual([]);
  expect(growing(world.db, () => markRead(world.db, world.member('samira'), topicId, 2))).toEqual([]);
});
