import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptAnswer } from '../../../src/features/forum/accept-answer.ts';
import { actsOn } from '../../../src/features/forum/post-acts.ts';
import { topicPage } from '../../../src/features/forum/topic-page.ts';
import type { Member } from '../../../src/features/members/member.ts';
import { answer, ask } from '../../support/forum.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let topicId: number;
beforeEach(() => {
  world = openWorld();
  topicId = ask(world.db, world.member('ruth')).topicId;
  answer(world.db, world.member('joerg'), topicId);
});
afterEach(() => world.close());

/** What somebody can do with the question and with its answer. */
function signs(viewer: Member | undefined) {
  const { topic, posts } = topicPage(world.db, world.member('emre'), topicId, 1, NOW);
  const seen = viewer ? topicPage(world.db, viewer, topicId, 1, NOW).posts : posts;
  return seen.map((post) => actsOn(viewer, topic, 1, post).map(({ sign }) => sign));
}

test('whoever asked mends the question, and chooses the answer', () => {
  expect(signs(world.member('ruth'))).toEqual([
    ['quote', 'edit', 'delete'],
    ['quote', 'answer', 'report'],
  ]);
});

test('a member quotes and reports the words of others, and mends their own', () => {
  expect(signs(world.member('joerg'))).toEqual([
    ['quote', 'report'],
    ['quote', 'edit', 'delete'],
  ]);
});

test('a moderator hides, and chooses too', () => {
  expect(signs(world.member('emre'))).toEqual([
    ['quote', 'report', 'hide'],
    ['quote', 'answer', 'report', 'hide'],
  ]);
});

test('strangers do nothing', () => {
  expect(signs(undefined)).toEqual([[], []]);
});

test('a chosen answer can be given back', () => {
  const { db, member } = world;
  const { posts } = topicPage(db, member('ruth'), topicId, 1, NOW);
  acceptAnswer(db, member('ruth'), topicId, { post: posts[1]?.id }, NOW);
  expect(signs(member('ruth'))[1]).toEqual(['quote', 'noAnswer', 'report']);
});

test('in a locked topic members still delete and report, and nothing else', () => {
  world.db.$client.prepare('UPDATE topics SET locked_at = 1 WHERE id = ?').run(topicId);
  expect(signs(world.member('joerg'))).toEqual([['report'], ['delete']]);
});
