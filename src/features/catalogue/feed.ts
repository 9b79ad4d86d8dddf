import { fields } from '../../lib/fields.ts';
import { localePath, type Locale } from '../../lib/paths.ts';
import { xml, type Xml } from '../../lib/xml.ts';
import type { PublishedCase, Publisher } from './export.ts';
import type { Guide } from './guide.ts';

/** Readers ask for a feed every hour: it holds the newest and no more. */
const MOST_ENTRIES = 50;

type Item = {
  path: string;
  lang: Locale;
  /** Languages in which the page can be read. */
  languages: Locale[];
  title: string;
  summary: string;
  published?: string;
  updated: string;
  topics: string[];
};

/** Cases and guides as an Atom feed (RFC 4287), newest first. */
export function feedOf(
  content: { cases: PublishedCase[]; guides: { slug: string; data: Guide }[] },
  { siteName, siteUrl, tagline }: Publisher & { tagline: string },
): string {
  const items = [...content.cases.map(caseItem), ...content.guides.map(guideItem)].sort(newestFirst);
  const updated = items[0]?.updated ?? '1970-01-01';
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
  <id>${siteUrl}/feed.xml</id>
  <title>${siteName}</title>
  <subtitle>${tagline}</subtitle>
  <link rel="self" type="application/atom+xml" href="${siteUrl}/feed.xml"/>
  <link rel="alternate" type="text/html" hreflang="de" href="${siteUrl}/"/>
  <link rel="alternate" type="text/html" hreflang="en" href="${siteUrl}/en"/>
  <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
  <rights>CC BY 4.0</rights>
  <icon>${siteUrl}/favicon.svg</icon>
  <author><name>${siteName}</name><uri>${siteUrl}/</uri></author>
  <updated>${moment(updated)}</updated>
${items.slice(0, MOST_ENTRIES).map((item) => entryOf(item, siteUrl))}</feed>
`.text;
}

function caseItem({ slug, data, english }: PublishedCase): Item {
  const { title, summary, published, updated, fields: ranked } = data;
  const topics = ranked.map((field) => fields[field].de);
  return {
    path: `/projects/${slug}`,
    lang: 'de',
    languages: english ? ['de', 'en'] : ['de'],
    title,
    summary,
    published,
    updated,
    topics,
  };
}

function guideItem({ slug, data: { title, summary, lang, updated } }: { slug: string; data: Guide }): Item {
  return { path: `/guides/${slug}`, lang, languages: [lang], title, summary, updated, topics: [] };
}

function newestFirst(a: Item, b: Item): number {
  const [one, two] = [a, b].map(({ updated, published = updated, path }) => `${updated}${published}${path}`);
  return (one ?? '') < (two ?? '') ? 1 : -1;
}

function entryOf({ path, lang, languages, title, summary, published, updated, topics }: Item, siteUrl: string): Xml {
  const address = siteUrl + localePath(lang, path);
  return xml`  <entry xml:lang="${lang}">
    <id>${address}</id>
    <title>${title}</title>
    ${languages.map((language) => xml`<link rel="alternate" type="text/html" hreflang="${language}" href="${siteUrl}${localePath(language, path)}"/>`)}
    ${published && xml`<published>${moment(published)}</published>`}
    <updated>${moment(updated)}</updated>
    <summary>${summary}</summary>
    ${topics.map((topic) => xml`<category term="${topic}"/>`)}
  </entry>
`;
}

/** A day as Atom wants it. */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
