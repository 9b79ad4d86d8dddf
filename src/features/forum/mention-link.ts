/** How `renderMarkdown` links to somebody whom a post names. */
const MENTION = /<a href="\/members\/\d+" class="mention">[^<]*<\/a>/g;

/** The words of a post with something else in place of the people whom it names. */
export function withoutMentions(html: string, instead: string): string {
  return html.replace(MENTION, () => instead);
}
