import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';

test('the path that one sets comes first', () => {
  const [mine, other] = [program('mine'), program('chromium')];
  expect(findChromium({ CHROMIUM_PATH: mine, PATH: dirname(other) })).toBe(mine);
});

test('a path that leads nowhere is not replaced by another browser', () => {
  expect(findChromium({ CHROMIUM_PATH: '/no/such/chromium', PATH: dirname(program('chromium')) })).toBeUndefined();
});

test('a file that cannot be run is no browser', () => {
  const file = program('chromium');
  chmodSync(file, 0o644);
  expect(findChromium({ CHROMIUM_PATH: file })).toBeUndefined();
});

test('the browser of the system is found on the path', () => {
  const chrome = program('google-chrome');
  expect(findChromium({ PATH: `/no/such/folder${delimiter}${dirname(chrome)}` })).toBe(chrome);
});

test('the edition without windows comes first, wherever it lies', () => {
  const [shell, other] = [program('chromium-headless-shell'), program('chromium')];
  expect(findChromium({ PATH: [other, shell].map(dirname).join(delimiter) })).toBe(shell);
});

test('what Playwright has loaded is found in its cache', () => {
  const chrome = program('chromium-1200/chrome-linux/chrome');
  const cache = dirname(dirname(dirname(chrome)));
  expect(findChromium({ PATH: '', PLAYWRIGHT_BROWSERS_PATH: cache }, [])).toBe(chrome);
});

/** An empty program of this name in a folder that is gone when the test ends. */
function program(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-browser-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '', { mode: 0o755 });
  return path;
}
