/** Stands in Pagefind's copy of a page between what is shown and what is only found. No text of ours has it. */
export const SHOWN_END = '¶';

/** A word of every copy, to ask for all pages that have a code: without a word Pagefind fetches its whole index. */
export const EVERY_PAGE = 'xeverypagex';

/** The part of Pagefind's copy that may be shown: summary and text, without the title before them. */
export function shownOf(content: string, title: string): string {
  const shown = content.slice(0, content.indexOf(SHOWN_END)).trim();
  return shown.startsWith(title) ? shown.slice(title.length).replace(/^[.\s]+/, '') : shown;
}
