import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/features/catalogue/content.ts';
import { csvOf } from '../../../src/features/catalogue/csv.ts';
import { exportOf, exportSchema, type PublishedCase } from '../../../src/features/catalogue/export.ts';
import { aCase, effortWith, estimate, readingBench, smallWorld, stated, villageBus } from './cases.ts';

const SITE = { siteName: 'Staffelholz', siteUrl: 'https://staffelholz.example' };
const world = smallWorld.projects;
const catalogue = readContent('content').projects;

/** The text of the file, read again. */
const readAgain = (cases: PublishedCase[]) => exportSchema.parse(JSON.parse(JSON.stringify(exportOf(cases, SITE))));

/** The rows of the table by the names of their columns, as another program reads them. */
const rowsOf = (cases: PublishedCase[]) =>
  parse<Record<string, string>>(csvOf(cases, SITE), { bom: true, delimiter: ';', columns: true });
const rowOf = (given: Parameters<typeof aCase>[1]) => rowsOf([aCase('lesebank', given)])[0] ?? {};

test('the export read again has the same facts as the catalogue', () => {
  const { projects } = readAgain(catalogue);
  expect(projects.map(({ slug }) => slug)).toEqual(catalogue.map(({ slug }) => slug));
  expect(projects.map(({ record }) => record.de)).toEqual(catalogue.map(({ data }) => data));
  expect(projects.map(({ record }) => record.en)).toEqual(catalogue.map(({ english }) => english?.data));
});

test('the export says who publishes it, under which licence, from when it is, and where the codebook lies', () => {
  expect(exportOf(world, SITE)).toMatchObject({
    schemaVersion: '2.1',
    publisher: { name: 'Staffelholz', url: 'https://staffelholz.example' },
    licence: { name: 'CC-BY-4.0' },
    codebook: 'https://staffelholz.example/data/codebook.json',
    updated: '2026-03-02',
  });
});

test('a case has an English address and picture only where somebody translated it', () => {
  const [bus, , bench] = exportOf(world, SITE).projects;
  expect(bench).toMatchObject({
    slug: 'lesebank',
    address: { de: `${SITE.siteUrl}/projects/lesebank`, en: `${SITE.siteUrl}/en/projects/lesebank` },
    picture: { en: `${SITE.siteUrl}/pictures/cases/en/lesebank.png` },
    effortBand: 'evenings',
    volunteerBand: 'unknown',
  });
  expect(bus).toMatchObject({ slug: 'buergerbus', address: { de: `${SITE.siteUrl}/projects/buergerbus` } });
  expect(bus?.address).not.toHaveProperty('en');
});

test('a case says from which year its newest source is, and nothing where none bears a year', () => {
  const sources = [2016, 2019].map((year) => ({ title: 'Bericht', publisher: 'Zeitung', year }));
  const dated = aCase('lesebank', { sources });
  expect(exportOf([dated], SITE).projects[0]?.newestSource).toBe(2019);
  expect(rowsOf([dated])[0]?.newestSource).toBe('2019');
  expect(exportOf([aCase('lesebank')], SITE).projects[0]).not.toHaveProperty('newestSource');
});

test('a case names its best evidence, where any effect is known', () => {
  const effects = (['external-evaluation', 'impression'] as const).map((evidence) => ({ text: 'Es half.', evidence }));
  expect(exportOf([aCase('lesebank', { effects })], SITE).projects[0]?.bestEvidence).toBe('external-evaluation');
  expect(exportOf([aCase('lesebank')], SITE).projects[0]).not.toHaveProperty('bestEvidence');
});

test('a catalogue without cases is an export without cases', () => {
  expect(readAgain([])).toMatchObject({ projects: [] });
  expect(rowsOf([])).toEqual([]);
});

test('money leaves the catalogue in euros, with a comma in the table', () => {
  const funding = [
    { from: 'Verein', kind: 'donations' as const, amount: 1234.5 },
    { from: 'Stadt', kind: 'municipal' as const },
    { from: 'Basar', kind: 'own-income' as const, amount: 20 },
  ];
  const donated = aCase('lesebank', { funding });
  expect(donated.data.funding[0]?.amount).toBe(123_450);
  expect(exportOf([donated], SITE).projects[0]?.record.de.funding?.[0]?.amount).toBe(1234.5);
  expect(rowsOf([donated])[0]).toMatchObject({
    'funding.amount': '1234,5 |  | 20',
    'funding.per': 'once |  | once',
  });
});

