import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import type { Answer } from './serving/answer.ts';
import { answerBrokenRequests } from './serving/broken-request.ts';
import { LIMITS, SILENCE } from './serving/limits.ts';
import { loadPages } from './serving/rendered.ts';
import { securityHeaders } from './serving/security-headers.ts';
import { answerOf, type Site } from './serving/site-answers.ts';
import { openStaticSite } from './serving/static-site.ts';
import { stopGently } from './serving/stop.ts';
import { beginVisit } from './serving/visit.ts';
import type { Settings } from './settings.ts';

export type ServerParts = { settings: Settings; db: Database; outDir: string; log: Logger };

export type RunningServer = {
  port: number;
  /** Takes no more visitors, lets open answers end and resolves then. The store stays open. */
  stop: () => Promise<void>;
};

/** Serves the site built in `outDir`. Rejects with Node's error where the port cannot be had. */
export async function startServer({ settings, db, outDir, log }: ServerParts): Promise<RunningServer> {
  const headersOf = (path: string) => securityHeaders(path, settings.siteUrl);
  let stopping = false;
  const site: Site = {
    files: openStaticSite(join(outDir, 'client'), headersOf),
    render: await loadPages(outDir),
    headersOf,
    locals: { db, settings },
    isHealthy: () => !stopping && db.$client.pragma('schema_version') !== undefined,
  };
  const server = createServer(LIMITS, (request, response) => {
    const visit = beginVisit(log, request, response);
    void answerOf(site, request, visit).then((answer) => {
      visit.bytes = answer.body?.length ?? 0;
      send(response, answer, stopping);
    });
  });
  server.timeout = SILENCE;
  answerBrokenRequests(server, headersOf('/'), log);
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  const stop = () => {
    stopping = true;
    return stopGently(server);
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

function send(response: ServerResponse, { status, headers, body }: Answer, last: boolean): void {
  response.writeHead(status, last ? [...headers, 'Connection', 'close'] : (headers as string[]));
  response.end(body);
}
