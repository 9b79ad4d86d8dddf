import { count, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { documents } from '../../../db/schema/search.ts';
import type { Locale } from '../../lib/paths.ts';
import { SEARCH_FACETS, type Codes } from './narrow.ts';
import type { Term } from './query.ts';
import type { Answer } from './rank.ts';
import type { IndexWords } from './respell.ts';

/** How much a word counts in title, summary, text, labels and ends of compounds: the columns of the index. */
const WEIGHTS = sql.raw('10, 5, 1, 1.5, 1');

/** The pages in one language that have a term, by id, with FTS5's own rank as a share of the best one. */
export function pagesWith(db: Database, term: Term, locale: Locale): Answer<number> {
  const rows = db.all<{ id: number; rank: number }>(sql`
    SELECT documents.id, -bm25(document_index, ${WEIGHTS}) AS rank
    FROM document_index JOIN documents ON documents.id = document_index.rowid
    WHERE document_index MATCH ${matchOf(term)} AND documents.locale = ${locale}`);
  const best = rows.reduce((most, { rank }) => Math.max(most, rank), 0);
  return new Map(rows.map(({ id, rank }) => [id, rank / best]));
}

/** How many pages there are in one language. */
export function pageCount(db: Database, locale: Locale): number {
  return db.select({ pages: count() }).from(documents).where(eq(documents.locale, locale)).get()?.pages ?? 0;
}

/** What each of these pages can be narrowed by. */
export function codesOfPages(db: Database, ids: number[]): Map<number, Codes> {
  const types = db.select({ id: documents.id, type: documents.type }).from(documents).where(inArray(documents.id, ids));
  const pages = new Map<number, Record<string, string[]>>(types.all().map(({ id, type }) => [id, { type: [type] }]));
  const rows = db.values<[number, string, string]>(sql`
    SELECT documents.id, facet, code FROM project_facets JOIN documents USING (slug)
    WHERE documents.type = 'project' AND facet IN ${SEARCH_FACETS}`);
  for (const [id, facet, code] of rows) {
    const codes = pages.get(id);
    if (codes) codes[facet] = [...(codes[facet] ?? []), code];
  }
  return pages;
}

/** The words that were written; ends of compounds are left out, most of them are no words. */
export function indexWords(db: Database): IndexWords {
  const written = sql`document_vocabulary WHERE col <> 'end_stems' AND term`;
  const beyond = (front: string) => `${front}\u{10FFFF}`;
  return {
    has: (stem) => db.all(sql`SELECT 1 FROM ${written} = ${stem} LIMIT 1`).length > 0,
    withFront: (front) =>
      db.all<{ term: string }>(sql`SELECT term FROM ${written} >= ${front} AND term < ${beyond(front)} LIMIT 1`)[0]
        ?.term,
    beginningWith: (letter) =>
      db
        .all<{ term: string }>(
          sql`SELECT term FROM ${written} >= ${letter} AND term < ${beyond(letter)} GROUP BY term ORDER BY sum(doc) DESC`,
        )
        .map(({ term }) => term),
  };
}

/** The term in FTS5's language. Stems and fronts hold letters and digits alone, so nothing can be smuggled in. */
function matchOf({ stems, fronts }: Term): string {
  return [`"${stems.join(' ')}"`, ...fronts.map((front) => `"${front}" *`)].join(' OR ');
}
