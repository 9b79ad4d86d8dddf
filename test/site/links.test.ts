import { beforeAll, expect, inject, test } from 'vitest';
import { builtPages, livePages } from '../support/addresses.ts';

/** Pages that are shown in another's place; their own addresses lead to them. */
const ERROR_PAGE = /\/[45]\d\d$/;

/** Rooms of members, and what they do next: visitors are led to the door. */
const FOR_MEMBERS =
  /^(\/en)?\/(me|reviews|forum\/new|projects\/new|projects\/[a-z0-9-]+\/(transfers|visits)\/new)(\?|$)/;

/** A page's own words: what links lead to, and what they can lead to within the page. */
type Read = { links: string[]; ids: Set<string> };

const site = inject('siteUrl');
const pages = new Map<string, Read>();

beforeAll(async () => {
  for (const path of new Set([...builtPages(), ...livePages()])) pages.set(path, await read(path));
});

test('every address on every page leads somewhere', async () => {
  const addresses = new Set([...pages.values()].flatMap(({ links }) => links));
  const paths = new Set([...addresses].map((link) => link.split('#')[0] ?? ''));
  expect(paths.size).toBeGreaterThan(200);
  const broken: string[] = [];
  for (const path of paths) {
    const { status } = await fetch(site + path, { method: 'HEAD', redirect: 'manual' });
    if (status !== 200 && !(status === 303 && FOR_MEMBERS.test(path)) && !ERROR_PAGE.test(path))
      broken.push(`${status} ${path}`);
  }
  expect(broken).toEqual([]);
});

test('every jump within a page lands', () => {
  const missed = [...pages].flatMap(([path, { links }]) =>
    links.filter((link) => !lands(link)).map((link) => `${path} → ${link}`),
  );
  expect(missed).toEqual([]);
});

function lands(link: string): boolean {
  const [path = '', id] = link.split('#');
  const target = pages.get(path);
  return !id || !target || target.ids.has(decodeURIComponent(id));
}

async function read(path: string): Promise<Read> {
  const html = await (await fetch(site + path)).text();
  const found = [...html.matchAll(/<(?:a|link|img|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g)];
  return {
    links: found.flatMap(([, address = '']) =>
      linkFrom(path, address.replaceAll('&#38;', '&').replaceAll('&amp;', '&')),
    ),
    ids: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
  };
}

/** The address within this site, as it stands after the host; addresses of sources elsewhere are not asked. */
function linkFrom(path: string, address: string): string[] {
  const url = new URL(address, site + path);
  return url.origin === site ? [url.pathname + url.search + url.hash] : [];
}
