import { getCollection } from 'astro:content';
import type { Guide } from '../features/catalogue/guide.ts';
import type { Project } from '../features/catalogue/project.ts';
import { cataloguePages } from '../features/catalogue/sitemap.ts';
import { translate } from '../features/catalogue/translate.ts';
import { LOCALES } from '../lib/paths.ts';
import type { SitemapPage } from '../lib/sitemap.ts';

/** A case with its English words laid over the record, and the day on which these were last looked at. */
export type CaseEntry = { slug: string; data: Project; english?: { data: Project; updated: string } };

/** All cases of the site. */
export async function readCases(): Promise<CaseEntry[]> {
  const words = new Map((await getCollection('translations')).map(({ id, data }) => [id, data]));
  return (await getCollection('projects')).map(({ id, data }) => {
    const english = words.get(id);
    if (!english) return { slug: id, data };
    return { slug: id, data, english: { data: translate(data, english), updated: english.updated } };
  });
}

/** All guides of the site. */
export async function readGuides(): Promise<{ slug: string; data: Guide }[]> {
  return (await getCollection('guides')).map(({ id, data }) => ({ slug: id, data }));
}

/** All pages that search engines should know: the catalogue's and the text pages. */
export async function readPages(): Promise<SitemapPage[]> {
  return [...cataloguePages({ cases: await readCases(), guides: await readGuides() }), ...(await readTextPages())];
}

async function readTextPages(): Promise<SitemapPage[]> {
  const days = new Map((await getCollection('pages')).map(({ id, data }) => [id, data.updated]));
  const slugs = [...days.keys()].filter((id) => !id.includes('/'));
  return slugs.map((slug) => {
    const updated = LOCALES.map((locale) => [locale, days.get(locale === 'de' ? slug : `${locale}/${slug}`)] as const);
    return { path: `/${slug}`, updated: Object.fromEntries(updated.filter(([, day]) => day !== undefined)) };
  });
}
