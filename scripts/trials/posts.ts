import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeDatabase, openDatabase } from '../../db/database.ts';
import { serve } from '../bench/served.ts';
import { faultsOf } from './post-faults.ts';
import { keepPosting, type Posting } from './posting.ts';
import { prepareForum } from './trial-forum.ts';

const POSTS = 1_000;
const KILLS = 15;

/** Members who write at the same time. */
const WRITERS = 8;

/** Milliseconds that the server lives once it answers, at random. */
const LIFE = { least: 300, most: 3_000 };

/**
 * Kills the real server again and again while members send forms to it, each until it is told that its post is there.
 * Answers with what was lost, is there twice, or does not fit together.
 */
export async function killDuringPosts(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-trial-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const path = join(dataDir, 'staffelholz.db');
  const posting: Posting = { ...(await prepareForum(path)), url: undefined, told: new Map(), done: false };
  const writers = Array.from({ length: WRITERS }, (_, index) => keepPosting(posting, index, WRITERS));
  const kills = await killUntilPosted(posting, dataDir);
  await finish(posting, dataDir, writers);
  const db = openDatabase(path);
  const faults = faultsOf(db, posting.told);
  closeDatabase(db);
  rmSync(folder, { recursive: true });
  console.log(`${posting.told.size} posts told of, ${faults.length} faults; killed ${kills} times`);
  return faults;
}

async function killUntilPosted(posting: Posting, dataDir: string): Promise<number> {
  let kills = 0;
  for (; posting.told.size < POSTS || kills < KILLS; kills += 1) {
    const server = await serve(resolve('.'), dataDir);
    posting.url = server.url;
    await sleep(LIFE.least + Math.random() * (LIFE.most - LIFE.least));
    await server.kill();
    posting.url = undefined;
  }
  return kills;
}

/** What was sent when the last kill came is sent once more. */
async function finish(posting: Posting, dataDir: string, writers: Promise<void>[]): Promise<void> {
  posting.done = true;
  const { url, stop } = await serve(resolve('.'), dataDir);
  posting.url = url;
  await Promise.all(writers);
  await stop();
}
