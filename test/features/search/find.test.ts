import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { guideSchema } from '../../../src/features/catalogue/guide.ts';
import { plainOf } from '../../../src/features/search/excerpt.ts';
import { searchDocuments, searchWithin } from '../../../src/features/search/find.ts';
import type { Codes } from '../../../src/features/search/narrow.ts';
import { syncContent } from '../../../src/features/search/sync.ts';
import { contentOf, smallWorld } from '../catalogue/cases.ts';

const guide = guideSchema.parse({
  title: 'Wie man ein Treffen leitet',
  summary: 'Vom Stuhlkreis bis zum Protokoll.',
  icon: 'users',
  updated: '2026-01-10',
  order: 1,
  minutes: 5,
});
const world = { ...smallWorld, guides: [{ slug: 'treffen', data: guide, text: 'Zuerst kommt der Kaffee.' }] };
const MONDAY = new Date('2026-11-23');
const db = openDatabase(':memory:');
syncContent(db, world, MONDAY);

const find = (query: string, locale: 'de' | 'en' = 'de') => searchDocuments(db, { query, locale, limit: 10 });
const urls = (query: string, locale: 'de' | 'en' = 'de') => find(query, locale).results.map((result) => result.url);

test.each([
  ['Lesebank', 'the word itself'],
  ['lesebänke', 'another form of it'],
  ['bank', 'the end of one'],
  ['Markt', 'the front of one'],
  ['Lesebnak', 'a slip of the finger'],
])('%s (%s) finds the reading bench', (query) => {
  expect(urls(query)[0]).toBe('/projects/lesebank');
});

test('a word with a minus leaves out the pages that have it, in whatever form', () => {
  const [bench, all] = ['/projects/lesebank', urls('Nachbarinnen')];
  expect(all).toContain(bench);
  const others = all.filter((url) => url !== bench);
  for (const word of ['Lesebank', 'lesebänke']) expect(urls(`Nachbarinnen -${word}`)).toEqual(others);
  for (const word of ['Xyzzy', 'Leseb']) expect(urls(`Nachbarinnen -${word}`)).toEqual(all);
  expect(urls('Lesebank -bank')).not.toContain(bench);
  expect(urls('-Lesebank')).toEqual([]);
});

test('everyday words of the codes find what the text never says', () => {
  expect(urls('Senioren')).toEqual(['/projects/buergerbus']);
  expect(urls('Pleite')).toEqual(['/projects/dorfladen']);
});

test('places find what happened there and who took it home', () => {
  expect(urls('Oberdorf')).toEqual(['/projects/buergerbus']);
  expect(urls('Heslach')).toEqual(['/projects/reparaturcafe']);
});

test('guides are found beside cases, in both languages', () => {
  expect(find('Kaffee').results).toMatchObject([{ type: 'guide', url: '/guides/treffen', lang: 'de' }]);
  expect(find('Kaffee', 'en').results).toMatchObject([{ type: 'guide', url: '/en/guides/treffen', lang: 'de' }]);
});

test('English pages are found by English words, those without a translation by their labels', () => {
  expect(find('neighbour reading', 'en').results[0]).toMatchObject({ url: '/en/projects/lesebank', lang: 'en' });
  expect(find('mobility', 'en').results[0]).toMatchObject({ url: '/en/projects/buergerbus', lang: 'de' });
  expect(urls('neighbour')).toEqual([]);
});

test('the answer shows its title and a passage, with what was looked for marked', () => {
  const [first] = find('Bürgerbus').results;
  expect(first?.title).toEqual([
    { text: 'Bürgerbus', marked: true },
    { text: ' Oberdorf', marked: false },
  ]);
  expect(plainOf(first?.excerpt ?? [])).not.toBe('');
});

test('an answer that is a case says how it went, what it costs and how hard it is; a guide does not', () => {
  expect(find('Bürgerbus').results[0]?.facts).toMatchObject({
    outcome: { code: 'running', estimated: false },
    difficulty: { code: '3', estimated: true },
  });
  expect(find('Kaffee').results.find(({ type }) => type === 'guide')?.facts).toEqual({});
});

test('an answer that is a case says how old its evidence is, where that has to be said', () => {
  expect(find('Bürgerbus').results[0]?.age).toBe('undated');
  expect(find('Kaffee').results.find(({ type }) => type === 'guide')?.age).toBeUndefined();
});

test('a phrase is found as it stands, not as its words', () => {
  expect(urls('"zahlt den Diesel"')).toEqual(['/projects/buergerbus']);
  expect(urls('"Diesel den zahlt"')).not.toContain('/projects/lesebank');
});

test.each([
  '',
  '"',
  '*',
  'NEAR(a b)',
  'title:bank',
  'a OR b',
  'bank*',
  '^bank',
  '-bank',
  '{a}',
  '🙂',
  '\0',
  'bank\0',
  '\uD800',
  '%_',
  "' OR 1=1 --",
])('the query %j is answered like any other', (query) => {
  expect(find(query).results.length).toBeLessThanOrEqual(10);
});

test.each(['Genossenschaft ', 'x', '"', '- ', 'ab-'])('5,000 characters of %j are answered like five', (piece) => {
  const begin = process.cpuUsage();
  find(piece.repeat(5_000).slice(0, 5_000));
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1000).toBeLessThan(1_000);
});

test('a page that left the content is found no more, a changed one by its new words', () => {
  const other = openDatabase(':memory:');
  syncContent(other, world, MONDAY);
  const [bench, bus] = smallWorld.projects;
  if (!bench || !bus) throw new Error('the small world is too small');
  syncContent(other, contentOf({ ...bench, text: 'Jetzt mit Hängematte.' }), MONDAY);
  const search = (query: string) => searchDocuments(other, { query, locale: 'de', limit: 10 }).total;
  expect([search('Oberdorf'), search('Hängematte'), search('begann')]).toEqual([0, 1, 0]);
});

test('answers can be narrowed, and say what each choice would leave', () => {
  const within = (selection: Codes) => searchWithin(db, { query: 'Bank', locale: 'de', limit: 10, selection });
  const all = within({});
  expect(all.countOf('field', 'mobility')).toBe(1);
  expect(within({ field: ['mobility'] })).toMatchObject({ total: 1, unnarrowed: all.total, results: { length: 1 } });
  expect(within({ field: ['digital'] })).toMatchObject({ total: 0, results: [] });
});

test('an answer that shows none of the words says why it answers', () => {
  const [shop] = find('Pleite').results;
  expect(shop?.title.some(({ marked }) => marked)).toBe(false);
  expect(shop?.reason).toEqual({ topics: ['gescheitert'] });
  expect(find('Heslach').results[0]?.reason).toEqual({ topics: [] });
  expect(find('Bürgerbus').results[0]?.reason).toBeUndefined();
});

test('it is known whether some page has all of the words as they were typed', () => {
  const isWhole = (query: string) => searchWithin(db, { query, locale: 'de', limit: 10, selection: {} }).isWhole;
  expect([isWhole('Lesebank'), isWhole('Lesebank Stuttgart')]).toEqual([true, true]);
  expect([isWhole('Lesebnak'), isWhole('Lesebank Zirkuszelt'), isWhole('')]).toEqual([false, false, false]);
});
