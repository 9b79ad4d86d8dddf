import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { readContent } from '../../../src/features/catalogue/content.ts';
import { factWords } from '../../../src/features/search/fact-words.ts';
import { searchDocuments } from '../../../src/features/search/find.ts';
import { syncContent } from '../../../src/features/search/sync.ts';
import { aCase, effortWith, stated } from '../catalogue/cases.ts';

const content = readContent('content');
const db = openDatabase(':memory:');
syncContent(db, content, new Date('2026-11-22'));
const wordsWith = (given: Parameters<typeof aCase>[1]) => factWords(aCase('bank', given).data);

test('money of two kinds is co-financing, two lines of one kind are not', () => {
  const [city, fair] = [
    { from: 'Stadt', kind: 'municipal' as const },
    { from: 'Basar', kind: 'own-income' as const },
  ];
  expect(wordsWith({ funding: [city, fair] })).toContain('Kofinanzierung');
  expect(wordsWith({ funding: [city, { ...city, from: 'Bezirk' }] })).toEqual([]);
});

test('paid hours are paid staff; none, or unknown ones, are not', () => {
  const paid = (hours: number) => wordsWith({ effort: effortWith({ hoursPaidMonthly: stated(hours) }) });
  expect(paid(20)).toContain('Hauptamt');
  expect(paid(0)).toEqual([]);
  expect(wordsWith({})).toEqual([]);
});

test.each(['Evaluation', 'Wirkung', 'Kofinanzierung', 'Eigenanteil', 'Verstetigung', 'Hauptamt'])(
  'a programme officer who looks for %s finds cases',
  (query) => {
    const { results } = searchDocuments(db, { query, locale: 'de', limit: 10 });
    expect(results.filter(({ type }) => type === 'project').length).toBeGreaterThan(2);
  },
);
