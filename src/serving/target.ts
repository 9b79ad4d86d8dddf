/** Longest address that is read: a form with 5,000 umlauts fits. */
export const MAX_TARGET = 32_768;

/** What the first line of a request asks for. */
export type Target = {
  /** The decoded path: begins with one slash and holds no trick. */
  path: string;
  /** The path as it was written. */
  raw: string;
  /** With its question mark; empty without. */
  query: string;
};

/** A slash or backslash in disguise, a fragment. */
const DISGUISED = /%2f|%5c|[\\#]/i;

/** Control characters, and segments that climb. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\0-\x1f\x7f]|\/\.{1,2}(?:\/|$)/;

/** Reads a request target, or says with which status to refuse it. */
export function readTarget(url: string): Target | 400 | 404 | 414 {
  if (url.length > MAX_TARGET) return 414;
  const mark = url.indexOf('?');
  const raw = mark < 0 ? url : url.slice(0, mark);
  const path = decode(raw);
  if (path === undefined || !path.startsWith('/') || DISGUISED.test(raw) || FORBIDDEN.test(path)) return 400;
  // No address of ours has these; further on they could be read as another host or decoded once more.
  if (path.includes('//') || path.includes('%')) return 404;
  return { path, raw, query: mark < 0 ? '' : url.slice(mark) };
}

/** The one address of what is also written as `/x/`, `/x.html` or `/x/index.html`. */
export function canonical(path: string): string {
  return path.replace(/(?:\/|(?:\/index)?\.html)$/, '') || '/';
}

/**
 * The address that is meant where somebody writes the name of a page in capitals, as one does from paper: `/About` is
 * `/about`. What stands below a page stays as it was written. Undefined where the page is named rightly or is none.
 */
export function inSmallLetters(path: string, isPage: (path: string) => boolean): string | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const written = path.slice(0, end);
    const small = written.toLowerCase();
    if (isPage(small)) return small === written ? undefined : small + path.slice(end);
  }
  return undefined;
}

function decode(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}
