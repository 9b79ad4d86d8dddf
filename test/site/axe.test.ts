import { expect, test } from 'vitest';
import { builtPages, livePages } from '../support/addresses.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();
const PAGES = [...new Set([...builtPages(), ...livePages()])];

test('there are pages to look at', () => {
  expect(PAGES.length).toBeGreaterThan(60);
});

test.each(PAGES)('nothing on %s keeps anybody out', async (path) => {
  const page = await browser.open(path, { reducedMotion: 'reduce' });
  expect(await barriers(page)).toEqual([]);
});
