import { z } from 'zod';
import { localePath } from '../../lib/paths.ts';
import { codeOf } from '../../lib/vocabulary.ts';
import { completeness } from './completeness.ts';
import { bestEvidence } from './effect.ts';
import { effortBand, volunteerBand } from './effort.ts';
import { newestSourceYear } from './evidence-age.ts';
import { projectSchema, TEXT_LICENCE, type Project } from './project.ts';
import { day } from './text.ts';
import { effortBands, evidenceKinds, volunteerBands } from './vocabularies.ts';

/** The first number counts when a key goes or changes its meaning, the second when one is added. */
export const SCHEMA_VERSION = '2.1';

/** A case as pages have it: the German record, and the English one where somebody has translated it. */
export type PublishedCase = { slug: string; data: Project; english?: { data: Project } | undefined };

/** The site that publishes; its address has no slash at the end. */
export type Publisher = { siteName: string; siteUrl: string };

/** What surrounds the records of one case in the export. */
export const frameSchema = z.strictObject({
  slug: z.string().describe('Name of the case; it stands in its address and never changes'),
  address: z
    .strictObject({
      de: z.url().describe('The German page'),
      en: z.url().optional().describe('The English page; absent where there is no translation'),
    })
    .describe('Where the case can be read'),
  picture: z
    .strictObject({
      de: z.url().describe('With the German title'),
      en: z.url().optional().describe('With the English title; absent where there is no translation'),
    })
    .describe('The picture for previews elsewhere, 1200 × 630'),
  newestSource: z
    .int()
    .min(1900)
    .max(2100)
    .optional()
    .describe('Year of the newest source; the outcome is known up to then'),
  completeness: z.number().min(0).max(1).describe('How much of what can be known is known: 0 to 1'),
  effortBand: codeOf(effortBands).describe('Hours to start as a band, from effort.hoursToStart'),
  volunteerBand: codeOf(volunteerBands).describe('Volunteers as a band, from effort.volunteers'),
  bestEvidence: codeOf(evidenceKinds).optional().describe('The best kind of evidence that any effect has'),
});

/** `/data/projects.json`: money in euros, as in the files that people write. */
export const exportSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  publisher: z.strictObject({ name: z.string(), url: z.url() }),
  licence: z.strictObject({ name: z.literal(TEXT_LICENCE), url: z.url() }),
  codebook: z.url(),
  updated: day.optional(),
  projects: z.array(
    frameSchema.extend({ record: z.strictObject({ de: projectSchema, en: projectSchema.optional() }) }),
  ),
});
export type Export = z.input<typeof exportSchema>;

/** All cases with all their facts, in the order of their slugs. */
export function exportOf(cases: PublishedCase[], { siteName, siteUrl }: Publisher): Export {
  const updated = newest(cases);
  return {
    schemaVersion: SCHEMA_VERSION,
    publisher: { name: siteName, url: siteUrl },
    licence: { name: TEXT_LICENCE, url: 'https://creativecommons.org/licenses/by/4.0/' },
    codebook: `${siteUrl}/data/codebook.json`,
    ...(updated && { updated }),
    projects: [...cases].sort(bySlug).map((found) => ({
      ...frameOf(found, siteUrl),
      record: { de: written(found.data), ...(found.english && { en: written(found.english.data) }) },
    })),
  };
}

/** The facts about a case that its record does not hold. */
export function frameOf({ slug, data, english }: PublishedCase, siteUrl: string): z.input<typeof frameSchema> {
  const page = `/projects/${slug}`;
  const newestYear = newestSourceYear(data);
  const evidence = bestEvidence(data.effects);
  return {
    slug,
    address: { de: siteUrl + page, ...(english && { en: siteUrl + localePath('en', page) }) },
    picture: {
      de: `${siteUrl}/pictures/cases/${slug}.png`,
      ...(english && { en: `${siteUrl}/pictures/cases/en/${slug}.png` }),
    },
    ...(newestYear !== undefined && { newestSource: newestYear }),
    completeness: Math.round(completeness(data) * 100) / 100,
    effortBand: effortBand(data.effort),
    volunteerBand: volunteerBand(data.effort),
    ...(evidence && { bestEvidence: evidence }),
  };
}

/** A record as people write it: amounts in euros instead of cents. */
export function written(project: Project): z.input<typeof projectSchema> {
  const funding = project.funding.map((line) =>
    line.amount === undefined ? line : { ...line, amount: line.amount / 100 },
  );
  return { ...project, funding };
}

export function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : 1;
}

/** The latest day on which any case was compared with its sources. */
export function newest(cases: PublishedCase[]): string | undefined {
  return cases
    .map(({ data }) => data.updated)
    .sort()
    .at(-1);
}
