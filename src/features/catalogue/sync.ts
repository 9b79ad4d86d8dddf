import { and, eq, isNull, notInArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { projectFacets, projects } from '../../../db/schema/catalogue.ts';
import { digest } from '../../lib/digest.ts';
import type { Content, ProjectEntry } from './content.ts';
import { easeOf } from './ease.ts';
import { facetsOf, type FacetValue } from './facets.ts';
import { reachOf } from './reach.ts';

/** How many cases a sync wrote, and how many left the catalogue. */
export type SyncReport = { written: number; removed: number };

/**
 * Makes the store hold exactly the published cases, in one transaction: new and changed ones are
 * written, those that left the content keep their row with `removedAt`, those that return lose it.
 */
export function syncProjects(db: Database | Transaction, content: Content, now: Date): SyncReport {
  return db.transaction((tx) => {
    const standing = digestsOf(tx);
    const changed = content.projects.map(rowsOf).filter(({ row }) => standing.get(row.slug) !== row.digest);
    changed.forEach(({ row, facets }) => write(tx, row, facets));
    return { written: changed.length, removed: removeAllBut(tx, content, now) };
  });
}

/** The digests of the cases that are published now. */
function digestsOf(tx: Transaction): Map<string, string> {
  const rows = tx
    .select({ slug: projects.slug, digest: projects.digest })
    .from(projects)
    .where(isNull(projects.removedAt));
  return new Map(rows.all().map(({ slug, digest }) => [slug, digest]));
}

type Row = typeof projects.$inferInsert;

function rowsOf({ slug, data, english }: ProjectEntry): { row: Row; facets: FacetValue[] } {
  const facets = facetsOf(data);
  const row = {
    slug,
    record: data,
    english: english?.data ?? null,
    ease: easeOf(data.effort),
    published: data.published,
    updated: data.updated,
    adoptions: reachOf(data.adoptions),
    removedAt: null,
  };
  return { row: { ...row, digest: digestOf([row, facets]) }, facets };
}

/** Over all that is derived, so that a change of our own rules is noticed as well as one of the content. */
function digestOf(derived: unknown): string {
  return digest(JSON.stringify(derived));
}

function write(tx: Transaction, row: Row, facets: FacetValue[]): void {
  tx.insert(projects).values(row).onConflictDoUpdate({ target: projects.slug, set: row }).run();
  tx.delete(projectFacets).where(eq(projectFacets.slug, row.slug)).run();
  tx.insert(projectFacets)
    .values(facets.map((value) => ({ ...value, slug: row.slug })))
    .run();
}

function removeAllBut(tx: Transaction, { projects: entries }: Content, now: Date): number {
  const gone = tx
    .update(projects)
    .set({ removedAt: now })
    .where(
      and(
        isNull(projects.removedAt),
        notInArray(
          projects.slug,
          entries.map((entry) => entry.slug),
        ),
      ),
    )
    .returning({ slug: projects.slug })
    .all();
  gone.forEach(({ slug }) => tx.delete(projectFacets).where(eq(projectFacets.slug, slug)).run());
  return gone.length;
}
