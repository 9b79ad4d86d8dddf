/** What a form of writing gets once it is in sight. */
import '@github/markdown-toolbar-element';
import '@github/text-expander-element';
import { helpWithFiles } from './choose-file.ts';
import { suggestNames } from './name-suggestions.ts';
import { sendInPlace } from './send-in-place.ts';

export function equip(form: HTMLFormElement): void {
  suggestNames(form);
  helpWithFiles(form);
  sendInPlace(form);
}
