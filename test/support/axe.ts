import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** The short edition: every page has to read it anew. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All rules, best practices too; the size of targets is off by default. No rule of these reads style sheets itself. */
const OPTIONS = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } }, preload: false };

/**
 * What keeps people out of the page as it is now, one sentence each. The script comes in by the debugger, which no
 * content policy stops, so the page is looked at under its own.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(OPTIONS)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}

/**
 * The same of one page after the other, as one visitor sees them; each sentence begins with the address. A page that is
 * not there keeps everybody out.
 */
export async function barriersOn(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const answer = await page.goto(path);
    if (answer?.status() === 404 && !path.endsWith('/404')) found.push(`${path}: is not there`);
    found.push(...(await barriers(page)).map((barrier) => `${path}: ${barrier}`));
  }
  return found;
}
