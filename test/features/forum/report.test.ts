import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boards, posts, topics } from '../../../db/schema/forum.ts';
import { mails } from '../../../db/schema/mail.ts';
import { forumActs, moderationCases, reports } from '../../../db/schema/moderation.ts';
import { talkDocuments } from '../../../db/schema/talk.ts';
import { decideCase } from '../../../src/features/forum/decide-case.ts';
import { MOST_REPORTS, reportPost } from '../../../src/features/forum/report.ts';
import { ProblemError } from '../../../src/lib/problems.ts';
import { answer, ask, rowsOf } from '../../support/forum.ts';
import type { PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => {
  world.close();
});

const report = (who: PersonName, postId: number, now = NOW) => {
  reportPost(world.db, world.member(who), postId, { reason: 'Das ist Werbung.' }, now);
};
const postOf = (id: number) => world.db.select().from(posts).where(eq(posts.id, id)).get();
const topicOf = (id: number) => world.db.select().from(topics).where(eq(topics.id, id)).get();
const mailsTo = (name: PersonName) =>
  world.db
    .select()
    .from(mails)
    .where(eq(mails.memberId, world.member(name).id))
    .all()
    .filter(({ thread }) => thread);

test('a report opens a case, and moderators hear of it in its thread', () => {
  const { id } = ask(world.db, world.member('ruth'));
  report('joerg', id);
  expect(world.db.select().from(moderationCases).all()).toMatchObject([{ postId: id, openedAt: NOW, closedAt: null }]);
  expect(mailsTo('emre')).toMatchObject([{ kind: 'moderation_case', thread: 'case-1' }]);
  expect(mailsTo('ruth')).toEqual([]);
});

test('a second report by the same member changes nothing, others join the same case', () => {
  const { id } = ask(world.db, world.member('ruth'));
  report('joerg', id);
  report('joerg', id);
  report('tomasz', id);
  expect([rowsOf(world.db, moderationCases), rowsOf(world.db, reports)]).toEqual([1, 2]);
  expect(postOf(id)?.hiddenAt).toBeNull();
});

test('who has heard that a post stays cannot report it again until it is changed; others can', () => {
  const { db } = world;
  const { id } = ask(db, world.member('ruth'), {}, daysAgo(5));
  report('joerg', id, daysAgo(3));
  decideCase(db, world.member('emre'), 1, { outcome: 'kept', reason: 'Das ist erlaubt.' }, daysAgo(2));
  expect(() => report('joerg', id)).toThrow(new ProblemError('form', 'already_decided'));
  expect(rowsOf(db, moderationCases)).toBe(1);
  report('tomasz', id);
  expect(rowsOf(db, moderationCases)).toBe(2);
  db.update(posts)
    .set({ editedAt: daysAgo(1) })
    .where(eq(posts.id, id))
    .run();
  report('joerg', id);
  expect(rowsOf(db, reports)).toBe(3);
});

test('after three reports an answer is out of sight, and its author is told', () => {
  const { db, member } = world;
  const { topicId } = ask(db, member('tomasz'));
  const { id } = answer(db, member('ruth'), topicId);
  for (const who of ['joerg', 'tomasz', 'hanna'] as const) report(who, id);
  expect(postOf(id)?.hiddenAt).toEqual(NOW);
  expect(topicOf(topicId)).toMatchObject({ hiddenAt: null, replyCount: 0 });
  expect(db.select().from(talkDocuments).where(eq(talkDocuments.postId, id)).all()).toEqual([]);
  expect(db.select().from(forumActs).all()).toMatchObject([{ kind: 'hidden_by_reports', by: null, postId: id }]);
  expect(mailsTo('ruth')).toMatchObject([{ kind: 'moderated', thread: 'case-1' }]);
  expect(mailsTo('emre')).toHaveLength(2);
});

test('with a first post its topic goes, out of the count of its board too', () => {
  const { db, member } = world;
  const { id, topicId } = ask(db, member('ruth'));
  for (const who of ['joerg', 'tomasz', 'hanna'] as const) report(who, id);
  const topic = topicOf(topicId);
  expect(topic?.hiddenAt).toEqual(NOW);
  expect(
    db
      .select()
      .from(boards)
      .where(eq(boards.id, topic?.boardId ?? 0))
      .get()?.topicCount,
  ).toBe(0);
});

test('nobody reports their own post, one that is not there, or one that is gone', () => {
  const { id } = ask(world.db, world.member('ruth'));
  expect(() => {
    report('ruth', id);
  }).toThrow('not_found');
  expect(() => {
    report('joerg', 999);
  }).toThrow('not_found');
  world.db.update(posts).set({ deletedAt: NOW }).run();
  expect(() => {
    report('joerg', id);
  }).toThrow('not_found');
});

test('somebody who reports too much has to wait for a day', () => {
  const { db, member } = world;
  const { topicId } = ask(db, member('ruth'));
  const written = Array.from(
    { length: MOST_REPORTS + 1 },
    (_, n) => answer(db, member('ruth'), topicId, `Beitrag ${n}.`).id,
  );
  const last = written.pop() ?? 0;
  for (const id of written) report('joerg', id, daysAgo(0.5));
  expect(() => {
    report('joerg', last);
  }).toThrow('too_many');
  expect(() => {
    report('joerg', last, daysAgo(-1));
  }).not.toThrow();
});
