/** The cases that are ticked for the comparison: no more than fit, and kept while the list changes around them. */

import { MOST_COMPARED } from '../most-compared.ts';
import { rememberedPicks, rememberPicks } from './remembered-picks.ts';

const form = document.querySelector<HTMLFormElement>('#compare');
const number = form?.querySelector('[data-count]');
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox][form=compare]')];
const ticked = boxes().flatMap(({ checked, value }) => (checked ? [value] : []));
const picked = new Set([...ticked, ...rememberedPicks()].slice(0, MOST_COMPARED));

/** Ticks what is picked, locks the rest when no more fit, and shows the button when there is something to compare. */
function show(): void {
  for (const box of boxes()) {
    box.checked = picked.has(box.value);
    box.disabled = picked.size >= MOST_COMPARED && !box.checked;
  }
  form?.classList.toggle('idle', picked.size === 0);
  if (number) number.textContent = `(${picked.size})`;
  carry();
  rememberPicks([...picked]);
}

/** What is picked but not in the list just now goes to the comparison all the same. */
function carry(): void {
  form?.querySelectorAll('input[type=hidden]').forEach((input) => input.remove());
  const here = new Set(boxes().map(({ value }) => value));
  for (const slug of picked) if (!here.has(slug)) form?.append(hidden(slug));
}

function hidden(slug: string): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type: 'hidden', name: 'slug', value: slug });
}

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.form !== form) return;
  if (target.checked) picked.add(target.value);
  else picked.delete(target.value);
  show();
});
document.addEventListener('htmx:after:swap', show);
// Back brings the page as it was left: meanwhile the comparison may have changed.
window.addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  picked.clear();
  for (const slug of rememberedPicks()) picked.add(slug);
  show();
});
show();
