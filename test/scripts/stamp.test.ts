import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readStamp, stampOf, writeStamp } from '../../scripts/stamp.ts';

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
  ['PORT', '0'],
  ['PORT', 'door'],
  ['SITE_URL', 'http://localhost:4321'],
  ['DATA_DIR', '/srv/data'],
])('%s=%s does not', (name, value) => {
  expect(stamp({ [name]: value })).toBe(stamp());
});

test('without an address the pages name the port where they are served, with one they do not', () => {
  const SITE_URL = 'https://staffelholz.example';
  expect(stamp({ PORT: '8080' })).not.toBe(stamp());
  expect(stamp({ PORT: '8080', SITE_URL })).toBe(stamp({ SITE_URL }));
});

test('a build has the stamp that was written last, and none before', () => {
  const outDir = folder();
  expect(readStamp(outDir)).toBeUndefined();
  writeStamp(outDir, 'a');
  expect(readStamp(outDir)).toBe('a');
  writeStamp(outDir, 'b');
  expect(readStamp(outDir)).toBe('b');
});

test('a stamp that was half written is none', () => {
  const outDir = folder();
  writeFileSync(join(outDir, 'stamp.json'), '{"stamp":');
  expect(readStamp(outDir)).toBeUndefined();
});
