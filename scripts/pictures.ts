/**
 * Draws the preview pictures of a site in processes of their own, while the pages are built: one takes some 15 ms of
 * a core, and a catalogue has thousands. Threads would wait for each other's memory and take twice as long. Drawn
 * pictures stay in the cache.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Content } from '../src/features/catalogue/content.ts';
import { CACHE } from '../src/features/catalogue/preview-files.ts';
import type { Drawn, Order } from './pictures-process.ts';

/** A process for fewer pictures than this takes longer to start than it saves. */
const FEWEST_A_PROCESS = 40;

/** Draws the picture of the site and those of all cases; the files lie in the cache. Rejects if one cannot be drawn. */
export async function drawPictures({ projects }: Content, siteName: string): Promise<Drawn[]> {
  const processes = Math.max(1, Math.min(availableParallelism(), Math.floor(projects.length / FEWEST_A_PROCESS)));
  const shares = Array.from({ length: processes }, (_, number) =>
    projects.filter((_, index) => index % processes === number),
  );
  const drawn = await Promise.all(shares.map((cases, number) => draw({ cases, siteName, site: number === 0 })));
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
  const child = fork(new URL('./pictures-process.ts', import.meta.url));
  child.send(order);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`Drawing the pictures ended early: ${String(code)}.`);
  });
  const [drawn] = (await Promise.race([once(child, 'message'), ended])) as [Drawn[]];
  child.disconnect();
  return drawn;
}
