/** The cases that are ticked for the comparison: no more than fit, and kept while the list changes around them. */

import { MOST_COMPARED } from '../most-compared.ts';
import { rememberedPicks, rememberPicks } from './remembered-picks.ts';

const form = document.querySelector<HTMLFormElement>('#compare');
const number = form?.querySelector('[data-count]');
const says = form?.querySelector('[data-says]');
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox][form=compare]')];
const ticked = boxes().flatMap(({ checked, value }) => (checked ? [value] : []));
const picked = new Set([...ticked, ...rememberedPicks()].slice(0, MOST_COMPARED));

/** Ticks what is picked, dims the rest when no more fit, and shows the button when there is something to compare. */
function show(): void {
  for (const box of boxes()) {
    box.checked = picked.has(box.value);
    box.ariaDisabled = isFull() && !box.checked ? 'true' : null;
  }
  form?.classList.toggle('idle', picked.size === 0);
  if (number) number.textContent = `(${picked.size})`;
  if (!isFull()) explain();
  carry();
  rememberPicks([...picked]);
}

function isFull(): boolean {
  return picked.size >= MOST_COMPARED;
}

/** Says why a tick was refused, beside it and to who listens; without one it takes the words away. */
function explain(refused?: HTMLInputElement): void {
  document.querySelectorAll('.pick-full').forEach((words) => words.remove());
  const words = form?.querySelector<HTMLTemplateElement>('#full')?.content.firstElementChild?.cloneNode(true);
  if (says) says.textContent = refused ? (words?.textContent ?? '') : '';
  if (words) refused?.closest('label')?.after(words);
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
  const refused = target.checked && isFull();
  if (target.checked && !refused) picked.add(target.value);
  else picked.delete(target.value);
  show();
  if (refused) explain(target);
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
