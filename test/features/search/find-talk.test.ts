import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boards, posts, topics } from '../../../db/schema/forum.ts';
import { members } from '../../../db/schema/members.ts';
import { plainOf } from '../../../src/features/search/excerpt.ts';
import { findTalk, type TalkQuery } from '../../../src/features/search/find-talk.ts';
import { syncContent } from '../../../src/features/search/sync.ts';
import { answer, ask } from '../../support/forum.ts';
import type { PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';
import { smallWorld } from '../catalogue/cases.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => {
  world.close();
});

const boardId = (slug: string) => world.db.select().from(boards).where(eq(boards.slug, slug)).get()?.id ?? 0;

function look(query: string, viewer: PersonName | null = 'emre', more: Partial<TalkQuery> = {}) {
  const searcher = { viewer: viewer === null ? undefined : world.member(viewer), now: NOW };
  return findTalk(world.db, searcher, { query, locale: 'de', order: 'newest', limit: 10, ...more });
}

const urls = (...asked: Parameters<typeof look>) => look(...asked).results.map(({ url }) => url.replace(/.*#p/, ''));

/** Five posts: a question and its answer for members, one for all, one in English, one about a case. */
function talk() {
  const { db, member } = world;
  syncContent(db, smallWorld, NOW);
  const [ruth, emre, tomasz] = [member('ruth'), member('emre'), member('tomasz')];
  const bench = ask(db, ruth, { title: 'Bänke für den Platz', text: 'Woher das **Holz**?' }, daysAgo(5));
  const reply = answer(db, emre, bench.topicId, '> Woher das Holz?\n\nVon der Bürgergenossenschaft.', daysAgo(4));
  const open = { boardId: boardId('fachthemen'), title: 'Fördertopf', text: 'Holz kostet mehr.' };
  const shared = ask(db, tomasz, open, daysAgo(3));
  const english = ask(db, emre, { title: 'Neighbours', text: 'We are planting trees.', lang: 'en' }, daysAgo(2));
  const anchor = { kind: 'project', id: 'lesebank' } as const;
  const about = ask(db, ruth, { title: 'Nachfrage', text: 'Wie lange hielt sie?', anchor }, daysAgo(1));
  return Object.fromEntries(
    Object.entries({ bench, reply, shared, english, about }).map(([name, { id }]) => [name, String(id)]),
  ) as Record<'bench' | 'reply' | 'shared' | 'english' | 'about', string>;
}

test('members find what was said, newest first; what is quoted is not said', () => {
  const { bench, shared } = talk();
  expect(urls('Holz')).toEqual([shared, bench]);
});

test('strangers find only what all may read', () => {
  const { shared } = talk();
  expect(urls('Holz', null)).toEqual([shared]);
  expect(urls('Bürgergenossenschaft', null)).toEqual([]);
});

test.each<[string, keyof ReturnType<typeof talk>, string]>([
  ['bank', 'bench', 'another form of a word of the title'],
  ['baenke', 'bench', 'an umlaut in two letters'],
  ['Genossenschaft', 'reply', 'the inside of a compound'],
  ['Bürgergenoss', 'reply', 'the front of a word'],
  ['trees', 'english', 'English, from a German page'],
  ['neighbour', 'english', 'another form of an English word'],
  ['von:tomasz', 'shared', 'everything of a person'],
  ['from:"Tomasz Nowak" Holz', 'shared', 'a word of a person'],
  ['bereich:Fachthemen', 'shared', 'everything of a board'],
  ['projekt:lesebank', 'about', 'everything about a case'],
  ['Holz -kostet', 'bench', 'a word without another'],
  ['"Holz kostet"', 'shared', 'words as they stand there'],
])('%s finds the post: %s (%s)', (query, name) => {
  const said = talk();
  expect(urls(query)).toEqual([said[name]]);
});

test.each(['"kostet Holz"', 'von:niemand Holz', 'bereich:nirgends', 'projekt:keins', '-Holz', '', 'x'.repeat(9_999)])(
  '%s finds nothing',
  (query) => {
    talk();
    expect(urls(query)).toEqual([]);
  },
);

test.each([
  '" OR "',
  'marks : "by1"',
  'NEAR(a b)',
  '*',
  '^a',
  'von:"\'; DROP TABLE posts"',
  '\0',
  '\uD800',
  '({[',
  '"',
])('%s is only text', (query) => {
  talk();
  expect(() => look(query)).not.toThrow();
});

test('the middle of a compound is found and marked, as in the catalogue', () => {
  const text = 'Am Anfang steht viel Papier. Danach gründen wir den Nachbarschaftshilfeverein.';
  const { id } = ask(world.db, world.member('ruth'), { title: 'Papier', text }, daysAgo(1));
  for (const word of ['hilfe', 'Hilfen', 'Verein', 'Nachbarschaft', 'nachbarschaftshilfe']) {
    const [found] = look(word).results;
    expect([word, found?.url]).toEqual([word, `/forum/topics/1#p${id}`]);
    expect([word, found?.excerpt.find(({ marked }) => marked)?.text]).toEqual([word, 'Nachbarschaftshilfeverein']);
  }
  expect(look('ilfeverein').results).toEqual([]);
});

test('strangers are not told by an operator whose name is hidden', () => {
  const { shared } = talk();
  expect(urls('von:Tomasz Holz', null)).toEqual([]);
  world.db.update(members).set({ nameSeenBy: 'public' }).run();
  expect(urls('von:Tomasz Holz', null)).toEqual([shared]);
});

test('where no post has all of the words, those come that have most', () => {
  const { bench } = talk();
  const { results, loosely } = look('Bänke Platz Raumschiff');
  expect([results.map(({ url }) => url.replace(/.*#p/, '')), loosely]).toEqual([[bench], true]);
});

test('the best match is the one whose topic is about it', () => {
  const { db, member } = world;
  const titled = ask(db, member('ruth'), { title: 'Brunnen', text: 'Wer pflegt ihn?' }, daysAgo(9));
  const newer = ask(db, member('ruth'), { title: 'Fest', text: 'Am Brunnen.' }, daysAgo(1));
  const ids = [titled, newer].map(({ id }) => String(id));
  expect(urls('Brunnen')).toEqual(ids.toReversed());
  expect(urls('Brunnen', 'emre', { order: 'best' })).toEqual(ids);
});

test('pages follow each other without a gap', () => {
  const { db, member } = world;
  const { topicId } = ask(db, member('ruth'), { text: 'Zaun' });
  for (let count = 0; count < 4; count++) answer(db, member('emre'), topicId, `Zaun ${count}`);
  const first = look('Zaun', 'emre', { limit: 2 });
  const second = look('Zaun', 'emre', { limit: 2, before: first.next });
  const third = look('Zaun', 'emre', { limit: 2, before: second.next });
  const all = [first, second, third].flatMap(({ results }) => results.map(({ url }) => url));
  expect([all.length, new Set(all).size, third.next]).toEqual([5, 5, undefined]);
});

test.each([
  ['a deleted post', () => world.db.update(posts).set({ deletedAt: NOW }).run()],
  ['a hidden post', () => world.db.update(posts).set({ hiddenAt: NOW }).run()],
  ['a hidden topic', () => world.db.update(topics).set({ hiddenAt: NOW }).run()],
])('%s is never found, even while the index still has it', (_, act) => {
  talk();
  act();
  expect(urls('Holz')).toEqual([]);
});

test('a topic that is no longer for all is not found by strangers, whatever its marks say', () => {
  talk();
  world.db.update(topics).set({ seenBy: 'members' }).run();
  expect(urls('Holz', null)).toEqual([]);
});

test('an answer says where and by whom, and marks the words', () => {
  talk();
  const [found] = look('Fördertopf').results;
  expect(found).toMatchObject({ board: 'Fachthemen', author: 'Tomasz Nowak', writtenAt: daysAgo(3), lang: 'de' });
  expect(found?.title).toEqual([{ text: 'Fördertopf', marked: true }]);
  expect(look('Holz', null).results[0]).not.toHaveProperty('author');
});

test('what was written as code or script comes back as text', () => {
  const { db, member } = world;
  ask(db, member('ruth'), { title: '<b>Zaun</b>', text: '`<script>alert(1)</script>` Zaun' });
  const [found] = look('Zaun').results;
  expect(plainOf(found?.title ?? [])).toBe('<b>Zaun</b>');
  expect(plainOf(found?.excerpt ?? [])).toBe('<script>alert(1)</script> Zaun');
});

test('a search walks along the index, and stops when it has enough', () => {
  const steps = world.db.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN
    SELECT talk_index.rowid FROM talk_index CROSS JOIN posts ON posts.id = talk_index.rowid
    CROSS JOIN topics ON topics.id = posts.topic_id
    WHERE talk_index MATCH 'holz' AND talk_index.rowid < 9 ORDER BY talk_index.rowid DESC LIMIT 10`);
  expect(steps.map(({ detail }) => detail).join()).not.toMatch(/TEMP B-TREE|SCAN (posts|topics)/);
});

test('one can look no further back than a moment, page by page', () => {
  const { bench, shared } = talk();
  expect(urls('Holz', 'emre', { since: daysAgo(4) })).toEqual([shared]);
  expect(urls('Holz', 'emre', { since: daysAgo(5) })).toEqual([shared, bench]);
  expect(urls('Holz', null, { since: daysAgo(5) })).toEqual([shared]);
  expect(urls('Holz', 'emre', { since: daysAgo(1) })).toEqual([]);
  const { next } = look('Holz', 'emre', { since: daysAgo(5), limit: 1 });
  expect(urls('Holz', 'emre', { since: daysAgo(5), limit: 1, before: next })).toEqual([bench]);
  expect(urls('bereich:fachthemen', 'emre', { since: daysAgo(2), order: 'best' })).toEqual([]);
});
