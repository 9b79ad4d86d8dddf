import { latest, type SitemapPage } from '../../lib/sitemap.ts';
import type { Guide } from './guide.ts';
import type { Project } from './project.ts';

/** What the catalogue publishes, with the days on which the texts were last changed. */
export type Dated = {
  cases: { slug: string; data: Project; english?: { updated: string } | undefined }[];
  guides: { slug: string; data: Guide }[];
};

/** The pages of the catalogue. A case or guide is named in the languages in which it is written. */
export function cataloguePages({ cases, guides }: Dated): SitemapPage[] {
  return [...lists({ cases, guides }), ...cases.map(casePage), ...guides.map(guidePage)];
}

/** The lists change when anything on them does. */
function lists({ cases, guides }: Dated): SitemapPage[] {
  const project = latest(cases.flatMap(({ data, english }) => [data.updated, english?.updated]));
  const guide = latest(guides.map(({ data }) => data.updated));
  return [
    ...inBoth(latest([project, guide]), '/'),
    ...inBoth(project, '/projects', '/data'),
    ...inBoth(guide, '/guides'),
  ];
}

function inBoth(day: string | undefined, ...paths: string[]): SitemapPage[] {
  return day === undefined ? [] : paths.map((path) => ({ path, updated: { de: day, en: day } }));
}

/** The German record's facts stand on the English page too: it is as new as the newer of the two. */
function casePage({ slug, data, english }: Dated['cases'][number]): SitemapPage {
  const en = english && latest([data.updated, english.updated]);
  return { path: `/projects/${slug}`, updated: { de: data.updated, ...(en && { en }) } };
}

function guidePage({ slug, data }: Dated['guides'][number]): SitemapPage {
  return { path: `/guides/${slug}`, updated: { [data.lang]: data.updated } };
}
