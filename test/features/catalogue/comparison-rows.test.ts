import { expect, test } from 'vitest';
import { comparisonRows } from '../../../src/features/catalogue/comparison-rows.ts';
import type { ProjectEntry } from '../../../src/features/catalogue/content.ts';
import { de } from '../../../src/i18n/de.ts';
import { en } from '../../../src/i18n/en.ts';
import { aCase, readingBench, villageBus, villageShop } from './cases.ts';

const rowsOf = (entries: ProjectEntry[], locale: 'de' | 'en' = 'de') =>
  comparisonRows(
    entries.map(({ slug, data }) => ({ slug, lang: 'de', project: data })),
    locale === 'de' ? de : en,
    locale,
  );
const cells = (label: string, entries: ProjectEntry[], locale: 'de' | 'en' = 'de') =>
  rowsOf(entries, locale)
    .find((row) => row.label === label)
    ?.cells.map(({ text }) => text);

test('each row has a label of its own and one cell for each case', () => {
  const rows = rowsOf([readingBench, villageBus, villageShop]);
  expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
  expect(
    rows.every(({ cells }) => cells.length === 3 && cells.every(({ text, told = '' }) => text + told !== '')),
  ).toBe(true);
});

test('what one asks first comes first: how it ended, where, what for, what it takes', () => {
  expect(rowsOf([readingBench]).map(({ label }) => label)).toEqual([
    'Wie es ausging',
    'Ort und Zeit',
    'Art des Ortes',
    'Für wen',
    'Worum es geht',
    'Stunden bis zum Start',
    'Bezahlte Stunden im Monat',
    'Unbezahlte Stunden im Monat',
    'Ehrenamtliche',
    'Zeit bis zum Start',
    'Startgeld',
    'Schwierigkeit',
    'Träger',
    'Sektoren am Tisch',
    'Unbedingt nötig',
    'Mitentscheiden',
    'Geldquellen',
    'Nach der Förderung',
    'Wirkung und Beleg',
    'Ursachen von Schwierigkeiten',
    'Was man anders machen würde',
    'Was bleiben muss',
    'Übertragbarkeit',
    'Übernahmen',
    'Quellen',
  ]);
});

test('facts stand side by side in words', () => {
  expect(cells('Wie es ausging', [villageBus, villageShop])).toEqual([
    'läuft (Stand ohne Jahr)',
    'gescheitert (Stand ohne Jahr)',
  ]);
  expect(cells('Outcome', [villageBus, villageShop], 'en')).toEqual([
    'running (year of sources not known)',
    'failed (year of sources not known)',
  ]);
  expect(cells('Träger', [villageBus])).toEqual(['Bürgerbus e. V. (gemeinnützig)']);
  expect(cells('Geldquellen', [villageBus])).toEqual(['Stadt oder Gemeinde']);
  expect(cells('Ursachen von Schwierigkeiten', [villageShop])).toEqual(['Geld, Zeit und Leute']);
});

test('an outcome with old evidence says up to when it is known, a fresh one stands alone', () => {
  const old = aCase('alt', { sources: [{ title: 'Bericht', publisher: 'Zeitung', year: 2019 }] });
  const fresh = aCase('neu', { sources: [{ title: 'Bericht', publisher: 'Zeitung', year: 2025 }] });
  expect(cells('Wie es ausging', [old, fresh])).toEqual(['läuft (Stand von 2019)', 'läuft']);
  expect(cells('Quellen', [old, fresh])).toEqual(['1, neueste Quelle: 2019', '1, neueste Quelle: 2025']);
});

test('who and what comes twice is named once', () => {
  const council = { name: 'Gemeinderat', sector: 'municipality', role: 'Stimmt zu.' } as const;
  const school = { name: 'Schule', sector: 'municipality', role: 'Gibt den Raum.' } as const;
  const kitchen = { kind: 'room', mandatory: true, text: 'Küche' } as const;
  const hall = { kind: 'room', mandatory: true, text: 'Saal' } as const;
  const stage = { kind: 'technology', mandatory: false, text: 'Bühne' } as const;
  const entry = aCase('fest', { partners: [council, school], preconditions: [kitchen, hall, stage] });
  expect(cells('Sektoren am Tisch', [entry])?.[0]?.split(', ')).toHaveLength(2);
  expect(cells('Unbedingt nötig', [entry])).toEqual(['Raum']);
});

