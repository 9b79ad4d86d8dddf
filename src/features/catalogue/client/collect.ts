/** Brings what was picked before along to the comparison: from a case, and when somebody comes back to it. */

import { MOST_COMPARED } from '../most-compared.ts';
import { rememberedPicks, rememberPicks } from './remembered-picks.ts';

const slugsOf = (address: string) => new URL(address).searchParams.getAll('slug').filter(Boolean);

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-compare]')) {
  const address = new URL(link.href);
  const slugs = new Set([...slugsOf(link.href), ...rememberedPicks()]);
  address.search = searchOf([...slugs].slice(0, MOST_COMPARED));
  link.href = address.href;
}

const comparison = document.querySelector<HTMLElement>('[data-compared]');
if (comparison) remember(comparison.dataset.compared ?? '');

/** An empty comparison shows what is remembered; one that somebody has emptied stays so. */
function remember(compared: string): void {
  const slugs = compared.split(' ').filter(Boolean);
  const before = rememberedPicks();
  if (slugs.length === 0 && before.length > 0 && location.search === '') location.replace(`?${searchOf(before)}`);
  else rememberPicks(slugs);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.remove'))
    link.addEventListener('click', () => rememberPicks(slugsOf(link.href)));
}

function searchOf(slugs: readonly string[]): string {
  return new URLSearchParams(slugs.map((slug) => ['slug', slug])).toString();
}
