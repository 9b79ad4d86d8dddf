import { expect, test } from 'vitest';
import { builtPages, CHOCOLATE, livePages, OF_CASES, POOL } from '../support/addresses.ts';
import { barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();

/** Cases are made alike: some that have everything stand for all. `npm run trials` looks at each, in the dark too. */
const CASES = [CHOCOLATE, POOL, '/projects/buurtzorg-deutschland', '/en/projects/buurtzorg-deutschland', ...OF_CASES];
const EVERY_PAGE = process.env.EVERY_PAGE === '1';

const PAGES = [...new Set([...builtPages(), ...livePages()])].filter(
  (path) => EVERY_PAGE || CASES.includes(path) || !/\/projects\/[a-z]/.test(path),
);
const ROOMS = Object.groupBy(PAGES, (path) => /^(\/en)?\/?[^/?]*/.exec(path)?.[0] ?? path);

test('there are pages to look at', () => {
  expect(CASES.filter((path) => !PAGES.includes(path))).toEqual([]);
  expect(PAGES.length).toBeGreaterThan(60);
});

for (const colorScheme of EVERY_PAGE ? (['light', 'dark'] as const) : (['light'] as const)) {
  test.each(Object.entries(ROOMS))(`nothing in %s keeps anybody out, ${colorScheme}`, async (room, paths = []) => {
    const page = await browser.open(room, { colorScheme, reducedMotion: 'reduce' });
    expect(await barriersOn(page, paths)).toEqual([]);
  });
}
