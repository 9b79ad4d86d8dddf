import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve, type Served } from '../served.ts';
import { timesOf } from '../spread.ts';
import { aligned, rounded } from '../table.ts';
import { fillPortfolio, LINES } from './fill.ts';

/** A foundation of a city, and one of a whole country. */
const COUNTS = [50, 500] as const;

/** How many times longer the larger may take. */
export const MOST_GROWTH = 5;

const PAGES = ['/reviews/portfolio', '/reviews/portfolio?order=cliff', '/reviews/portfolio?how=funds&order=money'];

/** How often each page is asked for. */
const ROUNDS = 20;

/** Milliseconds that a page takes, median, by the number of networks. */
export type PortfolioFigure = { page: string; small: number; large: number };

/** Fills two stores, serves one after the other, and asks each for the pages of a portfolio. */
export async function measurePortfolio(): Promise<PortfolioFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-bench-'));
  try {
    const [small, large] = [await timesWith(folder, COUNTS[0]), await timesWith(folder, COUNTS[1])];
    return PAGES.map((page, place) => ({ page, small: small[place] ?? NaN, large: large[place] ?? NaN }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The figures as lines of text. */
export function portfolioTable(figures: readonly PortfolioFigure[]): string {
  const head = [`networks with ${String(LINES)} lines, median (ms)`, ...COUNTS.map(String), 'growth', 'aim'];
  const rows = figures.map(({ page, small, large }) => [
    ...[page, rounded(small), rounded(large), `× ${rounded(large / small)}`, `≤ ${String(MOST_GROWTH)}`],
  ]);
  return aligned([head, ...rows]);
}

async function timesWith(folder: string, count: number): Promise<number[]> {
  const dataDir = join(folder, String(count), 'data');
  mkdirSync(dataDir, { recursive: true });
  const cookie = await fillPortfolio(join(dataDir, 'staffelholz.db'), count, new Date());
  const site = await serve(resolve('.'), dataDir);
  try {
    const medians: number[] = [];
    for (const page of PAGES) medians.push((await timesOf([page], ROUNDS, (path) => ask(site, path, cookie))).median);
    return medians;
  } finally {
    await site.stop();
  }
}

async function ask({ url }: Served, path: string, cookie: string): Promise<void> {
  const answer = await fetch(url + path, { headers: { cookie }, redirect: 'manual' });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}.`);
}
