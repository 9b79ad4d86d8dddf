import { localePath, type Locale } from '../../lib/paths.ts';
import { xml, type Xml } from '../../lib/xml.ts';
import { authorName, type NameWords } from './author-name.ts';
import type { FeedEntry } from './feed-entries.ts';

/** What a feed is called, where it is, and of which page it tells. No secret stands in it: programs pass it on. */
export type Feed = { title: string; lang: Locale; path: string; page: string; entries: FeedEntry[] };

/** An Atom feed (RFC 4287). */
export function atomOf({ title, lang, path, page, entries }: Feed, siteUrl: string, words: NameWords): string {
  const updated = Math.max(0, ...entries.map((entry) => entry.updated.getTime()));
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}" xml:base="${siteUrl}/">
  <id>${siteUrl}${path}</id>
  <title>${title}</title>
  <link rel="self" type="application/atom+xml" href="${siteUrl}${path}"/>
  <link rel="alternate" type="text/html" href="${siteUrl}${localePath(lang, page)}"/>
  <icon>${siteUrl}/favicon.svg</icon>
  <updated>${new Date(updated).toISOString()}</updated>
${entries.map((entry) => entryOf(entry, siteUrl, authorName(entry.author, words)))}</feed>
`.text;
}

function entryOf({ path, title, lang, html, published, updated }: FeedEntry, siteUrl: string, author: string): Xml {
  const address = siteUrl + path;
  return xml`  <entry xml:lang="${lang}">
    <id>${address}</id>
    <title>${title}</title>
    <link rel="alternate" type="text/html" href="${address}"/>
    <author><name>${author}</name></author>
    <published>${published.toISOString()}</published>
    <updated>${updated.toISOString()}</updated>
    <content type="html">${html}</content>
  </entry>
`;
}
