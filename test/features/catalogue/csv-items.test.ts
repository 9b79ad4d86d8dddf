import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/features/catalogue/content.ts';
import { itemsCsvOf } from '../../../src/features/catalogue/csv.ts';
import type { ItemList } from '../../../src/features/catalogue/csv-items.ts';
import type { PublishedCase } from '../../../src/features/catalogue/export.ts';
import { aCase, readingBench } from './cases.ts';

const SITE = { siteName: 'Staffelholz', siteUrl: 'https://staffelholz.example' };
const catalogue = readContent('content').projects;

/** The rows of the table by the names of their columns, as another program reads them. */
const rowsOf = (cases: PublishedCase[], list: ItemList) =>
  parse<Record<string, string>>(itemsCsvOf(cases, list, SITE), { bom: true, delimiter: ';', columns: true });

const funded = aCase('lesebank', {
  funding: [
    { from: 'Basar | Fest', kind: 'own-income', amount: 1234.5, per: 'year', start: '2019' },
    { from: '=Stadt', kind: 'municipal', band: 'up-to-500', structural: false, source: 1 },
  ],
});

test('money has one row a source, each with its case first', () => {
  expect(rowsOf([funded], 'funding')).toMatchObject([
    {
      slug: 'lesebank',
      title: 'Lesebank am Marktplatz',
      'funding.from': 'Basar | Fest',
      'funding.kind': 'own-income',
      'funding.amount': '1234,5',
      'funding.per': 'year',
      'funding.start': '2019',
      'funding.structural': '',
    },
    {
      slug: 'lesebank',
      'funding.from': "'=Stadt",
      'funding.amount': '',
      'funding.band.de': 'bis 500\u00a0€',
      'funding.structural': 'false',
      'funding.source': '1',
    },
  ]);
});

test('effects have one row each, with how one knows', () => {
  const effects = (['survey', 'impression'] as const).map((evidence) => ({ text: 'Es half; sehr.', evidence }));
  expect(rowsOf([aCase('lesebank', { effects })], 'effects')).toMatchObject([
    { slug: 'lesebank', 'effects.text': 'Es half; sehr.', 'effects.evidence': 'survey' },
    { slug: 'lesebank', 'effects.evidence': 'impression' },
  ]);
});

test('the table opens on a German computer, and its name comes first', () => {
  const text = itemsCsvOf([funded], 'funding', SITE);
  expect(text.startsWith('\uFEFFslug;title;title.en;funding.from;')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(4);
});

test('a case without money has no row, and no case makes a table of names alone', () => {
  expect(rowsOf([readingBench, funded], 'funding').map(({ slug }) => slug)).toEqual(['lesebank', 'lesebank']);
  expect(itemsCsvOf([], 'effects', SITE)).toMatch(/^\uFEFFslug;title;[^\n]*\r\n$/);
});

test.each(['funding', 'effects'] as const)('every item of %s of the catalogue has its row', (list) => {
  const items = catalogue.flatMap(({ slug, data }) => data[list].map(() => slug));
  const rows = rowsOf(catalogue, list);
  expect(rows.map(({ slug }) => slug)).toEqual(items);
});
