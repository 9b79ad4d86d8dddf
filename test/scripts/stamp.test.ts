import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isStale, stampOf, writeStamp } from '../../scripts/stamp.ts';

const stamp = (environment: Record<string, string> = {}) => stampOf(environment);

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'staffelholz-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('the same code, content and settings have the same stamp', () => {
  expect(stamp()).toBe(stamp());
});

test.each([
  ['SITE_URL', 'https://staffelholz.example'],
  ['SITE_NAME', 'Stabwechsel'],
  ['CONTACT_EMAIL', 'redaktion@staffelholz.example'],
  ['OPERATOR_NAME', 'Verein'],
  ['DEMO', '1'],
])('%s stands in the pages: another one needs another build', (name, value) => {
  expect(stamp({ [name]: value })).not.toBe(stamp());
});

test.each([
  ['HOST', '0.0.0.0'],
  ['PORT', '8080'],
  ['DATA_DIR', '/srv/data'],
])('%s does not', (name, value) => {
  expect(stamp({ [name]: value })).toBe(stamp());
});

test('a build is stale until it is stamped, and again when its stamp is another one', () => {
  const outDir = folder();
  expect(isStale(outDir, 'a')).toBe(true);
  writeStamp(outDir, 'a');
  expect(isStale(outDir, 'a')).toBe(false);
  expect(isStale(outDir, 'b')).toBe(true);
});
