import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boards, posts, topics } from '../../../db/schema/forum.ts';
import { mails } from '../../../db/schema/mail.ts';
import { forumActs } from '../../../db/schema/moderation.ts';
import { talkDocuments } from '../../../db/schema/talk.ts';
import { decisionOf } from '../../../src/features/forum/case-decision.ts';
import { caseStanding } from '../../../src/features/forum/case-standing.ts';
import { caseToDecide, decideCase, setHidden } from '../../../src/features/forum/decide-case.ts';
import { forumLog } from '../../../src/features/forum/forum-log.ts';
import { caseFor, cases, reportsOf, wordsOf } from '../../../src/features/forum/moderation-case.ts';
import type { Outcome } from '../../../src/features/forum/outcome.ts';
import { reportPost } from '../../../src/features/forum/report.ts';
import { MOST_WORDS, sayInCase } from '../../../src/features/forum/say-in-case.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { answer, ask } from '../../support/forum.ts';
import type { PersonName } from '../../support/people.ts';
import { growing } from '../../support/plan.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let postId: number;
beforeEach(() => {
  world = openWorld();
  const { topicId } = ask(world.db, world.member('tomasz'), { title: 'Bank' });
  postId = answer(world.db, world.member('ruth'), topicId).id;
});
afterEach(() => {
  world.close();
});

const reason = 'Der Ton ist nicht gut.';
const report = (...who: PersonName[]) => {
  for (const name of who) reportPost(world.db, world.member(name), postId, { reason: 'Beleidigung.' }, NOW);
};
const decide = (who: PersonName, outcome: Outcome) => {
  decideCase(world.db, world.member(who), 1, { outcome, reason }, NOW);
};
const postNow = () => world.db.select().from(posts).where(eq(posts.id, postId)).get();
const isFound = () => world.db.select().from(talkDocuments).where(eq(talkDocuments.postId, postId)).all().length > 0;
const replies = () => world.db.select().from(topics).get()?.replyCount;
const toldOf = (name: PersonName) =>
  world.db
    .select()
    .from(mails)
    .where(eq(mails.memberId, world.member(name).id))
    .all()
    .filter(({ thread }) => thread);
const acts = () =>
  world.db
    .select()
    .from(forumActs)
    .all()
    .map(({ kind }) => kind);

test('a case tells who decided it and why, and until then whether its post is out of sight', () => {
  const { db, member } = world;
  const words = messages('de').moderation.case;
  const file = () => caseFor(db, member('emre'), 1);
  report('joerg');
  expect([caseStanding(file(), words), decisionOf(db, file())]).toEqual([words.waits, undefined]);
  report('tomasz', 'hanna');
  expect(caseStanding(file(), words)).toBe(words.waitsHidden);
  decide('emre', 'hidden');
  expect(caseStanding(file(), words)).toBe(words.outcomes.hidden);
  expect(decisionOf(db, file())).toMatchObject({ author: member('emre').name, words: reason, at: NOW });
});

test('reports stand in the order in which they came', () => {
  const { db, member } = world;
  for (const [days, name] of [
    [3, 'hanna'],
    [2, 'tomasz'],
    [1, 'joerg'],
  ] as const)
    reportPost(db, member(name), postId, { reason: 'Grob.' }, daysAgo(days));
  const names = reportsOf(db, member('emre'), caseFor(db, member('emre'), 1)).map(({ author }) => author);
  expect(names).toEqual(['hanna', 'tomasz', 'joerg'].map((name) => member(name as PersonName).name));
});

test('a post that was hidden by reports comes back when moderators keep it', () => {
  report('joerg', 'tomasz', 'hanna');
  expect([isFound(), replies()]).toEqual([false, 0]);
  decide('emre', 'kept');
  expect(postNow()?.hiddenAt).toBeNull();
  expect([isFound(), replies(), acts()]).toEqual([true, 1, ['hidden_by_reports', 'restored']]);
  expect(toldOf('ruth')).toHaveLength(2);
});

test('of a report that led to nothing its author never hears', () => {
  report('joerg');
  decide('emre', 'kept');
  expect(toldOf('ruth')).toEqual([]);
  expect(() => caseFor(world.db, world.member('ruth'), 1)).toThrow('not_found');
});

test('a deleted post leaves its tombstone, and is counted once', () => {
  report('joerg');
  decide('emre', 'deleted');
  expect(postNow()).toMatchObject({ deletedAt: NOW });
  expect([isFound(), replies()]).toEqual([false, 0]);
  expect(toldOf('ruth')).toHaveLength(1);
});

