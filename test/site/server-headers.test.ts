import { expect, test } from 'vitest';
import { ask, type Question } from '../support/ask.ts';
import { smallSite } from '../support/small-site.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const ANSWERS: [string, string, Question?][] = [
  ['a page', '/projects/lesebank'],
  ['a page that is known already', '/about', { headers: { 'if-none-match': '*' } }],
  ['a page made on demand', '/'],
  ['a moved page', '/about/'],
  ['a missing page', '/nothing'],
  ['a broken page', '/broken'],
  ['a broken address', '/%zz'],
  ['a method too many', '/about', { method: 'DELETE' }],
  ['a HEAD', '/', { method: 'HEAD' }],
  ['health', '/healthz'],
];

/** A part of pages may load nothing by itself. */
const PART = "default-src 'none'; frame-ancestors 'none'";

test.each([
  ...ANSWERS.map(([what, path, question]) => [what, path, POLICY, question] as const),
  ['a bundle', '/_astro/page.Cx0Zz1Aa.css', PART] as const,
])('%s has every header of the baseline', async (_what, path, policy, question?) => {
  const { port } = await smallSite();
  const { headers } = await ask(port, path, question);
  expect(headers).toMatchObject({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  const ofPages = [headers['cross-origin-opener-policy'], headers['permissions-policy']];
  const [opener, permissions] = policy === PART ? [undefined, undefined] : ['same-origin', /geolocation=\(\)/];
  expect(ofPages).toEqual([opener, permissions && expect.stringMatching(permissions)]);
  expect(headers['x-powered-by']).toBeUndefined();
});

test('a policy of a page stands beside ours: both hold, so it can only tighten', async () => {
  const { port } = await smallSite();
  const { headers } = await ask(port, '/loose');
  expect(headers['content-security-policy']).toBe(`${POLICY}, default-src *`);
});

test('WebAssembly and workers run on the search page alone', async () => {
  const { port } = await smallSite();
  const policies = await Promise.all(['/search', '/en/search', '/'].map((path) => ask(port, path)));
  const allowed = policies.map(({ headers }) => String(headers['content-security-policy']));
  for (const policy of allowed.slice(0, 2)) {
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; ");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain("'unsafe-eval'");
  }
  expect(allowed[2]).toBe(POLICY);
});

test.each([
  ['http://localhost:4321', undefined],
  ['https://staffelholz.example', 'max-age=31536000'],
])('a site at %s promises "%s"', async (SITE_URL, promise) => {
  const { port } = await smallSite({ SITE_URL });
  for (const path of ['/', '/about', '/nothing']) {
    expect((await ask(port, path)).headers['strict-transport-security']).toBe(promise);
  }
});
