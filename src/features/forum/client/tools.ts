/** What a form of writing gets once it is in sight. */
import '@github/markdown-toolbar-element';
import '@github/text-expander-element';
import { suggestNames } from './name-suggestions.ts';
import { sendInPlace } from './send-in-place.ts';

export function equip(form: HTMLFormElement): void {
  suggestNames(form);
  sendInPlace(form);
}
