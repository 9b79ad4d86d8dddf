/**
 * Draws the preview pictures of a site in threads of their own, while the pages are built: one
 * takes some 15 ms of a core, and a catalogue has thousands. Drawn pictures stay in the cache.
 */
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Content } from '../src/features/catalogue/content.ts';
import { CACHE } from '../src/features/catalogue/preview-files.ts';
import type { Drawn, Order } from './pictures-thread.ts';

/** A thread for fewer pictures than this takes longer to start than it saves. */
const FEWEST_A_THREAD = 40;

/** Draws the picture of the site and those of all cases; the files lie in the cache. Rejects if one cannot be drawn. */
export async function drawPictures({ projects }: Content, siteName: string): Promise<Drawn[]> {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.floor(projects.length / FEWEST_A_THREAD)));
  const shares = Array.from({ length: threads }, (_, thread) =>
    projects.filter((_, index) => index % threads === thread),
  );
  const drawn = await Promise.all(shares.map((cases, thread) => draw({ cases, siteName, site: thread === 0 })));
  return drawn.flat();
}

/** Puts drawn pictures where they are served from, and forgets those that nobody wanted. */
export function placePictures(drawn: Drawn[], root: string): void {
  for (const { path, file } of drawn) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(file, join(root, path));
  }
  const wanted = new Set(drawn.map(({ file }) => basename(file)));
  for (const name of readdirSync(CACHE)) if (!wanted.has(name)) rmSync(join(CACHE, name));
}

async function draw(order: Order): Promise<Drawn[]> {
  const worker = new Worker(new URL('./pictures-thread.ts', import.meta.url), { workerData: order });
  const [drawn] = (await once(worker, 'message')) as [Drawn[]];
  return drawn;
}
