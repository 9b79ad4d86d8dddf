/** Where the content policy lets WebAssembly run: the pages that search in the browser. */
const SEARCH_PAGES: ReadonlySet<string> = new Set(['/search', '/en/search']);

/** Where styles, scripts and fonts lie that pages use: nobody opens them by themselves, so they may load nothing. */
const PARTS_OF_PAGES = '/_astro/';

const YEAR = 31_536_000;

const fixed = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
] as const;

/** What browsers heed at pages alone. */
const ofPages = [
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
] as const;

/**
 * The headers of an answer, names and values in turn, for an address of a site. A phone waits for headers too: a page
 * has a dozen parts, and the long ones say nothing about any of them.
 */
export function securityHeaders(path: string, siteUrl: string): string[] {
  const isPart = path.startsWith(PARTS_OF_PAGES);
  const policy = isPart ? `default-src 'none'; frame-ancestors 'none'` : contentPolicy(SEARCH_PAGES.has(path));
  const transport = siteUrl.startsWith('https:') ? ['Strict-Transport-Security', `max-age=${YEAR}`] : [];
  return ['Content-Security-Policy', policy, ...fixed.flat(), ...(isPart ? [] : ofPages.flat()), ...transport];
}

function contentPolicy(searches: boolean): string {
  return [
    `default-src 'none'`,
    searches ? `script-src 'self' 'wasm-unsafe-eval'` : `script-src 'self'`,
    ...(searches ? [`worker-src 'self'`] : []),
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
