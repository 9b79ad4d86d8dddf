/** What makes writing easier where there is a script: buttons, names after an @, and a draft that keeps itself. */
import '@github/markdown-toolbar-element';
import '@github/text-expander-element';
import { keepDraft } from './draft-keeper.ts';
import { suggestNames } from './name-suggestions.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
  for (const bar of form.querySelectorAll<HTMLElement>('[data-toolbar]')) bar.hidden = false;
  suggestNames(form);
  keepDraft(form);
}
