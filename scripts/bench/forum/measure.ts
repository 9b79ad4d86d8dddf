import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answerAt, openBare, type Bare } from '../bare.ts';
import { answersPerSecond } from '../load.ts';
import { serve, type Served } from '../served.ts';
import { spreadOf } from '../spread.ts';
import { CONNECTIONS, paceOf, type Pace } from './asking.ts';
import { fillStore, type Filled } from './store.ts';
import type { Amount } from './talk.ts';
import { TASKS, type Task } from './tasks.ts';
import { inventWords, type Pool } from './words.ts';

/** How long each task is done, and how often. */
export type Effort = { milliseconds: number; rounds: number };

/** A task with a small store, with a large one, and what a bare server does, in turns. */
export type ForumFigure = { task: Task; small: Pace; large: Pace; bare: number };

type Site = Filled & Served;

/** Fills two stores, serves both at once, and puts each task to them and to a bare server in turns. */
export async function measureForum(amounts: [Amount, Amount], effort: Effort): Promise<ForumFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-bench-'));
  const sites: Site[] = [];
  try {
    const pool = inventWords('content');
    for (const amount of amounts) sites.push(await open(join(folder, String(amount.posts)), amount, pool));
    const [small, large] = sites as [Site, Site];
    const figures: ForumFigure[] = [];
    for (const task of TASKS) figures.push(await figureOf(task, { small, large, pool, folder }, effort));
    return figures;
  } finally {
    for (const { stop } of sites) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function open(folder: string, amount: Amount, pool: Pool): Promise<Site> {
  console.error(`Filling a store with ${amount.posts.toLocaleString('en')} posts …`);
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir, { recursive: true });
  const filled = await fillStore(join(dataDir, 'staffelholz.db'), amount, pool, new Date());
  return { ...filled, ...(await serve(resolve('.'), dataDir)) };
}

type Scene = { small: Site; large: Site; pool: Pool; folder: string };

async function figureOf(task: Task, scene: Scene, { milliseconds, rounds }: Effort): Promise<ForumFigure> {
  console.error(`${task.name} …`);
  const asks = { small: task.ask(scene.small, scene.pool), large: task.ask(scene.large, scene.pool) };
  const paces: { small: Pace[]; large: Pace[]; bare: number[] } = { small: [], large: [], bare: [] };
  const bare = await bareFor(task, scene);
  for (const which of ['small', 'large'] as const) await paceOf(scene[which].url, milliseconds / 2, asks[which]);
  for (let round = 0; round < rounds; round++) {
    paces.small.push(await paceOf(scene.small.url, milliseconds, asks.small));
    paces.bare.push(await bareRate(task, bare, scene, milliseconds));
    paces.large.push(await paceOf(scene.large.url, milliseconds, asks.large));
  }
  bare.close();
  return { task, small: middle(paces.small), large: middle(paces.large), bare: spreadOf(paces.bare).median };
}

/** The same bytes from `node:http`; for what writes, one insert into one table. */
async function bareFor(task: Task, { large, pool, folder }: Scene): Promise<Bare> {
  if (task.writes) return openBare('bare-insert-server.ts', join(folder, 'bare.db'));
  const { path, cookie } = task.ask(large, pool)();
  return openBare('bare-server.ts', await answerAt(large.url + path, cookie === undefined ? {} : { cookie }));
}

async function bareRate(task: Task, { url }: Bare, { large, pool }: Scene, milliseconds: number): Promise<number> {
  if (!task.writes) return answersPerSecond(url, milliseconds, CONNECTIONS);
  return (await paceOf(url, milliseconds, task.ask(large, pool))).perSecond;
}

function middle(paces: Pace[]): Pace {
  const of = (name: keyof Pace) => spreadOf(paces.map((pace) => pace[name])).median;
  return { perSecond: of('perSecond'), p99: of('p99') };
}
