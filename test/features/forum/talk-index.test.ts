import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../db/database.ts';
import { talkDocuments } from '../../../db/schema/talk.ts';
import {
  hasOldWords,
  indexBoardLater,
  indexPost,
  indexTopicsLater,
  renewWords,
  unindexPost,
} from '../../../src/features/forum/talk-index.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let db: Database;
beforeEach(() => {
  world = openWorld();
  db = world.db;
  const { id } = world.member('ruth');
  db.run(sql`INSERT INTO topics
    (id, board_id, seen_by, title, lang, author_id, created_at, active_at, last_author_id, last_position)
    VALUES (1, 1, 'members', 'Eine Lesebank', 'de', ${id}, 0, 0, ${id}, 2)`);
  for (const position of [1, 2]) {
    db.run(sql`INSERT INTO posts
      (id, topic_id, position, author_id, lang, source, html, rendering, send_key, written_at)
      VALUES (${position}, 1, ${position}, ${id}, 'de', 'Holz', '<p>Holz</p>', 1, ${String(position)}, 0)`);
  }
});
afterEach(() => {
  world.close();
});

const index = (id: number) => db.transaction((tx) => indexPost(tx, id));
const found = (words: string) =>
  db.all<{ id: number }>(sql`SELECT rowid AS id FROM talk_index(${words})`).map(({ id }) => id);

test('the title of a topic is found with its first post', () => {
  [1, 2].forEach(index);
  expect(found('holz')).toEqual([1, 2]);
  expect(found('lesebank')).toEqual([1]);
  expect(found('in1')).toEqual([1, 2]);
});

test('a post that says something else is found by that alone', () => {
  index(1);
  db.run(sql`UPDATE posts SET html = '<p>Stein</p>' WHERE id = 1`);
  index(1);
  expect([found('holz'), found('stein')]).toEqual([[], [1]]);
});

test.each([
  ['deleted', sql`UPDATE posts SET deleted_at = 0`],
  ['hidden', sql`UPDATE posts SET hidden_at = 0`],
  ['blanked', sql`UPDATE posts SET deleted_at = 0, source = NULL, html = NULL`],
])('a post that is %s is found no more', (_, change) => {
  index(1);
  db.run(change);
  index(1);
  expect(found('holz')).toEqual([]);
});

test('leaving the index twice, or asking for a post that never was, is no harm', () => {
  index(7);
  db.transaction((tx) => {
    unindexPost(tx, 7);
  });
  expect(found('holz')).toEqual([]);
});

test('the words of an older version are made anew', () => {
  db.insert(talkDocuments).values({ postId: 1, titleStems: 'alt', textStems: '', endStems: '' }).run();
  db.insert(talkDocuments).values({ postId: 2, titleStems: 'alt', textStems: '', endStems: '' }).run();
  db.run(sql`UPDATE posts SET hidden_at = 0 WHERE id = 2`);
  expect(hasOldWords(db)).toBe(true);
  expect(renewWords(db)).toBe(2);
  expect([hasOldWords(db), found('alt'), found('holz')]).toEqual([false, [], [1]]);
});

test('old words are made anew in portions, until none are left', () => {
  const old = { titleStems: 'alt', textStems: '', endStems: '' };
  db.run(sql`PRAGMA foreign_keys = OFF`);
  for (let postId = 1001; postId <= 1030; postId += 1)
    db.insert(talkDocuments)
      .values({ postId, ...old })
      .run();
  expect([renewWords(db), renewWords(db), renewWords(db)]).toEqual([20, 10, 0]);
});

test.each([
  ['of moved topics', () => db.transaction((tx) => indexTopicsLater(tx, [1]))],
  ['of a board that strangers may read', () => db.transaction((tx) => indexBoardLater(tx, 1))],
])('the marks %s are made anew', (_, later) => {
  index(1);
  db.run(sql`UPDATE topics SET seen_by = 'public'`);
  later();
  renewWords(db);
  expect(found('public')).toEqual([1]);
});
