import MarkdownIt, { type MarkdownIt as Reader } from 'markdown-it';
import sanitizeHtml, { type Attributes, type IOptions } from 'sanitize-html';

/**
 * The version of what this file makes of a text. Whoever changes an option here adds one: posts that were rendered
 * before are rendered again.
 */
export const RENDERING = 1;

/** Quotes in quotes in lists: nobody reads deeper than this, and hostile texts are made of it. */
const DEEPEST = 20;

/** Parts of a text: a hostile table fills itself up with thousands of empty cells. */
const MOST_PARTS = 8_000;

/** Headings of a text stand below that of the page and that of the part it is in. */
const FIRST_HEADING = 3;

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
  allowedAttributes: { a: ['href', 'title', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: { a: (tagName, attributes) => ({ tagName, attribs: outward(attributes) }) },
};

const reader = newReader();

/**
 * The one way from what members write to what is shown: Markdown to HTML, and then only what is on the list. A text of
 * too many parts is shown as it was typed.
 */
export function renderMarkdown(source: string): string {
  const tokens = reader.parse(source, {});
  const html = tokens.length > MOST_PARTS ? asTyped(source) : reader.renderer.render(tokens, reader.options, {});
  return sanitizeHtml(html, ALLOWED).trim();
}

function newReader(): Reader {
  const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: DEEPEST });
  markdown.validateLink = (address) => AWAY.test(address) || HERE.test(address);
  linkAddresses(markdown);
  linkPictures(markdown);
  // The words of so many parts need not be read.
  markdown.core.ruler.after('block', 'bound', ({ tokens }) => {
    if (tokens.length > MOST_PARTS) for (const token of tokens) token.content = '';
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

function asTyped(source: string): string {
  return `<pre>${reader.utils.escapeHtml(source)}</pre>`;
}

function shifted(tag: string): string {
  return `h${Math.min(6, Number(tag.slice(1)) + FIRST_HEADING - 1)}`;
}

/** Links that lead away gain nobody a place in search engines. */
function outward({ href = '', ...attributes }: Attributes): Attributes {
  return HERE.test(href) ? { ...attributes, href } : { ...attributes, href, rel: 'nofollow ugc noopener' };
}
