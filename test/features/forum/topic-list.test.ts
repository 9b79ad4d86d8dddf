import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { topicFollows } from '../../../db/schema/following.ts';
import { boards, topics } from '../../../db/schema/forum.ts';
import type { Member } from '../../../src/features/members/member.ts';
import { SHOWN } from '../../../src/features/forum/list-query.ts';
import { firstUnread, markAllRead, markRead } from '../../../src/features/forum/read-mark.ts';
import { pinnedTopics, topicList, type ListOf } from '../../../src/features/forum/topic-list.ts';
import { topicFor } from '../../../src/features/forum/topic.ts';
import { followBoard, followTopic } from '../../../src/features/forum/follow.ts';
import { answer, ask } from '../../support/forum.ts';
import { growing, plansOf } from '../../support/plan.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => {
  world.close();
});

const boardId = (slug: string) => world.db.select().from(boards).where(eq(boards.slug, slug)).get()?.id ?? 0;
const titles = (viewer: Member | undefined, of: ListOf = {}) =>
  topicList(world.db, viewer, of, NOW).topics.map(({ title }) => title);
const open = (title: string, days: number, words: Partial<Parameters<typeof ask>[2]> = {}, by = world.member('ruth')) =>
  ask(world.db, by, { title, boardId: boardId('fragen'), ...words }, daysAgo(days)).topicId;

function change(id: number, values: Partial<typeof topics.$inferInsert>): void {
  world.db.update(topics).set(values).where(eq(topics.id, id)).run();
}

test('the topic with the newest post stands first', () => {
  const bench = open('Bank', 9);
  open('Fest', 5);
  expect(titles(world.member('emre'))).toEqual(['Fest', 'Bank']);
  answer(world.db, world.member('emre'), bench, 'Ja.', daysAgo(1));
  expect(titles(world.member('emre'))).toEqual(['Bank', 'Fest']);
});

test('strangers read what is public, whatever else they ask for, and nobody reads what is hidden', () => {
  open('Für Mitglieder', 5);
  open('Für alle', 4, { boardId: boardId('fachthemen') });
  change(open('Verborgen', 3, { boardId: boardId('fachthemen') }), { hiddenAt: NOW });
  for (const show of SHOWN) expect(titles(undefined, { show })).toEqual(['Für alle']);
  expect(titles(world.member('ruth'))).toEqual(['Für alle', 'Für Mitglieder']);
});

describe('a list shows', () => {
  beforeEach(() => {
    open('Aus Degerloch', 9);
    const answered = open('Beantwortet', 8, {}, world.member('emre'));
    answer(world.db, world.member('hanna'), answered, 'So geht es.', daysAgo(7));
    open('Zur Bank', 6, { anchor: { kind: 'project', id: 'mitfahrbank' } }, world.member('hanna'));
  });

  test.each([
    ['all', ['Zur Bank', 'Beantwortet', 'Aus Degerloch']],
    ['unanswered', ['Zur Bank', 'Aus Degerloch']],
    ['mine', ['Aus Degerloch']],
    ['district', ['Aus Degerloch']],
    ['watched', ['Beantwortet']],
  ] as const)('%s', (show, expected) => {
    const ruth = world.member('ruth');
    const watched = world.db.select().from(topics).where(eq(topics.title, 'Beantwortet')).get();
    world.db
      .insert(topicFollows)
      .values({ memberId: ruth.id, topicId: watched?.id ?? 0, level: 'watch', wrote: false, activeAt: NOW })
      .run();
    expect(titles(ruth, { show })).toEqual(expected);
  });

  test('those of a board, and those about a thing', () => {
    const ruth = world.member('ruth');
    expect(titles(ruth, { boardId: boardId('projektideen') })).toEqual([]);
    expect(titles(ruth, { boardId: boardId('fragen') })).toHaveLength(3);
    expect(titles(ruth, { about: { kind: 'project', id: 'mitfahrbank' } })).toEqual(['Zur Bank']);
    expect(titles(undefined, { about: { kind: 'project', id: 'mitfahrbank' } })).toEqual([]);
  });
});

test('what a member watches are topics, and those of boards but for what they mute', () => {
  const [ruth, emre] = [world.member('ruth'), world.member('emre')];
  const bench = open('Bank', 9);
  const muted = open('Stumm', 8, { boardId: boardId('projektideen') });
  for (const number of [1, 2, 3]) open(`Idee ${number}`, number, { boardId: boardId('projektideen') });
  followTopic(world.db, emre, bench, 'watch');
  expect(titles(emre, { show: 'watched' })).toEqual(['Bank']);
  followBoard(world.db, emre, boardId('projektideen'), 'watch');
  followTopic(world.db, emre, muted, 'mute');
  followBoard(world.db, emre, boardId('fachthemen'), 'mute');
  expect(titles(emre, { show: 'watched' })).toEqual(['Idee 1', 'Idee 2', 'Idee 3', 'Bank']);
  const first = topicList(world.db, emre, { show: 'watched', most: 2 }, NOW);
  expect(titles(emre, { show: 'watched', most: 2, after: first.next })).toEqual(['Idee 3', 'Bank']);
  followTopic(world.db, emre, muted, 'watch');
  expect(titles(emre, { show: 'watched' })).toContain('Stumm');
  expect(titles(ruth, { show: 'watched' })).toEqual([]);
});

