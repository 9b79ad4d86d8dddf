/** One thread of `pictures.ts`: draws what it is ordered to and answers with the files. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ProjectEntry } from '../src/features/catalogue/content.ts';
import { casePreview, sitePreview } from '../src/features/catalogue/preview.ts';
import { openFaces, pictureFile } from '../src/features/catalogue/preview-files.ts';
import type { Project } from '../src/features/catalogue/project.ts';
import { messages } from '../src/i18n/messages.ts';
import { iconPaths } from '../src/lib/icon-paths.ts';
import type { Locale } from '../src/lib/paths.ts';

/** What a thread draws: the pictures of these cases, and that of the site if it is the one to do so. */
export type Order = { cases: ProjectEntry[]; siteName: string; site: boolean };

/** A picture by its path in the site, and its file in the cache. */
export type Drawn = { path: string; file: string };

const { cases, siteName, site } = workerData as Order;
const faces = openFaces();

parentPort?.postMessage([...(site ? [drawSite()] : []), ...cases.flatMap(drawCase)]);

function drawSite(): Drawn {
  const svg = sitePreview(messages('de').home.title, 'de', signOf('de'), faces);
  return { path: 'pictures/site.png', file: pictureFile(svg, faces) };
}

function drawCase({ slug, data, english }: ProjectEntry): Drawn[] {
  const german = { path: `pictures/cases/${slug}.png`, file: caseFile(data, 'de') };
  return english ? [german, { path: `pictures/cases/en/${slug}.png`, file: caseFile(english.data, 'en') }] : [german];
}

function caseFile(project: Project, lang: Locale): string {
  return pictureFile(casePreview(project, lang, iconPaths(project.icon), signOf(lang), faces), faces);
}

function signOf(lang: Locale) {
  const { site, evidence } = messages(lang);
  return { siteName, tagline: site.tagline, evidence };
}
