/** A program: one process of `pictures.ts`. Draws what it is ordered to, answers with the files, and ends with the channel. */
import type { ProjectEntry } from '../src/features/catalogue/content.ts';
import { casePreview, sitePreview } from '../src/features/catalogue/preview.ts';
import { openFaces, pictureFile } from '../src/features/catalogue/preview-files.ts';
import type { Project } from '../src/features/catalogue/project.ts';
import { messages } from '../src/i18n/messages.ts';
import { iconPaths } from '../src/lib/icon-paths.ts';
import type { Locale } from '../src/lib/paths.ts';

/** What a process draws: the pictures of these cases, and that of the site if it is the one to do so. */
export type Order = { cases: ProjectEntry[]; siteName: string; site: boolean };

/** A picture by its path in the site, and its file in the cache. */
export type Drawn = { path: string; file: string };

const faces = openFaces();

process.on('message', (order: Order) => {
  process.send?.([...(order.site ? [drawSite(order)] : []), ...order.cases.flatMap((one) => drawCase(one, order))]);
});

function drawSite({ siteName }: Order): Drawn {
  const svg = sitePreview(messages('de').home.title, 'de', signOf('de', siteName), faces);
  return { path: 'pictures/site.png', file: pictureFile(svg, faces) };
}

function drawCase({ slug, data, english }: ProjectEntry, { siteName }: Order): Drawn[] {
  const german = { path: `pictures/cases/${slug}.png`, file: caseFile(data, 'de', siteName) };
  return english
    ? [german, { path: `pictures/cases/en/${slug}.png`, file: caseFile(english.data, 'en', siteName) }]
    : [german];
}

function caseFile(project: Project, lang: Locale, siteName: string): string {
  return pictureFile(casePreview(project, lang, iconPaths(project.icon), signOf(lang, siteName), faces), faces);
}

function signOf(lang: Locale, siteName: string) {
  const { site, evidence } = messages(lang);
  return { siteName, tagline: site.tagline, evidence };
}
