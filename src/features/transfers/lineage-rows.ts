import { dateText } from '../../lib/dates.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Project } from '../catalogue/project.ts';
import { adoptionStates } from '../catalogue/vocabularies.ts';
import type { ShownTransfer } from './shown.ts';

/** An adoption of a case file as a row of a table. */
export type LineageRow = { place: string; state: string; since: string; learnt: string };

/** The adoptions that the case file tells of, in its order. */
export function lineageRows({ adoptions }: Pick<Project, 'adoptions'>, locale: Locale): LineageRow[] {
  return adoptions.map(({ place, state, since, note, changed, kept }) => ({
    place,
    state: adoptionStates[state][locale],
    since: since ? dateText(since, locale) : '',
    learnt: note ?? changed ?? kept ?? '',
  }));
}

type Told = Pick<ShownTransfer, 'stopped' | 'trouble' | 'changed' | 'kept'>;

/** What came of a transfer, in the words of its network; absent where they told nothing. */
export function learntOf({ stopped, trouble, changed, kept }: Told): string | undefined {
  return stopped ?? trouble ?? changed ?? kept ?? undefined;
}
