import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../../../db/database.ts';
import { fillStore } from '../../../../scripts/bench/forum/store.ts';
import { inventWords, RARE } from '../../../../scripts/bench/forum/words.ts';
import { COUNTERS, faultsOf } from '../../../../scripts/trials/post-faults.ts';
import { newSendKey } from '../../../../src/features/forum/post-fields.ts';
import { reply } from '../../../../src/features/forum/reply.ts';
import { indexPost } from '../../../../src/features/forum/talk-index.ts';
import { topicPage } from '../../../../src/features/forum/topic-page.ts';
import { memberById } from '../../../../src/features/members/find.ts';
import { findTalk } from '../../../../src/features/search/find-talk.ts';
import { NOW } from '../../../support/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'staffelholz-bench-'));
const path = join(folder, 'staffelholz.db');
const filled = await fillStore(path, { posts: 800, topics: 40, long: 90 }, inventWords('content'), NOW);
const db = openDatabase(path);
const reader = memberById(db, 1, NOW);

afterAll(() => {
  closeDatabase(db);
  rmSync(folder, { recursive: true });
});

const rows = (sql: string) => db.$client.prepare(sql).all();

test('it has as many posts as were asked for, in as many topics', () => {
  expect(rows('SELECT count(*) AS posts, count(DISTINCT topic_id) AS topics FROM posts')).toEqual([
    { posts: 890, topics: 41 },
  ]);
  expect(topicPage(db, reader, 1, 5, NOW)).toMatchObject({ page: 5, pages: 5, posts: { length: 10 } });
});

test('its counters are those that the verbs keep', () => {
  expect(faultsOf(db, new Map(), COUNTERS)).toEqual([]);
});

test('its posts are found by the words and marks that the verbs write', () => {
  const documents = 'SELECT * FROM talk_documents ORDER BY post_id';
  const before = rows(documents);
  db.transaction((tx) => (rows('SELECT id FROM posts') as { id: number }[]).forEach(({ id }) => indexPost(tx, id)));
  expect(rows(documents)).toEqual(before);
  const found = findTalk(db, { viewer: reader, now: NOW }, { query: RARE, locale: 'de', order: 'newest', limit: 10 });
  expect(found.results.length).toBeGreaterThan(0);
});

test('the posts of a topic lie far apart, and their times go on', () => {
  const apart = rows('SELECT max(id) - min(id) AS apart FROM posts GROUP BY topic_id HAVING count(*) > 10');
  expect((apart as { apart: number }[]).every((row) => row.apart > 20)).toBe(true);
  expect(rows('SELECT a.id FROM posts a JOIN posts b ON b.id = a.id + 1 WHERE b.written_at < a.written_at')).toEqual(
    [],
  );
});

test('whoever is signed in writes there at once', () => {
  const member = memberById(db, 7, NOW);
  if (!member) throw new Error('There are two hundred members.');
  const topic = filled.topics[0] ?? 1;
  const { position } = reply(db, member, topic, { text: 'Danke.', sendKey: newSendKey() }, NOW);
  expect([position, filled.cookies.length]).toEqual([21, 200]);
});
