/**
 * `npm run bench`: builds the site with many invented cases, each number in a folder of its own, and
 * measures build, sizes, answers and load. With `-- --json` the figures come for programs.
 */
import { closeWorkshop, openWorkshop } from './bench/workshop.ts';
import { measure, type Figures } from './bench/measure.ts';
import { table } from './bench/table.ts';

/** Cases that are invented beside the real ones: this year's catalogue of a region, and a whole country's. */
const COUNTS = [200, 2_000];

const measured = new Map<number, Figures>();
for (const count of COUNTS) measured.set(count, await measureSite(count));
console.log(process.argv.includes('--json') ? JSON.stringify(Object.fromEntries(measured), null, 2) : table(measured));

async function measureSite(count: number): Promise<Figures> {
  console.error(`Measuring a site with ${count} invented cases …`);
  const folder = openWorkshop(count);
  try {
    return await measure(folder);
  } finally {
    closeWorkshop(folder);
  }
}
