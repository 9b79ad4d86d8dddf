import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeContent } from './content.ts';

/** What a build is made of beside the content and the packages. */
const PARTS = [
  'astro.config.mjs',
  'db',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/** Built once and the same for every content. */
const FONTS = '.cache/fonts';

/**
 * A copy of this site with `count` invented cases, in a folder of its own: its build, caches and data
 * touch nothing of the developer's. Answers with its path.
 */
export function openWorkshop(count: number): string {
  const folder = resolve('.cache/bench', String(count));
  closeWorkshop(folder);
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  if (existsSync(FONTS)) cpSync(FONTS, join(folder, FONTS), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  writeContent('content', join(folder, 'content'), count);
  return folder;
}

export function closeWorkshop(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