test('the table opens on a German computer: byte order mark, semicolons, one line a case', () => {
  const text = csvOf(world, SITE);
  expect(text.startsWith('\uFEFFslug;title;')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(world.length + 2);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('beside every value stands its basis, and beside every code its word', () => {
  const effort = effortWith({
    hoursToStart: estimate({ min: 20, max: 30.5 }),
    volunteers: stated(4),
    startMoney: estimate('up-to-500'),
  });
  expect(rowOf({ effort })).toMatchObject({
    'effort.hoursToStart.basis': 'estimate',
    'effort.hoursToStart.basis.de': 'geschätzt',
    'effort.hoursToStart.value.min': '20',
    'effort.hoursToStart.value.max': '30,5',
    'effort.hoursToStart.reason': 'Geschätzt nach Gesprächen.',
    'effort.volunteers.basis': 'stated',
    'effort.volunteers.value.min': '4',
    'effort.volunteers.value.max': '4',
    'effort.volunteers.source': '1',
    'effort.startMoney.value': 'up-to-500',
    'effort.startMoney.value.de': 'bis 500\u00a0€',
    'effort.leadTimeMonths.basis': 'unknown',
    'effort.leadTimeMonths.value.min': '',
  });
});

test('the columns of a list stay in step when an item lacks a field', () => {
  const partners = [
    { name: 'Bücherei', sector: 'municipality' as const, role: 'Leiht Bücher.', gains: 'Neue Gesichter.' },
    { name: 'Bäckerei', sector: 'business' as const, role: 'Bringt Brezeln.' },
    { name: 'Haus 1 | Haus 2', sector: 'citizens' as const, role: 'Hört zu.', gains: 'Geschichten.' },
  ];
  const row = rowOf({ partners });
  expect(row['partners.name']?.split(' | ')).toEqual(['Bücherei', 'Bäckerei', 'Haus 1 ¦ Haus 2']);
  expect(row['partners.gains']?.split(' | ')).toEqual(['Neue Gesichter.', '', 'Geschichten.']);
  expect(row['partners.sector.de']).toBe('Stadt und Verwaltung | Wirtschaft | Bürgerschaft');
});

test('every word, number and day of every case is in its row', () => {
  const rows = rowsOf(catalogue);
  exportOf(catalogue, SITE).projects.forEach(({ record }, index) => {
    const cells = Object.values(rows[index] ?? {}).flatMap((cell) => [cell, ...cell.split(' | ')]);
    const found = new Set(cells.map((cell) => cell.replace(/^'/, '')));
    expect(valuesIn(record.de).filter((value) => !found.has(value))).toEqual([]);
  });
});

test.each(['=1+1', '+49 711', '-20 % Energie', '@lesebank', '＝1+1', '=cmd|"/c calc"!A0'])(
  'a title such as %s cannot run as a formula',
  (title) => {
    expect(rowOf({ title }).title).toBe(`'${title}`);
  },
);

test.each(['Bank; Buch', '"Lesen", sagt sie', 'Zeile eins\nZeile zwei', 'Größe, Straße, Œuvre', 'a = b', '100 %'])(
  'a title such as %j comes through as it is',
  (title) => {
    expect(rowOf({ title }).title).toBe(title);
  },
);

test('cases stand in the order of their slugs, whatever order they come in', () => {
  const slugs = (cases: PublishedCase[]) => rowsOf(cases).map(({ slug }) => slug);
  expect(slugs([readingBench, villageBus])).toEqual(['buergerbus', 'lesebank']);
  expect(slugs([villageBus, readingBench])).toEqual(['buergerbus', 'lesebank']);
});

/** Every value of a record as the table writes it. */
function valuesIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(valuesIn);
  return typeof value === 'number' ? [String(value).replace('.', ',')] : [String(value)];
}
