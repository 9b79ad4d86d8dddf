/** Saves the minutes of an item while somebody writes. */
import { keepSaving } from '../../../components/client/keep-saving.ts';

const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
const said = form?.querySelector<HTMLElement>('[data-saved]');

if (form) {
  form.addEventListener('input', () => {
    say('');
  });
  keepSaving(form, {
    kept: () => {
      say(said?.dataset.saved);
    },
    unsaved: () => {
      say(said?.dataset.lost);
    },
  });
}

function say(words = ''): void {
  if (said) said.textContent = words;
}
