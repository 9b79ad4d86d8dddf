import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { inventCases } from './invented.ts';
import { readModels } from './models.ts';

/** Copies the content from `source` to `target` and puts `count` invented cases beside the real ones. */
export function writeContent(source: string, target: string, count: number): void {
  cpSync(source, target, { recursive: true });
  for (const { slug, german, english } of inventCases(readModels(source), count)) {
    writePage(join(target, 'projects', `${slug}.mdx`), german);
    if (english) writePage(join(target, 'projects', 'en', `${slug}.mdx`), english);
  }
}

function writePage(file: string, { facts, text }: { facts: object; text: string }): void {
  writeFileSync(file, `---\n${stringify(facts, { aliasDuplicateObjects: false })}---\n\n${text}`);
}
