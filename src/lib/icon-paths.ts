import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type tags from 'lucide-static/tags.json';
import { remember } from './remember.ts';

/** The name of a Lucide icon, by Lucide's own list; former names that content uses are still drawn, but not listed. */
export type IconName = keyof typeof tags | 'building-2' | 'waves';

const require = createRequire(import.meta.url);

const drawingOf = remember((name) => {
  const svg = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  return svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '');
});

/** The inner markup of an icon, on a square of 24. */
export function iconPaths(name: IconName): string {
  return drawingOf(name);
}
