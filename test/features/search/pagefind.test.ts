import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexForBrowser } from '../../../src/features/search/pagefind.ts';
import { shownOf } from '../../../src/features/search/shown.ts';
import type { FacetWords } from '../../../src/features/search/suggestion.ts';
import { readWordsFile } from '../../../src/features/search/words-file.ts';
import { smallWorld } from '../catalogue/cases.ts';

type Fragment = { url: string; content: string; meta: { title: string }; filters: Record<string, string[]> };

const folder = mkdtempSync(join(tmpdir(), 'staffelholz-'));
const words = (file: string) => readWordsFile(readFileSync(join(folder, 'words', file), 'utf8'));

beforeAll(() => indexForBrowser(folder, smallWorld));
afterAll(() => rmSync(folder, { recursive: true }));

/** Pagefind's copies of the pages, as the browser gets them. */
function fragments(): Fragment[] {
  const files = readdirSync(join(folder, 'fragment'));
  return files.map((file) => {
    const text = gunzipSync(readFileSync(join(folder, 'fragment', file))).toString();
    return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
  });
}

test('every case is there in both languages, with what it can be narrowed by', () => {
  expect(
    fragments()
      .map(({ url }) => url)
      .sort(),
  ).toEqual(smallWorld.projects.flatMap(({ slug }) => [`/projects/${slug}`, `/en/projects/${slug}`]).sort());
  const bus = fragments().find(({ url }) => url === '/projects/buergerbus');
  expect(bus?.filters).toMatchObject({ type: ['project'], place: ['BY', 'oberdorf'], lang: ['de'] });
  expect(bus?.filters.field?.toSorted()).toEqual(['encounter', 'mobility']);
  expect(fragments().find(({ url }) => url === '/en/projects/lesebank')?.filters.lang).toEqual(['en']);
  expect(fragments().find(({ url }) => url === '/en/projects/buergerbus')?.filters.lang).toEqual(['de']);
});

test('labels and ends of compounds are in the copy and are never shown', () => {
  const bus = fragments().find(({ url }) => url === '/projects/buergerbus');
  expect(bus?.content).toContain('Senioren');
  const shown = shownOf(bus?.content ?? '', bus?.meta.title ?? '');
  expect(shown).toMatch(/^Nachbarinnen lesen samstags auf einer Bank vor/);
  expect(shown).not.toContain('Senioren');
});

test('a case says how it went, what it costs and how hard it is, in codes', () => {
  const bus = fragments().find(({ url }) => url === '/projects/buergerbus');
  expect(bus?.filters).toMatchObject({ outcome: ['running'], difficulty: ['3'] });
  expect(bus?.filters.estimated).toContain('difficulty');
  expect(bus?.filters.money).toHaveLength(1);
});

test('the words of the facets lie beside, those alone that some case has', () => {
  const facets = JSON.parse(readFileSync(join(folder, 'words', 'de-facets.json'), 'utf8')) as FacetWords;
  expect(facets.field?.mobility).toMatchObject({ label: 'Mobilität' });
  expect(facets.field).not.toHaveProperty('housing');
});

test('nothing lies there that no page uses', () => {
  expect(readdirSync(folder).filter((file) => /ui|highlight|worker|unknown/.test(file))).toEqual([]);
  expect(readdirSync(folder)).toContain('pagefind.js');
});

test('the words of each first letter are a file of their own, ends apart from what is written', () => {
  expect(readdirSync(join(folder, 'words'))).toHaveLength(2 * 36 + 2);
  expect(words('de-b.txt').written).toEqual(expect.arrayContaining(['burgerbus', 'bank']));
  expect(words('de-b.txt').ends).toContain('barinn');
  expect(words('de-x.txt')).toEqual({ written: [], ends: [] });
});
