import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boards, topics } from '../../../db/schema/forum.ts';
import { mails } from '../../../db/schema/mail.ts';
import { forumActs, moderationCases } from '../../../db/schema/moderation.ts';
import { caseFor } from '../../../src/features/forum/moderation-case.ts';
import { boardsToMoveTo, moveTopic, setClosed, setPinned } from '../../../src/features/forum/moderate.ts';
import { findTalk } from '../../../src/features/search/find-talk.ts';
import { renewWords } from '../../../src/features/forum/talk-index.ts';
import { answer, ask, rowsOf } from '../../support/forum.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let topicId: number;
beforeEach(() => {
  world = openWorld();
  topicId = ask(world.db, world.member('ruth'), { boardId: board('fragen').id, text: 'Zaun' }).topicId;
});
afterEach(() => {
  world.close();
});

const reason = 'Ist beantwortet.';
function board(slug: string) {
  const found = world.db.select().from(boards).where(eq(boards.slug, slug)).get();
  if (!found) throw new Error(slug);
  return found;
}
function topic() {
  const found = world.db.select().from(topics).where(eq(topics.id, topicId)).get();
  if (!found) throw new Error('topic');
  return found;
}
const close = (who: 'emre' | 'ruth', closed: boolean) => {
  setClosed(world.db, world.member(who), topicId, { closed, reason }, NOW);
};

test('in a closed topic members write no more, until it is opened again', () => {
  close('emre', true);
  expect(topic().lockedAt).toEqual(NOW);
  expect(() => answer(world.db, world.member('tomasz'), topicId)).toThrow('topic_closed');
  close('emre', false);
  expect(() => answer(world.db, world.member('tomasz'), topicId)).not.toThrow();
});

test('whoever opened the topic is told why, with a case to answer in', () => {
  close('emre', true);
  const [mail] = world.db.select().from(mails).where(eq(mails.kind, 'moderated')).all();
  expect(mail).toMatchObject({ memberId: world.member('ruth').id, thread: 'case-1' });
  expect(JSON.stringify(mail?.blocks)).toContain(reason);
  expect(world.db.select().from(moderationCases).get()).toMatchObject({ outcome: 'kept', closedAt: NOW });
});

test('twice is a conflict, and leaves one act', () => {
  close('emre', true);
  expect(() => {
    close('emre', true);
  }).toThrow('conflict');
  expect(rowsOf(world.db, forumActs)).toBe(1);
});

test('members moderate nothing, and learn nothing of what is there', () => {
  expect(() => {
    close('ruth', true);
  }).toThrow('not_found');
  expect(() => {
    setPinned(world.db, world.member('tomasz'), 999, { pinned: true, reason }, NOW);
  }).toThrow('not_found');
});

test('who opened a topic hears that it is pinned, and can answer', () => {
  setPinned(world.db, world.member('emre'), topicId, { pinned: true, reason }, NOW);
  expect(topic().pinnedAt).toEqual(NOW);
  const letters = world.db.select().from(mails).where(eq(mails.kind, 'moderated')).all();
  expect(letters).toMatchObject([{ recipient: world.member('ruth').email }]);
  const { id = 0 } = world.db.select().from(moderationCases).get() ?? {};
  expect(JSON.stringify(letters[0]?.blocks)).toContain(`/forum/cases/${id}`);
  expect(caseFor(world.db, world.member('ruth'), id).topic.id).toBe(topicId);
  expect(() => caseFor(world.db, world.member('samira'), id)).toThrow('not_found');
  setPinned(world.db, world.member('emre'), topicId, { pinned: false, reason }, NOW);
  expect(topic().pinnedAt).toBeNull();
});

test('a moved topic is counted, seen and found in its new board', () => {
  const to = board('projektideen');
  moveTopic(world.db, world.member('emre'), topicId, { boardId: to.id, reason }, NOW);
  expect(topic().boardId).toBe(to.id);
  expect([board('fragen').topicCount, board('projektideen').topicCount]).toEqual([0, 1]);
  expect(board('projektideen').activeAt).toEqual(NOW);
  expect(world.db.select().from(forumActs).get()).toMatchObject({ kind: 'moved', detail: 'fragen projektideen' });
  renewWords(world.db);
  const asked = { query: 'bereich:Projektideen', locale: 'de', order: 'newest', limit: 5 } as const;
  expect(findTalk(world.db, { viewer: world.member('ruth'), now: NOW }, asked).results).toHaveLength(1);
});

test('what was written for members is never moved to where strangers read', () => {
  const shared = board('fachthemen');
  expect(boardsToMoveTo(world.db, topic()).map(({ id }) => id)).not.toContain(shared.id);
  expect(() => {
    moveTopic(world.db, world.member('emre'), topicId, { boardId: shared.id, reason }, NOW);
  }).toThrow();
  expect(topic().boardId).not.toBe(shared.id);
});
