import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CHOCOLATE } from '../support/addresses.ts';
import { barriers, barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();

const SAMPLE = ['/', '/projects', '/projects?view=table', '/projects?view=map', CHOCOLATE, '/compare', '/guides'];

const UNKNOWN = '/en/no';

/** At 320 px a page is as narrow as at 400 % zoom on a common screen. */
const MODES = [
  { name: 'in the dark', colorScheme: 'dark', width: 1280 },
  { name: 'on a phone in the dark', colorScheme: 'dark', width: 360 },
  { name: 'at 400 % zoom', colorScheme: 'light', width: 320 },
] as const;

for (const { name, ...mode } of MODES) {
  test(`nothing keeps anybody out ${name}`, async () => {
    const page = await browser.open('/', { ...mode, reducedMotion: 'reduce' });
    for (const path of SAMPLE) {
      expect(await barriersOn(page, [path])).toEqual([]);
      expect(await widthOf(page), path).toBeLessThanOrEqual(mode.width);
    }
    expect((await page.goto(UNKNOWN))?.status()).toBe(404);
    expect(await barriers(page)).toEqual([]);
    expect(await widthOf(page), UNKNOWN).toBeLessThanOrEqual(mode.width);
  });
}

/** Nobody has to scroll sideways to read; tables scroll in a frame of their own. */
async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
