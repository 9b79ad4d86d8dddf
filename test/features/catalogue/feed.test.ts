import { expect, test } from 'vitest';
import { readContent } from '../../../src/features/catalogue/content.ts';
import { feedOf } from '../../../src/features/catalogue/feed.ts';
import { guideSchema } from '../../../src/features/catalogue/guide.ts';
import { cataloguePages, type Dated } from '../../../src/features/catalogue/sitemap.ts';
import { sitemapIndexOf, sitemapOf } from '../../../src/lib/sitemap.ts';
import { all, parseXml, textOf, type Node } from '../../support/xml.ts';
import { aCase, readingBench, smallWorld, villageBus } from './cases.ts';

const siteUrl = 'https://staffelholz.example';
const SITE = { siteName: 'Staffelholz', siteUrl, tagline: 'Nachbarschaftsprojekte zum Mitnehmen' };
const guide = {
  slug: 'vorlesen',
  data: guideSchema.parse({
    title: 'Vorlesen',
    summary: 'So geht es.',
    icon: 'sofa',
    updated: '2026-02-15',
    order: 1,
    minutes: 3,
  }),
};

const readFeed = (cases = smallWorld.projects, guides = [guide]) => parseXml(feedOf({ cases, guides }, SITE));
const readSitemap = (cases: Dated['cases'], guides = [guide]) =>
  all(parseXml(sitemapOf(cataloguePages({ cases, guides }), siteUrl)), 'url');
const addresses = (urls: Node[]) => urls.map((url) => textOf(url, 'loc'));

test('the feed has cases and guides, newest first, with whole addresses', () => {
  const feed = readFeed();
  const entries = all(feed, 'entry');
  expect(entries.map((entry) => textOf(entry, 'title'))).toEqual([
    'Bürgerbus Oberdorf',
    'Dorfladen Unterdorf',
    'Vorlesen',
    'Reparaturcafé Süd',
    'Lesebank am Marktplatz',
  ]);
  expect(textOf(entries[0], 'id')).toBe(`${siteUrl}/projects/buergerbus`);
  expect(textOf(entries[0], 'published')).toBe('2026-03-01T00:00:00Z');
  expect(textOf(feed, 'updated')).toBe('2026-03-02T00:00:00Z');
});

test('the feed and every entry have what Atom asks for, once each', () => {
  const feed = readFeed();
  expect(feed.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'de' });
  expect(textOf(all(feed, 'author')[0], 'name')).toBe('Staffelholz');
  for (const part of [feed, ...all(feed, 'entry')]) {
    const counts = ['id', 'title', 'updated'].map((name) => all(part, name).length);
    expect(counts).toEqual([1, 1, 1]);
    expect(textOf(part, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  }
  const ids = all(feed, 'entry').map((entry) => textOf(entry, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a translated case is offered in both languages', () => {
  const links = all(all(readFeed([readingBench], []), 'entry')[0], 'link');
  expect(links.map(({ attributes }) => [attributes.hreflang, attributes.href])).toEqual([
    ['de', `${siteUrl}/projects/lesebank`],
    ['en', `${siteUrl}/en/projects/lesebank`],
  ]);
});

test('a feed keeps to the newest fifty, and an empty one is still a feed', () => {
  const many = Array.from({ length: 60 }, (_, index) => aCase(`bank-${index}`));
  expect(all(readFeed(many), 'entry')).toHaveLength(50);
  expect(textOf(readFeed([], []), 'id')).toBe(`${siteUrl}/feed.xml`);
});

test('whatever stands in a title, the feed stays XML', () => {
  const title = 'Bank & <script>alert("1")</script> \u0007]]>';
  const [entry] = all(readFeed([aCase('lesebank', { title })], []), 'entry');
  expect(textOf(entry, 'title')).toBe('Bank & <script>alert("1")</script> ]]>');
});

test('the whole catalogue makes a feed and a sitemap without a fault', () => {
  const { projects, guides } = readContent('content');
  expect(all(readFeed(projects, guides), 'entry').length).toBeGreaterThan(25);
  const cases = projects.map(({ slug, data, english }) => ({
    slug,
    data,
    english: english && { updated: data.updated },
  }));
  expect(readSitemap(cases, guides).length).toBeGreaterThan(35);
});

test('the sitemap names a case in the languages in which it is written, each with the other', () => {
  const bus = { slug: 'buergerbus', data: villageBus.data };
  const urls = readSitemap([{ ...readingBench, english: { updated: '2026-05-01' } }, bus]);
  expect(addresses(urls).filter((address) => address?.includes('/projects/'))).toEqual([
    `${siteUrl}/projects/lesebank`,
    `${siteUrl}/en/projects/lesebank`,
    `${siteUrl}/projects/buergerbus`,
  ]);
  const [de, en] = urls.filter((url) => textOf(url, 'loc')?.includes('lesebank'));
  expect([textOf(de, 'lastmod'), textOf(en, 'lastmod')]).toEqual(['2026-01-10', '2026-05-01']);
  expect(all(de, 'xhtml:link')).toHaveLength(2);
  expect(all(de, 'xhtml:link')).toEqual(all(en, 'xhtml:link'));
});

test('a translation is as new as the facts it shows', () => {
  const urls = readSitemap([{ ...readingBench, english: { updated: '2025-12-24' } }]);
  expect(
    textOf(
      urls.find((url) => textOf(url, 'loc')?.includes('/en/projects/')),
      'lastmod',
    ),
  ).toBe('2026-01-10');
});

test('lists are as new as the newest thing on them', () => {
  const urls = readSitemap([{ slug: 'buergerbus', data: villageBus.data }]);
  const days = new Map(urls.map((url) => [textOf(url, 'loc'), textOf(url, 'lastmod')]));
  expect(days.get(`${siteUrl}/`)).toBe('2026-03-02');
  expect(days.get(`${siteUrl}/en/projects`)).toBe('2026-03-02');
  expect(days.get(`${siteUrl}/guides`)).toBe('2026-02-15');
});

test('a catalogue without anything has a sitemap without anything', () => {
  expect(cataloguePages({ cases: [], guides: [] })).toEqual([]);
  const index = parseXml(sitemapIndexOf([{ path: '/sitemap-pages.xml', updated: undefined }], siteUrl));
  expect(all(index, 'sitemap').map((map) => map.children.map(({ name, text }) => [name, text]))).toEqual([
    [['loc', `${siteUrl}/sitemap-pages.xml`]],
  ]);
});
