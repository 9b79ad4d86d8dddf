import { inArray, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { documents } from '../../../db/schema/search.ts';
import { digest } from '../../lib/digest.ts';
import type { Content } from '../catalogue/content.ts';
import { syncProjects, type SyncReport } from '../catalogue/sync.ts';
import { documentsOf, type SearchDocument } from './document.ts';
import { languageOf, stemsOf } from '../../lib/language/language.ts';

/** Makes the store hold exactly the published content, cases and what is searched alike, in one transaction. */
export function syncContent(db: Database | Transaction, content: Content, now: Date): SyncReport {
  return db.transaction((tx) => {
    syncDocuments(tx, documentsOf(content));
    return syncProjects(tx, content, now);
  });
}

type Row = typeof documents.$inferInsert;

function syncDocuments(tx: Transaction, all: SearchDocument[]): void {
  const standing = tx.select({ id: documents.id, digest: documents.digest }).from(documents).all();
  const rows = new Map(all.map(rowOf).map((row) => [row.digest, row]));
  const gone = standing.filter(({ digest }) => !rows.delete(digest)).map(({ id }) => id);
  tx.delete(documents).where(inArray(documents.id, gone)).run();
  for (const row of rows.values()) tx.insert(documents).values(row).run();
  if (gone.length + rows.size > 0) tx.run(sql`INSERT INTO document_index(document_index) VALUES ('rebuild')`);
}

function rowOf({ type, slug, locale, lang, url, title, summary, text, labels, ends }: SearchDocument): Row {
  const stems = (part: string) => stemsOf(part, languageOf(locale)).join(' ');
  const row = {
    ...{ type, slug, locale, lang, url, title, summary, text },
    titleStems: stems(title),
    summaryStems: stems(summary),
    textStems: stems(text),
    labelStems: stems(labels),
    endStems: stems(ends),
  };
  return { ...row, digest: digest(JSON.stringify(row)) };
}
