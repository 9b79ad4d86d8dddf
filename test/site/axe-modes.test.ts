import { expect, test } from 'vitest';
import { CHOCOLATE } from '../support/addresses.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();

const SAMPLE = [
  '/',
  '/projects',
  '/projects?view=table',
  '/projects?view=map',
  CHOCOLATE,
  '/compare',
  '/guides',
  '/en/no',
];

/** At 320 px a page is as narrow as at 400 % zoom on a common screen. */
const MODES = [
  { name: 'in the dark', colorScheme: 'dark', width: 1280 },
  { name: 'on a phone in the dark', colorScheme: 'dark', width: 360 },
  { name: 'at 400 % zoom', colorScheme: 'light', width: 320 },
] as const;

for (const { name, ...mode } of MODES) {
  test.each(SAMPLE)(`nothing on %s keeps anybody out ${name}`, async (path) => {
    const page = await browser.open(path, { ...mode, reducedMotion: 'reduce' });
    expect(await barriers(page)).toEqual([]);
    // Nobody has to scroll sideways to read; tables scroll in a frame of their own.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(mode.width);
  });
}
