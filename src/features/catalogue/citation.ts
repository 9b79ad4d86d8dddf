import { dateText } from '../../lib/dates.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Project } from './project.ts';

/** Who publishes: the site, and whoever answers for it once that is known. */
export type CitedFrom = { siteName: string; operator: { name: string }; missing: readonly string[] };

type Words = { citeText: (title: string, publisher: string, day: string, licence: string, address: string) => string };

/** How to cite a case; the day on which somebody read it is theirs to add. */
export function citation(
  { title, updated, licence }: Pick<Project, 'title' | 'updated' | 'licence'>,
  { siteName, operator, missing }: CitedFrom,
  { address, locale, words }: { address: string; locale: Locale; words: Words },
): string {
  const publisher = missing.includes('OPERATOR_NAME') ? siteName : `${siteName} (${operator.name})`;
  return words.citeText(title, publisher, dateText(updated, locale), nameOf(licence), address);
}

/** A licence as its authors write it: CC BY 4.0. */
function nameOf(licence: Project['licence']): string {
  return licence.replace('CC-', 'CC ').replace(/-(?=\d)/, ' ');
}
