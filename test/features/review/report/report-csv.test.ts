import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { COLUMN_NAMES, reportCsv } from '../../../../src/features/review/report/report-csv.ts';
import { hasReport } from '../../../../src/features/review/report/report.ts';
import { sheetsForReviewer } from '../../../../src/features/review/sheets/shown-sheets.ts';
import { closes } from '../../../support/reviews.ts';
import { openReviewWorld } from '../../../support/review-world.ts';

type Row = Record<string, string>;

test('a report as a table has every finding with its words, and the whole', () => {
  const world = openReviewWorld();
  closes(world.db, world.review);
  world.reply('ruth');
  const view = world.read('tomasz');
  const sheets = sheetsForReviewer(view, world.member('tomasz'), 'jemand');
  const csv = reportCsv({ ...view, sheets, by: { conclusion: '=1+1', reply: 'Ruth Kessler' } });
  world.close();
  const rows = parse<Row>(csv, { bom: true, delimiter: ';', columns: true });
  expect(Object.keys(rows[0] ?? {})).toEqual(COLUMN_NAMES);
  expect(rows.map(({ part }) => part).slice(0, 5)).toEqual([
    ...['recommendation', 'conclusion', 'advice', 'reply', 'summary'],
  ]);
  expect(rows[0]).toMatchObject({ by: "'=1+1", words: 'fund-if' });
  expect(rows.filter(({ part }) => part === 'finding')).toHaveLength(2 * view.criteria.criteria.length);
  expect(rows).toContainEqual({
    ...{ part: 'finding', criterion: 'sectors', criterionTitle: 'Bereiche am Tisch', by: 'Samira Haddad' },
    ...{ level: 'begun', levelTitle: 'begonnen', words: 'Das sieht samira bei sectors.', on: '' },
  });
});

test('a board reads what is concluded, and nothing before or of what was withdrawn', () => {
  expect((['draft', 'submitted', 'concluded', 'closed', 'withdrawn'] as const).filter(hasReport)).toEqual([
    'concluded',
    'closed',
  ]);
});
