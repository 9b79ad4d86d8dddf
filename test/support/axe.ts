import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** All rules, best practices too; the size of targets is off by default. */
const OPTIONS = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };

/**
 * What keeps people out of the page as it is now, one sentence each. The script comes in by the debugger, which no
 * content policy stops, so the page is looked at under its own.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(OPTIONS)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}
