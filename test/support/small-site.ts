import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { closeDatabase, openDatabase, type Database } from '../../db/database.ts';
import { openLimits } from '../../db/limits.ts';
import { startServer, type RunningServer } from '../../src/server.ts';
import { readSettings } from '../../src/settings.ts';

export const BENCH = `<!doctype html><title>Lesebank</title><p>${'Eine Bank mit Büchern. '.repeat(200)}</p>`;

/** What a build leaves behind, by hand: a case, a text page, error pages, bundles and data. */
const FILES: Record<string, string> = {
  'client/projects/lesebank/index.html': BENCH,
  'client/about.html': '<title>Über uns</title>',
  'client/400.html': '<title>Das hat so nicht geklappt</title>',
  'client/404.html': '<title>Diese Seite gibt es nicht</title>',
  'client/500.html': '<title>Hier ist etwas schiefgegangen</title>',
  'client/en/400/index.html': '<title>That did not work</title>',
  'client/en/404/index.html': '<title>This page does not exist</title>',
  'client/en/500/index.html': '<title>Something went wrong here</title>',
  'client/_astro/page.Cx0Zz1Aa.css': 'body{color:black}',
  'client/pagefind/pagefind.js': 'export {}',
  'client/pagefind/fragment/de_0a1b2c3d.pf_fragment': 'fragment',
  'client/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'client/data/codebook.json': '{}',
};

/** Pages made on demand, as Astro's adapter would make them: one for each thing that may happen. */
const PAGES = `
const html = { 'content-type': 'text/html' };
const text = (words) => '<p>' + words.repeat(400) + '</p>';
const pages = {
  '/': (request, response) => response.writeHead(200, html).end(text('Willkommen ')),
  '/en': (request, response) => response.writeHead(200, html).end(text('Welcome ')),
  '/search': (request, response) => response.writeHead(200, html).end(text('Suche ')),
  '/greeting': (request, response) => response.writeHead(200, { ...html, 'set-cookie': ['a=1', 'b=2'] }).end(text('Guten Tag ')),
  '/echo': (request, response) => response.writeHead(200, html).end(request.method + ' ' + String(request.body?.length)),
  '/loose': (request, response) => response.writeHead(200, { ...html, 'Content-Security-Policy': "default-src *" }).end('x'),
  '/invalid': (request, response) => response.writeHead(422, html).end('Bitte ein Wort'),
  '/hidden': (request, response) => response.writeHead(404).end(),
  '/en/hidden': (request, response) => response.writeHead(404).end(),
  '/crowded': (request, response) => response.writeHead(429, { 'retry-after': '30' }).end(),
  '/api/search': (request, response) => response.writeHead(500).end(),
  '/_image': (request, response) => response.writeHead(200).end('an image'),
  '/_server-islands/Header': (request, response) => response.writeHead(200).end('an island'),
  '/_actions/x': (request, response) => response.writeHead(200).end('an action'),
  '/bare': (request, response) => response.writeHead(500, { 'x-inside': '1' }).end('Internal Server Error'),
  '/slow': (request, response) => setTimeout(() => response.writeHead(200, html).end('endlich'), 400),
  '/torn': (request, response) => { response.writeHead(200, html).write('halb'); response.destroy(new Error('torn')); },
};
let times = 0;
export async function handler(request, response, next, locals) {
  const path = request.url.split('?')[0];
  if (path === '/host') return response.writeHead(200, { ...html, 'cache-control': 'no-store' }).end(JSON.stringify({ madeFor: request.headers.host, askedFor: locals.host, address: locals.address }));
  if (path === '/counted') return response.writeHead(200, { ...html, ...request.headers['x-with'] && JSON.parse(request.headers['x-with']) }).end(text('Mal ' + ++times + ' '));
  if (path === '/counted-by-writer') { locals.db.$client.exec("UPDATE boards SET position = 1"); return response.writeHead(200, html).end(text('Mal ' + ++times + ' ')); }
  if (path === '/broken') throw new Error('a secret of the inside');
  if (path === '/thrown') { locals.visit.error = new Error('disk full'); return response.writeHead(500).end(); }
  if (path === '/%2Ehtml' || path === '/en%2Ehtml') return pages['/'](request, response);
  if (path === '/token/geheim') { locals.visit.route = '/token/[token]'; return response.writeHead(200, html).end('ok'); }
  return pages[path] ? pages[path](request, response) : next();
}
`;

export type SmallSite = RunningServer & { db: Database; lines: () => Record<string, unknown>[] };

/** Serves the small site on a free port until the test has finished. */
export async function smallSite(environment: Record<string, string> = {}): Promise<SmallSite> {
  const outDir = buildByHand();
  const db = openDatabase(':memory:');
  const limits = openLimits(':memory:');
  let written = '';
  const log = pino({ base: null }, { write: (line) => (written += line) });
  const server = await startServer({ settings: readSettings({ PORT: '0', ...environment }), db, limits, outDir, log });
  onTestFinished(async () => {
    await server.stop();
    limits.close();
    closeDatabase(db);
    rmSync(outDir, { recursive: true });
  });
  const lines = () =>
    written
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { ...server, db, lines };
}

function buildByHand(): string {
  const outDir = mkdtempSync(join(tmpdir(), 'staffelholz-site-'));
  for (const [name, text] of Object.entries(FILES)) write(join(outDir, name), text);
  for (const name of ['client/projects/lesebank/index.html', 'client/_astro/page.Cx0Zz1Aa.css', 'client/404.html']) {
    write(join(outDir, `${name}.br`), brotliCompressSync(FILES[name] ?? ''));
    write(join(outDir, `${name}.gz`), gzipSync(FILES[name] ?? ''));
  }
  write(join(outDir, 'server/entry.mjs'), PAGES);
  return outDir;
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