test('pages follow each other without a gap or a repetition, also of topics of the same moment', () => {
  for (const number of [1, 2, 3, 4, 5]) open(`Thema ${number}`, number < 4 ? 3 : 2);
  const ruth = world.member('ruth');
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = topicList(world.db, ruth, { most: 2, after }, NOW);
    seen.push(...page.topics.map(({ title }) => title));
    after = page.next;
  } while (after);
  expect(seen).toEqual(['Thema 5', 'Thema 4', 'Thema 3', 'Thema 2', 'Thema 1']);
  expect(titles(ruth, { after: 'Unsinn' })).toHaveLength(5);
});

test('pinned topics of a board are found apart', () => {
  change(open('Spielregeln', 100), { pinnedAt: NOW });
  open('Anderes', 1);
  const pinned = pinnedTopics(world.db, world.member('ruth'), boardId('fragen'), NOW);
  expect(pinned.map(({ title }) => title)).toEqual(['Spielregeln']);
  expect(pinnedTopics(world.db, undefined, boardId('fragen'), NOW)).toEqual([]);
});

describe('what is new', () => {
  const newsFor = (viewer: Member) => topicList(world.db, viewer, {}, NOW).topics.map(({ news }) => news);

  test('is a topic that was not opened yet, and the posts after those that were read', () => {
    const bench = open('Bank', 9);
    expect(newsFor(world.member('ruth'))).toEqual([undefined]);
    expect(newsFor(world.member('emre'))).toEqual([{}]);
    markRead(world.db, world.member('emre'), bench, 1);
    expect(newsFor(world.member('emre'))).toEqual([undefined]);
    answer(world.db, world.member('hanna'), bench, 'Ja.', daysAgo(2));
    answer(world.db, world.member('hanna'), bench, 'Doch.', daysAgo(1));
    expect(newsFor(world.member('emre'))).toEqual([{ posts: 2 }]);
  });

  test('is as much as the topic itself says, where all was marked read later than the topic', () => {
    const bench = open('Bank', 9);
    markRead(world.db, world.member('emre'), bench, 1);
    for (const days of [6, 5, 4, 2, 1]) answer(world.db, world.member('hanna'), bench, `Vor ${days}.`, daysAgo(days));
    expect(newsFor(world.member('emre'))).toEqual([{ posts: 5 }]);
    markAllRead(world.db, world.member('emre'), daysAgo(3));
    expect(newsFor(world.member('emre'))).toEqual([{ posts: 2 }]);
    expect(firstUnread(world.db, world.member('emre'), topicFor(world.db, world.member('emre'), bench))).toBe(5);
    markRead(world.db, world.member('emre'), bench, 5);
    expect(newsFor(world.member('emre'))).toEqual([{ posts: 1 }]);
  });

  test('is nothing from before somebody came or said that all is read, and nothing muted', () => {
    const bench = open('Bank', 90);
    expect(newsFor(world.member('joerg'))).toEqual([undefined]);
    answer(world.db, world.member('hanna'), bench, 'Ja.', daysAgo(2));
    expect(newsFor(world.member('joerg'))).toEqual([{}]);
    markAllRead(world.db, world.member('joerg'), NOW);
    expect(newsFor(world.member('joerg'))).toEqual([undefined]);
    const { id: memberId } = world.member('emre');
    world.db
      .insert(topicFollows)
      .values({ memberId, topicId: bench, level: 'mute', wrote: false, activeAt: NOW })
      .run();
    expect(newsFor(world.member('emre'))).toEqual([undefined]);
  });
});

describe('no list scans or sorts', () => {
  const about = { kind: 'project', id: 'mitfahrbank' } as const;
  const lists: [string, boolean, ListOf, string][] = [
    ['all of a stranger', false, {}, 'topics_public_by_activity'],
    ['a board of a stranger', false, { boardId: 3 }, 'topics_public_by_board'],
    ['a thing of a stranger', false, { about }, 'topics_by_anchor'],
    ['all', true, {}, 'topics_by_activity'],
    ['unanswered', true, { show: 'unanswered' }, 'topics_unanswered'],
    ['mine', true, { show: 'mine' }, 'topic_follows_wrote'],
    ['watched', true, { show: 'watched' }, 'topic_follows_watched'],
    ['my district', true, { show: 'district' }, 'topics_by_district'],
    ['a board', true, { boardId: 1 }, 'topics_by_board'],
    ['the unanswered of a board', true, { boardId: 1, show: 'unanswered' }, 'topics_unanswered_by_board'],
    ['a thing', true, { about }, 'topics_by_anchor'],
  ];
  test.each(lists)('%s', (_, isMember, of, index) => {
    const viewer = isMember ? world.member('ruth') : undefined;
    open('Bank', 3, { boardId: boardId('fachthemen'), anchor: about });
    const act = () => topicList(world.db, viewer, of, NOW);
    expect(growing(world.db, act)).toEqual([]);
    const firsts = plansOf(world.db, act).map(({ steps }) => steps[0]);
    expect(firsts).toContainEqual(expect.stringContaining(`INDEX ${index} `));
  });

  test('pinned ones', () => {
    expect(growing(world.db, () => pinnedTopics(world.db, undefined, 1, NOW))).toEqual([]);
  });

  test('and a query that does is noticed', () => {
    expect(
      growing(world.db, () =>
        world.db
          .select()
          .from(topics)
          .orderBy(sql`title`)
          .all(),
      ),
    ).toHaveLength(2);
  });
});
