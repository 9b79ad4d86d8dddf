import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { readContent } from '../../../src/features/catalogue/content.ts';
import { catalogueTerms, CHEAP } from '../../../src/features/search/cheap.ts';
import { searchDocuments } from '../../../src/features/search/find.ts';
import { syncContent } from '../../../src/features/search/sync.ts';
import { german } from '../../../src/lib/language/german.ts';

const content = readContent('content');
const db = openDatabase(':memory:');
syncContent(db, content, new Date('2026-11-23'));

const LITTLE = new Set(['none', 'up-to-500']);
const isCheap = (url: string) => {
  const project = content.projects.find(({ slug }) => url === `/projects/${slug}`);
  const money = project?.data.effort.startMoney;
  return money !== undefined && money.basis !== 'unknown' && LITTLE.has(money.value);
};

test.each(['ohne Geld', 'wenig Geld', 'Projekte mit wenig Geld', 'Was geht ohne Geld?', 'kaum Kosten'])(
  '%j finds first what costs little',
  (query) => {
    const { results } = searchDocuments(db, { query, locale: 'de', limit: 4 });
    expect(results.map(({ url }) => [url, isCheap(url)]).filter(([, cheap]) => !cheap)).toEqual([]);
  },
);

const added = (query: string) => catalogueTerms(query, german).some(({ text }) => text === german.fold(CHEAP));

test.each(['Geld', 'Geld von Bürgern', 'Menschen mit wenig Geld', 'ohne Auto', '', '*', 'wenig'])(
  '%j asks for no price',
  (query) => {
    expect(added(query)).toBe(false);
  },
);

test('what is asked for twice counts once', () => {
  expect(catalogueTerms(`${CHEAP}, ohne Geld`, german).filter(({ text }) => text === german.fold(CHEAP))).toHaveLength(
    1,
  );
});
