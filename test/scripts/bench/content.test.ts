import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeContent } from '../../../scripts/bench/content.ts';
import { inventCases } from '../../../scripts/bench/invented.ts';
import { readModels } from '../../../scripts/bench/models.ts';
import { readContent } from '../../../src/features/catalogue/content.ts';

const COUNT = 40;

const models = readModels('content');
const root = join(mkdtempSync(join(tmpdir(), 'staffelholz-bench-')), 'content');
writeContent('content', root, COUNT);
const { projects, guides } = readContent(root);
const invented = projects.filter(({ slug }) => slug.startsWith('fall-'));

afterAll(() => rmSync(join(root, '..'), { recursive: true }));

test('invented cases stand beside the real ones and keep every rule of the schema', () => {
  expect(invented).toHaveLength(COUNT);
  expect(projects).toHaveLength(models.length + COUNT);
  expect(guides.length).toBeGreaterThan(0);
});

test('they differ from each other, in words and in facts', () => {
  for (const part of ['summary', 'effort', 'place', 'sources'] as const) {
    const different = new Set(invented.map(({ data }) => JSON.stringify(data[part])));
    expect(different.size, part).toBeGreaterThan(COUNT / 4);
  }
  expect(new Set(invented.map(({ text }) => text)).size).toBe(COUNT);
});

test('a fourth of them speak English too', () => {
  expect(invented.filter(({ english }) => english)).toHaveLength(COUNT / 4);
});

test('they are as long as real ones', () => {
  const real = projects.filter(({ slug }) => !slug.startsWith('fall-'));
  const mean = (texts: { text: string }[]) => texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length;
  expect(mean(invented) / mean(real)).toBeGreaterThan(0.8);
  expect(mean(invented) / mean(real)).toBeLessThan(1.2);
});

test('every run invents the same', () => {
  expect(inventCases(models, 5)).toEqual(inventCases(models, 5));
});
