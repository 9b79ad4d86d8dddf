import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Content } from './content.ts';

/** Reading and checking thousands of cases takes seconds: it is done once, and the pages take what it gave from here. */
const FILE = '.cache/content.json';

/** Keeps the checked content for the pages of this build. */
export function keepContent(content: Content): void {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(content));
}

let known: { since: number; content: Content } | undefined;

/**
 * The content that was kept last; `npm run build` and `npm run dev` keep it before any page is made. Thousands of cases
 * take a second to parse, and many pages ask: all get the same objects.
 */
export function keptContent(): Content {
  const since = statSync(FILE).mtimeMs;
  if (known?.since !== since) known = { since, content: JSON.parse(readFileSync(FILE, 'utf8')) as Content };
  return known.content;
}