test('a case is decided once, by a moderator who did not write the post', () => {
  report('joerg');
  expect(() => {
    decide('tomasz', 'hidden');
  }).toThrow('not_found');
  decide('emre', 'hidden');
  expect(() => {
    decide('emre', 'kept');
  }).toThrow('conflict');
  const own = ask(world.db, world.member('emre'));
  reportPost(world.db, world.member('ruth'), own.id, { reason: 'x' }, NOW);
  expect(() => caseToDecide(world.db, world.member('emre'), 2)).toThrow('not_found');
});

test('moderators hide and bring back without a report, and each is told once', () => {
  const change = (hidden: boolean) => {
    setHidden(world.db, world.member('emre'), postId, { hidden, reason }, NOW);
  };
  change(true);
  expect(() => {
    change(true);
  }).toThrow('conflict');
  change(false);
  expect([postNow()?.hiddenAt, acts(), toldOf('ruth').length]).toEqual([null, ['hidden', 'restored'], 2]);
  expect(() => {
    setHidden(world.db, world.member('joerg'), postId, { hidden: true, reason }, NOW);
  }).toThrow('not_found');
});

test('a topic whose question comes back is counted again', () => {
  const { id, topicId } = ask(world.db, world.member('ruth'));
  const count = () => {
    const topic = world.db.select().from(topics).where(eq(topics.id, topicId)).get();
    return world.db
      .select()
      .from(boards)
      .where(eq(boards.id, topic?.boardId ?? 0))
      .get()?.topicCount;
  };
  const before = count();
  setHidden(world.db, world.member('emre'), id, { hidden: true, reason }, NOW);
  expect(count()).toBe((before ?? 0) - 1);
  setHidden(world.db, world.member('emre'), id, { hidden: false, reason }, NOW);
  expect(count()).toBe(before);
});

test('the author can answer, moderators read it, and see who reported; the author does not', () => {
  report('joerg');
  decide('emre', 'hidden');
  sayInCase(world.db, world.member('ruth'), 1, { words: 'Das war anders gemeint.' }, NOW);
  expect(wordsOf(world.db, 1)).toMatchObject([{ author: 'Ruth Kessler', words: 'Das war anders gemeint.' }]);
  expect(toldOf('emre').at(-1)).toMatchObject({ thread: 'case-1' });
  sayInCase(world.db, world.member('emre'), 1, { words: 'Danke.' }, NOW);
  expect(toldOf('ruth')).toHaveLength(2);
  const seen = (who: PersonName) => reportsOf(world.db, world.member(who), caseFor(world.db, world.member(who), 1));
  expect([seen('emre').length, seen('ruth').length]).toEqual([1, 0]);
  expect(() => {
    sayInCase(world.db, world.member('joerg'), 1, { words: 'Und ich?' }, NOW);
  }).toThrow('not_found');
});

test('nobody floods the moderators', () => {
  setHidden(world.db, world.member('emre'), postId, { hidden: true, reason }, NOW);
  const say = () => {
    sayInCase(world.db, world.member('ruth'), 1, { words: 'Bitte.' }, NOW);
  };
  for (let count = 0; count < MOST_WORDS; count++) say();
  expect(say).toThrow('too_many');
});

test('open cases come first in, decided ones last out; for moderators alone', () => {
  report('joerg');
  const ids = (state: 'open' | 'closed') =>
    cases(world.db, world.member('emre'), state).map(({ moderationCase }) => moderationCase.id);
  expect([ids('open'), ids('closed')]).toEqual([[1], []]);
  decide('emre', 'kept');
  expect([ids('open'), ids('closed')]).toEqual([[], [1]]);
  expect(() => cases(world.db, world.member('ruth'), 'open')).toThrow('not_found');
});

test('members read what was done and why; whom it affected only they and moderators', () => {
  setHidden(world.db, world.member('emre'), postId, { hidden: true, reason }, NOW);
  const log = (who: PersonName) => forumLog(world.db, world.member(who))[0];
  expect(log('joerg')).toMatchObject({ kind: 'hidden', reason, by: { name: 'Emre Aydın' }, topic: { title: 'Bank' } });
  expect(log('joerg')).not.toHaveProperty('about');
  expect(log('ruth')).toMatchObject({ about: { name: 'Ruth Kessler' } });
  expect(log('hanna')).toMatchObject({ about: { name: 'Ruth Kessler' } });
  expect(() => forumLog(world.db, { ...world.member('ruth'), suspendedUntil: NOW })).toThrow('not_found');
});

test('neither the lists of cases nor the log grow with their tables', () => {
  report('joerg', 'tomasz', 'hanna');
  const emre = world.member('emre');
  expect(
    growing(world.db, () => [
      cases(world.db, emre, 'open'),
      cases(world.db, emre, 'open', 1),
      cases(world.db, emre, 'closed'),
      cases(world.db, emre, 'closed', 1),
      forumLog(world.db, emre),
      forumLog(world.db, emre, 1),
      wordsOf(world.db, 1),
    ]),
  ).toEqual([]);
});
