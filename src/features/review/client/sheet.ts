/** Helps somebody who writes a sheet: it saves itself after a pause, and says how many criteria have a level. */
import { keepSaving } from '../../../components/client/keep-saving.ts';

const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
const said = form?.querySelector<HTMLElement>('[data-saved]');

if (form) {
  form.addEventListener('input', () => {
    count(form);
  });
  keepSaving(form, {
    kept: () => {
      say((said?.dataset.saved ?? '').replace('{time}', timeNow()));
    },
    unsaved: () => {
      say(said?.dataset.unsaved ?? '');
    },
  });
  // A phone shows the list of criteria when it is asked for.
  if (matchMedia('(width < 60rem)').matches) form.querySelector('details')?.removeAttribute('open');
  count(form);
}

function count(writing: HTMLFormElement): void {
  const chosen = new Set(new FormData(writing).keys());
  const items = [...writing.querySelectorAll<HTMLElement>('[data-of]')];
  for (const item of items) item.classList.toggle('done', chosen.has(item.dataset.of ?? ''));
  const line = writing.querySelector<HTMLElement>('[data-progress]');
  const done = String(items.filter(({ classList }) => classList.contains('done')).length);
  if (line) line.textContent = (line.dataset.words ?? '').replace('{n}', done);
}

function say(words: string): void {
  if (said) said.textContent = words;
}

function timeNow(): string {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
}
