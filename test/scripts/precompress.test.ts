import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { precompress } from '../../scripts/precompress.ts';

function site(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, '_astro'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
}

test('every text gets two smaller forms that hold the same', async () => {
  const text = 'Guten Tag. '.repeat(100);
  const root = site({ 'index.html': text, '_astro/page.js': text, 'feed.xml': text });
  expect(await precompress(root)).toBe(3);
  for (const name of ['index.html', '_astro/page.js', 'feed.xml']) {
    expect(brotliDecompressSync(readFileSync(join(root, `${name}.br`))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(root, `${name}.gz`))).toString()).toBe(text);
  }
});

test('what would not get smaller, and what is no text, stays alone', async () => {
  const root = site({ 'tiny.css': 'a{}', 'font.woff2': 'x'.repeat(500), 'part.pf_index': 'x'.repeat(500) });
  await precompress(root);
  expect(readdirSync(root).sort()).toEqual(['_astro', 'font.woff2', 'part.pf_index', 'tiny.css']);
});
