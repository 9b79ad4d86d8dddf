import { beforeEach, expect, test } from 'vitest';
import { faultsOf } from '../../../scripts/trials/post-faults.ts';
import { placeOf } from '../../../src/features/forum/post.ts';
import { answer, ask } from '../../support/forum.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let told: Map<string, string>;

beforeEach(() => {
  world = openWorld();
  const question = ask(world.db, world.member('ruth'));
  const reply = answer(world.db, world.member('emre'), question.topicId);
  told = new Map([question, reply].map((post) => [post.sendKey, placeOf(post)]));
  return () => world.close();
});

const afterwards = (sql: string) => {
  world.db.$client.pragma('foreign_keys = OFF');
  world.db.$client.exec(sql);
  return faultsOf(world.db, told).join('\n');
};

test('what the verbs have written has no faults', () => {
  expect(faultsOf(world.db, told)).toEqual([]);
});

test('a post that was told of and is not there is a fault', () => {
  told.set('never-arrived-anywhere', '/forum/topics/1#p9');
  expect(faultsOf(world.db, told)).toEqual([expect.stringContaining('made the posts none')]);
});

test('a post in another place than the one that was told of is a fault', () => {
  const [key = ''] = told.keys();
  told.set(key, '/forum/topics/1#p99');
  expect(faultsOf(world.db, told)).toEqual([expect.stringContaining('#p99')]);
});

test.each([
  ['UPDATE topics SET reply_count = 5', 'topics whose counters'],
  ['UPDATE topics SET last_position = 1', 'topics whose counters'],
  ['UPDATE topics SET active_at = 7', 'topics whose counters'],
  ['UPDATE boards SET topic_count = 9', 'boards whose counters'],
  ['DELETE FROM talk_documents WHERE post_id = 1', 'posts that cannot be found'],
  ['DELETE FROM events', 'posts without exactly one event'],
  ['DELETE FROM topic_reads', 'authors have not read'],
  ['UPDATE posts SET author_id = 999 WHERE id = 2', 'rows that point to nothing'],
  [`INSERT INTO talk_index(talk_index) VALUES ('delete-all')`, 'index of words is damaged'],
])('%s is found', (sql, fault) => {
  expect(afterwards(sql)).toContain(fault);
});
