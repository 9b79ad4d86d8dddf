import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { COLUMN_NAMES, reportCsv } from '../../../../src/features/review/report/report-csv.ts';
import { hasReport } from '../../../../src/features/review/report/report.ts';
import { seatsOf } from '../../../../src/features/review/seats.ts';
import { sheetsForReviewer } from '../../../../src/features/review/sheets/shown-sheets.ts';
import { closes } from '../../../support/reviews.ts';
import { openReviewWorld } from '../../../support/review-world.ts';
import { NOW } from '../../../support/world.ts';

type Row = Record<string, string>;

test('a report as a table has every finding with its words, and the whole', () => {
  const world = openReviewWorld();
  closes(world.db, world.review);
  world.reply('ruth');
  const view = world.read('tomasz');
  const sheets = sheetsForReviewer(view, world.member('tomasz'), 'jemand');
  const seats = seatsOf(world.db, view.review, NOW);
  const csv = reportCsv({ ...view, sheets, seats, by: { conclusion: '=1+1', reply: 'Ruth Kessler' } });
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

test('a table of a report names those who handed nothing in, and how they stand', () => {
  const world = openReviewWorld();
  world.free('samira');
  world.conflict('joerg');
  world.submit('samira');
  world.free('tomasz');
  world.onlyLead('tomasz');
  world.end('tomasz');
  world.conclude('tomasz');
  const view = world.read('tomasz');
  const seats = seatsOf(world.db, view.review, NOW);
  const rows = parse<Row>(reportCsv({ ...view, sheets: [], seats, by: { conclusion: '', reply: '' } }), {
    ...{ bom: true, delimiter: ';', columns: true },
  });
  world.close();
  expect(rows.slice(-2)).toMatchObject([
    { part: 'only_leads', by: 'Tomasz Nowak' },
    { part: 'recused', by: 'Jörg Bäuerle' },
  ]);
});

test('a board reads what is concluded, and nothing before or of what was withdrawn', () => {
  expect((['draft', 'submitted', 'concluded', 'closed', 'withdrawn'] as const).filter(hasReport)).toEqual([
    'concluded',
    'closed',
  ]);
});
