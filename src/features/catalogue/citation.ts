import { messages } from '../../i18n/messages.ts';
import { dateText } from '../../lib/dates.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Project } from './project.ts';

/** Who publishes: the site, and whoever answers for it once that is known. */
export type CitedFrom = { siteName: string; operator: { name: string }; missing: readonly string[] };

/** How to cite a case; the day on which somebody read it is theirs to add. */
export function citation(
  { title, updated, licence }: Pick<Project, 'title' | 'updated' | 'licence'>,
  { siteName, operator, missing }: CitedFrom,
  address: string,
  locale: Locale,
): string {
  const publisher = missing.includes('OPERATOR_NAME') ? siteName : `${siteName} (${operator.name})`;
  return messages(locale).project.citeText({
    title,
    publisher,
    day: dateText(updated, locale),
    licence: licence.replace(/-(?=\d)/, ' ').replace('CC-', 'CC '),
    address,
  });
}
