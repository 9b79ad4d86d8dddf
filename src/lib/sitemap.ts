import { localePath, type Locale } from './paths.ts';
import { xml, type Xml } from './xml.ts';

/** A page by its German path, and when each of the languages in which it exists was last changed. */
export type SitemapPage = { path: string; updated: Partial<Record<Locale, string>> };

/** A map of pages for search engines (sitemaps.org), with the addresses of the other languages. */
export function sitemapOf(pages: SitemapPage[], siteUrl: string): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map((page) => urlsOf(page, siteUrl))}</urlset>
`.text;
}

/** The list of all such maps. */
export function sitemapIndexOf(maps: { path: string; updated: string | undefined }[], siteUrl: string): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${maps.map(({ path, updated }) => xml`<sitemap><loc>${siteUrl}${path}</loc>${updated && xml`<lastmod>${updated}</lastmod>`}</sitemap>\n`)}</sitemapindex>
`.text;
}

/** The latest of some days; undefined if there are none. */
export function latest(days: (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function urlsOf({ path, updated }: SitemapPage, siteUrl: string): Xml[] {
  const languages = Object.entries(updated) as [Locale, string][];
  const address = (locale: Locale) => siteUrl + localePath(locale, path);
  const others = languages.map(
    ([locale]) => xml`<xhtml:link rel="alternate" hreflang="${locale}" href="${address(locale)}"/>`,
  );
  return languages.map(
    ([locale, day]) => xml`<url><loc>${address(locale)}</loc><lastmod>${day}</lastmod>${others}</url>\n`,
  );
}
