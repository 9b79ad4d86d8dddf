import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { elsewhere } from './elsewhere.ts';

/** Milliseconds until something that should be on a page counts as missing. */
const PATIENCE = 20_000;

export type Visit = BrowserContextOptions & { width?: number; height?: number };

/**
 * One browser for the tests of a file. Each page it opens is a first visit from an address of its own; a test fails on
 * any console error, page error or request to another host. A visit with a `baseURL` is to a site of the test's own.
 * `flags`: what its browser is started with besides.
 */
export function useBrowser(...flags: string[]): { open: (path: string, visit?: Visit) => Promise<Page> } {
  const siteUrl = inject('siteUrl');
  const visits: { context: BrowserContext; trouble: string[] }[] = [];
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser(flags);
  });
  afterEach(async () => {
    const ended = visits.splice(0);
    await Promise.all(ended.map(({ context }) => context.close()));
    expect(ended.flatMap(({ trouble }) => trouble)).toEqual([]);
  });
  afterAll(() => browser.close());

  return {
    async open(path, { width = 1280, height = 900, ...options } = {}) {
      const first = { baseURL: siteUrl, viewport: { width, height }, extraHTTPHeaders: elsewhere() };
      const context = await browser.newContext({ ...first, ...options });
      visits.push({ context, trouble: watch(context, options.baseURL ?? siteUrl) });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
  };
}

/** An address without the place in its page: nobody is asked for that. */
function placeless(url = ''): string {
  return url.split('#', 1)[0] ?? '';
}

/** What goes wrong in any page of the context, one sentence each, filled while the pages live. */
function watch(context: BrowserContext, siteUrl: string): string[] {
  const trouble: string[] = [];
  context.on('console', (message) => {
    const expected =
      message.text().startsWith('Failed to load resource') &&
      placeless(message.location().url) === placeless(message.page()?.url());
    if (message.type() === 'error' && !expected)
      trouble.push(`console error on ${message.location().url}: ${message.text()}`);
  });
  context.on('weberror', (error) => trouble.push(`page error: ${error.error().message}`));
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== siteUrl) trouble.push(`request to ${request.url()}`);
  });
  return trouble;
}
