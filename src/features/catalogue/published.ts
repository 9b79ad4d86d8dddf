import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { projects } from '../../../db/schema/catalogue.ts';

/** True for a case that stands in the catalogue; false for one that has left it, or never was. */
export function isPublished(db: Database | Transaction, slug: string): boolean {
  const here = and(eq(projects.slug, slug), isNull(projects.removedAt));
  return db.select({ slug: projects.slug }).from(projects).where(here).get() !== undefined;
}
