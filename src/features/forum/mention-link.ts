import { localePath, type Locale } from '../../lib/paths.ts';

/** How `renderMarkdown` links to somebody whom a post names. */
const MENTION = /<a href="(\/members\/\d+)" class="mention">([^<]*)<\/a>/g;

/** The words of a post with something else in place of the people whom it names. */
export function withoutMentions(html: string, instead: string): string {
  return html.replace(MENTION, () => instead);
}

/** The words of a post with links to people in the language of the page around them. */
export function mentionsIn(locale: Locale, html: string): string {
  return html.replace(
    MENTION,
    (_, path: string, name: string) => `<a href="${localePath(locale, path)}" class="mention">${name}</a>`,
  );
}
