import { and, asc, desc, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { isAmong, listOf, prepared } from '../../../db/prepared.ts';
import { projects } from '../../../db/schema/catalogue.ts';
import type { Locale } from '../../lib/paths.ts';
import { publishedWith, type Filters } from './filter.ts';
import type { Sort } from './list-query.ts';
import type { Project } from './project.ts';

/** A case as lists show it: in English where the locale asks for it and a translation exists. */
export type ProjectCard = { slug: string; lang: 'de' | 'en'; project: Project };

/** Which cases, and in which order. */
export type Selection = { filters: Filters; sort: Sort };

export const ORDER: Record<Sort, SQL[]> = {
  easy: [asc(projects.ease), asc(projects.slug)],
  new: [desc(projects.published), desc(projects.updated), asc(projects.slug)],
  adopted: [desc(projects.adoptions), asc(projects.ease), asc(projects.slug)],
};

/** All published cases that fit. */
export function allCards(db: Database, selection: Selection, locale: Locale): ProjectCard[] {
  const rows = fitting(db, selection).all();
  return rows.map((row) => cardOf(row, locale));
}

/** Some of the published cases that fit: `limit` of them, behind the first `offset`. */
export function someCards(
  db: Database,
  selection: Selection & { limit: number; offset: number },
  locale: Locale,
): ProjectCard[] {
  const rows = fitting(db, selection).limit(selection.limit).offset(selection.offset).all();
  return rows.map((row) => cardOf(row, locale));
}

/** The named cases in the given order; unknown and removed ones are left out. */
export function cardsBySlug(db: Database | Transaction, slugs: string[], locale: Locale): ProjectCard[] {
  const rows = db
    .select()
    .from(projects)
    .where(and(isNull(projects.removedAt), inArray(projects.slug, slugs)))
    .all();
  const bySlug = new Map(rows.map((row) => [row.slug, cardOf(row, locale)]));
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}

/** What a case is called, in English where the locale asks for it and a translation exists. */
export type CaseTitle = { slug: string; lang: 'de' | 'en'; title: string };

/** The names and titles of all published cases, read without the rest of their records. */
export function titles(db: Database, locale: Locale): CaseTitle[] {
  return titled(db)
    .where(isNull(projects.removedAt))
    .all()
    .map((row) => titleOf(row, locale));
}

/** The titles of the named cases, in no order; unknown and removed ones are left out. */
export function titlesOf(db: Database, slugs: readonly string[], locale: Locale): CaseTitle[] {
  if (slugs.length === 0) return [];
  const rows = titleRows(db).all({ slugs: listOf(slugs) });
  return rows.map((row) => titleOf(row, locale));
}

const titleRows = prepared((db) =>
  titled(db)
    .where(and(isNull(projects.removedAt), isAmong(projects.slug, 'slugs')))
    .prepare(),
);

function titled(db: Database | Transaction) {
  const german = sql<string>`${projects.record} ->> '$.title'`;
  const english = sql<string | null>`${projects.english} ->> '$.title'`;
  return db.select({ slug: projects.slug, german, english }).from(projects).$dynamic();
}

function titleOf(row: { slug: string; german: string; english: string | null }, locale: Locale): CaseTitle {
  const { slug, german, english } = row;
  return locale === 'en' && english ? { slug, lang: 'en', title: english } : { slug, lang: 'de', title: german };
}

function fitting(db: Database, { filters, sort }: Selection) {
  return db
    .select()
    .from(projects)
    .where(publishedWith(db, filters))
    .orderBy(...ORDER[sort]);
}

function cardOf({ slug, record, english }: typeof projects.$inferSelect, locale: Locale): ProjectCard {
  if (locale === 'en' && english) return { slug, lang: 'en', project: english as Project };
  return { slug, lang: 'de', project: record as Project };
}
