import { sql, type SQL } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../db/database.ts';
import { syncContent } from '../../src/features/search/sync.ts';
import { smallWorld } from '../features/catalogue/cases.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
  syncContent(db, smallWorld, new Date('2026-11-22T08:00:00Z'));
});

test.each<[string, SQL, string]>([
  ['a case without a name', sql`UPDATE projects SET slug = '' WHERE slug = 'lesebank'`, 'projects_slug'],
  ['a case that is no record', sql`UPDATE projects SET record = '"bench"'`, 'projects_record'],
  ['a translation that is no record', sql`UPDATE projects SET english = '[]'`, 'projects_english'],
  ['an ease below nothing', sql`UPDATE projects SET ease = -1`, 'projects_ease'],
  ['a day that is a moment', sql`UPDATE projects SET published = '2025-11-22T08:00:00Z'`, 'projects_published'],
  ['a day that no calendar has', sql`UPDATE projects SET updated = '2026-02-30'`, 'projects_updated'],
  ['a day as one says it', sql`UPDATE projects SET updated = '22. November'`, 'projects_updated'],
  ['an update before the text was published', sql`UPDATE projects SET updated = '1999-01-01'`, 'projects_updated'],
  ['fewer adoptions than none', sql`UPDATE projects SET adoptions = -1`, 'projects_adoptions'],
  ['a facet without a name', sql`UPDATE OR REPLACE project_facets SET facet = ''`, 'project_facets_facet'],
  ['a facet without a code', sql`UPDATE OR REPLACE project_facets SET code = ''`, 'project_facets_code'],
  ['half an estimate', sql`UPDATE project_facets SET estimated = 2`, 'project_facets_estimated'],
  ['a document of no kind', sql`UPDATE OR REPLACE documents SET type = ''`, 'documents_type'],
  ['a document without a name', sql`UPDATE OR REPLACE documents SET slug = ''`, 'documents_slug'],
  ['a document on another site', sql`UPDATE documents SET url = 'https://example.org'`, 'documents_url'],
])('the store refuses %s', (_, statement, rule) => {
  expect(() => db.run(statement)).toThrow(
    expect.toSatisfy((error: Error) => String(error.cause).endsWith(`CHECK constraint failed: ${rule}`)),
  );
});

test('the store refuses a facet of a case that it does not have', () => {
  expect(() => db.run(sql`INSERT INTO project_facets VALUES ('field', 'culture', 'nirgends', 0)`)).toThrow();
});
