import { fold } from './fold.ts';

/** Longest slug, before a number is added. */
const MAX_SLUG = 60;

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/**
 * A name as a part of an address, its German letters as people write them where there are no umlauts: at most 60 of
 * a–z, 0–9 and single hyphens. Empty where nothing of the name is left.
 */
export function slugOf(name: string): string {
  const spelt = name.normalize('NFC').replace(/[äöü]/gi, (letter) => UMLAUTS[letter.toLowerCase()] ?? letter);
  return fold(spelt)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_SLUG)
    .replace(/-$/, '');
}

/**
 * Pages that stand at the top and the word that makes a new one: an address that ends with such a name leads to that
 * page, whatever stands before it, and so nowhere.
 */
export const PAGE_NAMES: readonly string[] = [
  ...['new', 'admin', 'compare', 'data', 'forum', 'foundations', 'guides', 'join', 'me', 'meetings', 'members'],
  ...[
    'leads-only',
    'networks',
    'not-found',
    'projects',
    'reviews',
    'search',
    'sign-in',
    'sign-out',
    'signed-out',
    'too-often',
    'transfers',
  ],
];

/** The slug, with the smallest number from 2 behind it where it is taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  const numbered = [slug, ...Array.from(taken, (_, index) => `${slug}-${index + 2}`)];
  return numbered.find((one) => !taken.has(one)) ?? slug;
}
