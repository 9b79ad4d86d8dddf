/**
 * `npm run bench`: builds the site with many invented cases, each number in a folder of its own, and
 * measures build, sizes, answers and load; then the forum with few and with many posts, and a foundation's portfolio.
 * `-- catalogue`, `-- forum` and `-- portfolio` measure one of them, `--short` takes two minutes for the forum, `--json` gives the figures for programs.
 */
import { measureForum } from './bench/forum/measure.ts';
import { forumTable } from './bench/forum/table.ts';
import type { Amount } from './bench/forum/talk.ts';
import { closeWorkshop, openWorkshop } from './bench/workshop.ts';
import { measurePortfolio, portfolioTable } from './bench/portfolio/measure.ts';
import { measure, type Figures } from './bench/measure.ts';
import { table } from './bench/table.ts';

/** Cases that are invented beside the real ones: this year's catalogue of a region, and a whole country's. */
const COUNTS = [200, 2_000];

/** A city's forum after some years, and a whole country's. Page 400 of the long topic is there in both. */
const AMOUNTS: [Amount, Amount] = [amountOf(10_000), amountOf(1_000_000)];
const SHORT: [Amount, Amount] = [amountOf(10_000), amountOf(50_000)];

const asked = new Set(process.argv.slice(2));
const PARTS = ['catalogue', 'forum', 'portfolio'];
const isAsked = (part: string) => asked.has(part) || !PARTS.some((one) => asked.has(one));
if (isAsked('catalogue')) await catalogue();
if (isAsked('forum')) await forum();
if (isAsked('portfolio')) await portfolio();

async function catalogue(): Promise<void> {
  const measured = new Map<number, Figures>();
  for (const count of COUNTS) measured.set(count, await measureSite(count));
  say(Object.fromEntries(measured), () => table(measured));
}

async function measureSite(count: number): Promise<Figures> {
  console.error(`Measuring a site with ${count} invented cases …`);
  const folder = openWorkshop(count);
  try {
    return await measure(folder);
  } finally {
    closeWorkshop(folder);
  }
}

async function forum(): Promise<void> {
  const amounts = asked.has('--short') ? SHORT : AMOUNTS;
  const effort = asked.has('--short') ? { milliseconds: 1_000, rounds: 1 } : { milliseconds: 2_000, rounds: 5 };
  const figures = await measureForum(amounts, effort);
  say(figures, () => forumTable(figures, [amounts[0].posts, amounts[1].posts]));
}

async function portfolio(): Promise<void> {
  const figures = await measurePortfolio();
  say(figures, () => portfolioTable(figures));
}

function amountOf(posts: number): Amount {
  return { posts, topics: posts / 20, long: 8_000 };
}

function say(figures: object, asText: () => string): void {
  console.log(asked.has('--json') ? JSON.stringify(figures, null, 2) : asText());
}
