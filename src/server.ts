import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { isReadable, type Database } from '../db/database.ts';
import type { Limits } from '../db/limits.ts';
import { versionReader } from '../db/version.ts';
import type { Answer } from './serving/answer.ts';
import { isTooLong } from './serving/body.ts';
import { answerBrokenRequests } from './serving/broken-request.ts';
import { addressReader } from './serving/client-address.ts';
import { CONNECTION, MAX_CONNECTIONS, SILENCE } from './serving/connection.ts';
import { memberAsks } from './serving/member-asks.ts';
import { publicAnswers } from './serving/public-answers.ts';
import { loadPages } from './serving/rendered.ts';
import { restWhenQuiet } from './serving/rest.ts';
import { securityHeaders } from './serving/security-headers.ts';
import { answerOf, type Site } from './serving/site-answers.ts';
import { openStaticSite } from './serving/static-site.ts';
import { stopGently } from './serving/stop.ts';
import { beginVisit } from './serving/visit.ts';
import type { Settings } from './settings.ts';

export type ServerParts = { settings: Settings; db: Database; limits: Limits; outDir: string; log: Logger };

export type RunningServer = {
  port: number;
  /** Takes no more visitors, lets open answers end and resolves then. The store stays open. */
  stop: () => Promise<void>;
};

/** Serves the site built in `outDir`. Rejects with Node's error where the port cannot be had. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { settings, log } = parts;
  const state = { stopping: false };
  const site = await openSite(parts, state);
  const server = createServer(CONNECTION);
  answerRequests(server, (request, response) => answer(site, state, log, request, response));
  server.timeout = SILENCE;
  server.maxConnections = MAX_CONNECTIONS;
  restWhenQuiet(server);
  answerBrokenRequests(server, site.headersOf('/'), log);
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  const stop = () => {
    state.stopping = true;
    return stopGently(server);
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

type State = { stopping: boolean };

async function openSite({ settings, db, limits, outDir }: ServerParts, state: State): Promise<Site> {
  const headersOf = (path: string) => securityHeaders(path, settings.siteUrl);
  return {
    files: openStaticSite(join(outDir, 'client'), headersOf),
    render: await loadPages(outDir, new URL(settings.siteUrl).host),
    shared: publicAnswers(versionReader(db)),
    headersOf,
    locals: { db, limits, settings },
    addressOf: addressReader(settings.trustedProxies),
    isMember: memberAsks(db, settings.siteUrl),
    isHealthy: () => !state.stopping && isReadable(db),
  };
}

/** Node answers expectations by itself where nobody else does, without our headers and limits. */
function answerRequests(server: Server, listener: RequestListener): void {
  server.on('request', listener);
  server.on('checkExpectation', listener);
  server.on('checkContinue', (request, response) => {
    if (!isTooLong(request)) response.writeContinue();
    listener(request, response);
  });
}

function answer(site: Site, state: State, log: Logger, request: IncomingMessage, response: ServerResponse): void {
  const visit = beginVisit(log, request, response);
  answerOf(site, request, visit)
    .then((found) => {
      visit.bytes = found.body?.length ?? 0;
      send(response, found, state.stopping);
    })
    .catch((error: unknown) => {
      visit.error = error;
      response.destroy();
    });
}

function send(response: ServerResponse, { status, headers, body }: Answer, last: boolean): void {
  response.writeHead(status, last ? [...headers, 'Connection', 'close'] : (headers as string[]));
  response.end(body);
}
