import { getCollection } from 'astro:content';
import { keptContent } from '../features/catalogue/content-file.ts';
import type { Guide } from '../features/catalogue/guide.ts';
import type { Project } from '../features/catalogue/project.ts';
import { cataloguePages } from '../features/catalogue/sitemap.ts';
import { LOCALES } from '../lib/paths.ts';
import type { SitemapPage } from '../lib/sitemap.ts';

/** A case with its English words laid over the record, and the day on which these were last looked at. */
export type CaseEntry = { slug: string; data: Project; english?: { data: Project; updated: string } };

/** All cases of the site. */
export function readCases(): CaseEntry[] {
  return keptContent().projects.map(({ slug, data, english }) => (english ? { slug, data, english } : { slug, data }));
}

/** All guides of the site. */
export async function readGuides(): Promise<{ slug: string; data: Guide }[]> {
  return (await getCollection('guides')).map(({ id, data }) => ({ slug: id, data }));
}

/** All pages that search engines should know: the catalogue's and the text pages. */
export async function readPages(): Promise<SitemapPage[]> {
  return [...cataloguePages({ cases: readCases(), guides: await readGuides() }), ...(await readTextPages())];
}

async function readTextPages(): Promise<SitemapPage[]> {
  const days = new Map((await getCollection('pages')).map(({ id, data }) => [id, data.updated]));
  const slugs = [...days.keys()].filter((id) => !id.includes('/'));
  return slugs.map((slug) => {
    const updated = LOCALES.map((locale) => [locale, days.get(locale === 'de' ? slug : `${locale}/${slug}`)] as const);
    return { path: `/${slug}`, updated: Object.fromEntries(updated.filter(([, day]) => day !== undefined)) };
  });
}