test('what is not known says so', () => {
  for (const label of ['Unbedingt nötig', 'Geldquellen', 'Ursachen von Schwierigkeiten', 'Nach der Förderung']) {
    expect([label, ...(cells(label, [readingBench]) ?? [])]).toEqual([label, 'nicht bekannt']);
  }
});

test('estimates and stated values carry what they rest on', () => {
  const difficulty = rowsOf([villageBus, readingBench]).find(({ label }) => label === 'Schwierigkeit');
  expect(difficulty?.cells).toEqual([
    { text: 'mittel', basis: 'estimate' },
    { text: 'sehr leicht', basis: 'stated' },
  ]);
});

test('adoptions are counted, and the stopped ones too', () => {
  const adoptions = [
    { place: 'Ulm', state: 'stopped' as const },
    { place: 'Rot', state: 'running' as const },
  ];
  expect(cells('Übernahmen', [aCase('bank', { adoptions }), villageBus])).toEqual([
    '2 laut Quellen, davon 1 beendet',
    '1 laut Quellen',
  ]);
});

test('where no adoption is known, no number pretends to know', () => {
  expect(cells('Übernahmen', [readingBench])).toEqual(['keine laut Quellen']);
  expect(cells('Adoptions', [readingBench], 'en')).toEqual(['none from sources']);
});

test('each kind of money stands once, with the amounts that are known', () => {
  const funding = [
    { from: 'Stadt', kind: 'municipal' as const, amount: 500, per: 'year' as const },
    { from: 'Basar', kind: 'own-income' as const },
    { from: 'Bezirk', kind: 'municipal' as const, band: 'up-to-500' as const },
  ];
  expect(cells('Geldquellen', [aCase('bank', { funding })])).toEqual([
    'Stadt oder Gemeinde: 500\u00a0€ im Jahr, bis 500\u00a0€; eigene Einnahmen',
  ]);
});

test('effects are counted by their evidence, the best known first', () => {
  const effects = (['count', 'external-evaluation', 'count'] as const).map((evidence, index) => ({
    text: `Wirkung ${String(index)}.`,
    evidence,
  }));
  expect(cells('Wirkung und Beleg', [aCase('bank', { effects }), readingBench])).toEqual([
    '1 × Auswertung von außen, 2 × Zählung',
    'nicht bekannt',
  ]);
});

test('period, say in decisions and the number of sources stand beside each other', () => {
  const ended = aCase('bank', { period: { from: '2016', to: '2019' } });
  expect(cells('Ort und Zeit', [ended, readingBench])).toEqual(['Stuttgart, 2016 bis 2019', 'Stuttgart']);
  expect(cells('Mitentscheiden', [ended])).toEqual(['einbeziehen']);
  expect(cells('Quellen', [ended])).toEqual(['1, Stand ohne Jahr']);
});

test('a lesson says whose it is, and what must stay is told in the words of the case', () => {
  const rows = rowsOf([villageShop, readingBench]);
  const cellsOf = (label: string) => rows.find((row) => row.label === label)?.cells;
  expect(cellsOf('Was man anders machen würde')).toEqual([
    { text: 'So sagen es die Beteiligten:', told: 'Vorher zählen.' },
    { text: 'nicht bekannt' },
  ]);
  const core = readingBench.data.transferability.core.join(' ');
  expect(cellsOf('Was bleiben muss')?.[1]).toEqual({ text: '', told: core });
});

test('for whom and in what kind of place it was stands beside each other', () => {
  expect(cells('Für wen', [readingBench])?.[0]).not.toBe('');
  expect(cells('Kind of place', [readingBench], 'en')?.[0]).not.toMatch(/^$|nicht bekannt/);
});
