/** The cases that somebody collects for the comparison, as long as this window is open. */

import { MOST_COMPARED } from '../most-compared.ts';

const PLACE = 'compare';

/** What was picked before, on whichever page. */
export function rememberedPicks(): string[] {
  try {
    const slugs: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(slugs) ? slugs.filter((slug) => typeof slug === 'string').slice(0, MOST_COMPARED) : [];
  } catch {
    return [];
  }
}

export function rememberPicks(slugs: readonly string[]): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(slugs.slice(0, MOST_COMPARED)));
  } catch {
    // Some browsers keep nothing in a private window: then every page begins anew.
  }
}
