/** Brings what was picked before along to the comparison: from a case, and when somebody comes back to it. */

import { MOST_COMPARED } from '../most-compared.ts';
import { rememberedPicks, rememberPicks } from './remembered-picks.ts';

const slugsOf = (address: string) => [...new Set(new URL(address).searchParams.getAll('slug').filter(Boolean))];

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-compare]')) {
  const address = new URL(link.href);
  const slugs = [...new Set([...slugsOf(link.href), ...rememberedPicks()])];
  address.search = searchOf(slugs.slice(0, MOST_COMPARED));
  link.href = address.href;
  // What does not fit beside one's own picks is shown without them, and pushes none of them out.
  if (slugs.length <= MOST_COMPARED) link.addEventListener('click', () => rememberPicks(slugs));
}

const comparison = document.querySelector<HTMLElement>('[data-compared]');
if (comparison) meet(comparison, rememberedPicks());

/** An empty comparison shows one's own picks; those of somebody else's link are shown beside them and replace none. */
function meet(comparison: HTMLElement, mine: string[]): void {
  const asked = slugsOf(location.href);
  if (location.search === '' && mine.length > 0) location.replace(`?${searchOf(mine)}`);
  else if (asked.length > 0 && mine.length > 0 && !isSame(asked, mine)) offer(comparison, mine);
  else if (asked.length > 0) keep(comparison);
}

/** From here on the comparison that is shown is one's own: what is added or taken away is remembered. */
function keep(comparison: HTMLElement): void {
  rememberPicks((comparison.dataset.compared ?? '').split(' ').filter(Boolean));
  for (const link of comparison.querySelectorAll<HTMLAnchorElement>('a.remove'))
    link.addEventListener('click', () => rememberPicks(slugsOf(link.href)));
  const form = comparison.querySelector<HTMLFormElement>('form.add');
  form?.addEventListener('submit', () => {
    const slugs = new FormData(form).getAll('slug').filter((slug) => typeof slug === 'string' && slug !== '');
    rememberPicks(slugs as string[]);
  });
}

/** Says that these are other cases than one's own, with the way to those and the choice to take these over. */
function offer(comparison: HTMLElement, mine: string[]): void {
  const note = comparison.querySelector<HTMLElement>('[data-others]');
  const own = note?.querySelector<HTMLAnchorElement>('a');
  if (!note || !own) return;
  own.search = searchOf(mine);
  note.hidden = false;
  note.querySelector('button')?.addEventListener('click', () => {
    keep(comparison);
    const done = note.dataset.others ?? '';
    note.replaceChildren(Object.assign(document.createElement('p'), { textContent: done, tabIndex: -1 }));
    (note.firstElementChild as HTMLElement).focus();
  });
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((slug) => others.includes(slug));
}

function searchOf(slugs: readonly string[]): string {
  return new URLSearchParams(slugs.map((slug) => ['slug', slug])).toString();
}
