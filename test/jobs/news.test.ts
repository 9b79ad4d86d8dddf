import { afterEach, beforeEach, expect, test } from 'vitest';
import { followTopic } from '../../src/features/forum/follow.ts';
import { JOBS } from '../../src/jobs.ts';
import type { JobParts } from '../../src/jobs/job.ts';
import { answer, ask } from '../support/forum.ts';
import { newsLetters } from '../support/news.ts';
import { NOW, openWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

/** Runs a job until it is no longer due. */
async function run(name: string, now: Date): Promise<void> {
  const parts = { db: world.db, isStopping: () => false } as JobParts;
  const job = JOBS.find((job) => job.name === name);
  while (job?.isDue(parts, now)) await job.run(parts, now);
}

test('what is written is spread and mailed to each in their own time', async () => {
  const { topicId } = ask(world.db, world.member('ruth'));
  for (const name of ['samira', 'joerg', 'tomasz', 'hanna'] as const) {
    followTopic(world.db, world.member(name), topicId, 'watch');
  }
  answer(world.db, world.member('emre'), topicId);
  await run('notices', NOW);
  await run('letters_at_once', NOW);
  await run('letters_weekly', NOW);
  expect(newsLetters(world.db).map(({ memberId }) => memberId)).toEqual([world.member('ruth').id]);
  await run('letters_weekly', new Date('2026-11-23T06:00:00Z'));
  expect(newsLetters(world.db)).toHaveLength(5);
});

test.each([
  ['winter', '2026-11-22T07:59:59Z', '2026-11-22T08:00:00Z'],
  ['summer', '2027-07-01T06:59:59Z', '2027-07-01T07:00:00Z'],
])('in %s those who wait are told of at nine where the site is at home', (_, before, nine) => {
  const parts = { db: world.db, isStopping: () => false } as JobParts;
  const job = JOBS.find(({ name }) => name === 'waiting_requests');
  expect([before, before, nine].map((now) => job?.isDue(parts, new Date(now)))).toEqual([false, false, true]);
});
