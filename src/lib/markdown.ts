import MarkdownIt, { type MarkdownIt as Reader, type Token } from 'markdown-it';
import sanitizeHtml, { type Attributes, type IOptions } from 'sanitize-html';

/**
 * The version of what this file makes of a text. Whoever changes an option here adds one: posts that were rendered
 * before are rendered again.
 */
export const RENDERING = 2;

/** Quotes in quotes in lists: nobody reads deeper than this, hostile texts are made of it, and the reader stops there. */
const DEEPEST = 20;

/** Parts of a text: a hostile table fills itself up with thousands of empty cells. */
const MOST_PARTS = 8_000;

/** Characters that are looked at for a name. */
const LONGEST_NAME = 100;

/** What stands below the heads of a table, also in quotes and lists. */
const TABLE_LINE = /^[\s>*+\d.)|:-]*-[\s|:-]*$/;

/** Headings of a text stand below that of the page and that of the part it is in. */
const FIRST_HEADING = 3;

/** How links that lead away are marked: they gain nobody a place in search engines. */
export const OUTWARD = 'nofollow ugc noopener';

const AWAY = /^(https?:\/\/|mailto:|tel:)/i;
/** An address on this site, but none that a browser takes for another one. */
const HERE = /^(\/(?![/\\])|#)/;

const WWW = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s<>"()]*[^\s<>"().,;:!?])?/i;

/** What may stay of the rendered text: nothing that runs, loads or looks like the page around it. */
const ALLOWED: IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code'],
    ...['strong', 'em', 's', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'title', 'rel', 'class'], ol: ['start'] },
  allowedClasses: { a: ['mention'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: { a: (tagName, attributes) => ({ tagName, attribs: outward(attributes) }) },
};

const reader = newReader();

/** Who is meant by the words after an @: how many characters of them are the name, and where it leads. */
export type NameReader = (after: string) => { length: number; href: string } | undefined;

/**
 * The one way from what members write to what is shown: Markdown to HTML, and then only what is on the list. A text of
 * too many parts is shown as it was typed.
 */
export function renderMarkdown(source: string, nameAt?: NameReader): string {
  if (cellsIn(source) > MOST_PARTS) return sanitizeHtml(asTyped(source), ALLOWED).trim();
  const env = { nameAt };
  const tokens = reader.parse(source, env);
  const html = isTooMuch(tokens) ? asTyped(source) : reader.renderer.render(tokens, reader.options, env);
  return sanitizeHtml(html, ALLOWED).trim();
}

/** Words deeper than the deepest part would be left out without a trace. */
function isTooMuch(tokens: Token[]): boolean {
  return tokens.length > MOST_PARTS || tokens.some(({ level }) => level >= DEEPEST - 1);
}

/** Most cells that the tables of a text can have: empty ones are filled in before anybody can count them. */
function cellsIn(source: string): number {
  const lines = source.split('\n');
  const widths = lines.filter((line) => TABLE_LINE.test(line)).map((line) => line.split('|').length);
  return Math.max(0, ...widths) * lines.length;
}

function newReader(): Reader {
  const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: DEEPEST });
  markdown.validateLink = (address) => AWAY.test(address) || HERE.test(address);
  linkAddresses(markdown);
  linkPictures(markdown);
  linkNames(markdown);
  // The words of a text that is shown as it was typed need not be read.
  markdown.core.ruler.after('block', 'bound', ({ tokens }) => {
    if (isTooMuch(tokens)) for (const token of tokens) token.content = '';
  });
  markdown.core.ruler.push('shift', ({ tokens }) => {
    for (const token of tokens) if (token.type.startsWith('heading_')) token.tag = shifted(token.tag);
  });
  return markdown;
}

/** A sentence without a blank after its full stop would become a link: only "www." and whole addresses count. */
function linkAddresses({ linkify }: Reader): void {
  linkify.set({ fuzzyLink: false }).add('www.', {
    validate: (text, at) => WWW.exec(text.slice(at, at + 500))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `https://${match.url}`;
    },
  });
}

/** A picture from elsewhere would tell its owner who reads: it becomes a link. */
function linkPictures({ renderer, utils }: Reader): void {
  renderer.rules.image = (tokens, index) => {
    const picture = tokens[index];
    const address = String(picture?.attrGet('src') ?? '');
    return `<a href="${utils.escapeHtml(address)}">${utils.escapeHtml(picture?.content || address)}</a>`;
  };
}

/** Names after an @ become links, where somebody has said whose they are. */
function linkNames({ inline }: Reader): void {
  inline.ruler.before('text', 'mention', (state, silent) => {
    if (state.src[state.pos] !== '@' || state.linkLevel > 0) return false;
    if (/[\p{L}\p{N}]/u.test(state.src[state.pos - 1] ?? '')) return false;
    const after = state.src.slice(state.pos + 1, state.pos + 1 + LONGEST_NAME);
    const name = (state.env as { nameAt?: NameReader }).nameAt?.(after);
    if (!name) return false;
    if (!silent) {
      state.push('link_open', 'a', 1).attrs = [
        ['href', name.href],
        ['class', 'mention'],
      ];
      state.push('text', '', 0).content = `@${after.slice(0, name.length)}`;
      state.push('link_close', 'a', -1);
    }
    state.pos += name.length + 1;
    return true;
  });
}

function asTyped(source: string): string {
  return `<pre>${reader.utils.escapeHtml(source)}</pre>`;
}

function shifted(tag: string): string {
  return `h${Math.min(6, Number(tag.slice(1)) + FIRST_HEADING - 1)}`;
}

function outward({ href = '', ...attributes }: Attributes): Attributes {
  return HERE.test(href) ? { href, ...attributes } : { href, ...attributes, rel: OUTWARD };
}
