import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import { readBody } from './body.ts';
import { errorAnswer } from './error-answer.ts';
import { isKnown } from './etag.ts';
import { isHost } from './host.ts';
import { takesFile } from './methods.ts';
import { pageAnswer } from './page-answer.ts';
import type { PublicAnswers } from './public-answers.ts';
import type { Render } from './rendered.ts';
import type { StaticSite } from './static-site.ts';
import { canonical, inSmallLetters, readTarget, type Target } from './target.ts';
import type { Visit } from './visit.ts';

/** What a site is made of. */
export type Site = {
  files: StaticSite;
  render: Render;
  /** Keeps what visitors without a cookie are answered. */
  shared: PublicAnswers;
  /** The headers of every answer at a path. */
  headersOf: (path: string) => readonly string[];
  /** What every page made on demand is given. */
  locals: object;
  /** Who asks, for limits. */
  addressOf: (request: IncomingMessage) => string;
  /** True for somebody who is signed in, with all that their role asks for. */
  isMember: (request: IncomingMessage) => Promise<boolean>;
  /** False, or a throw, says that the server should get no more visitors. */
  isHealthy: () => boolean;
};

type Question = { request: IncomingMessage; visit: Visit; path: string };

/** Addresses of the error pages: they are pages like others, but never a success. */
const ERROR_PAGE = /^(?:\/en)?\/([45]\d\d)$/;

/** What every address allows; which page would take a form is not known before it is found. */
const ALLOW = ['Allow', 'GET, HEAD'];

/** Astro's own endpoints, for images, islands and actions, of which the site uses none. */
const INTERNAL = '/_';

/** The whole site as a function of a request. Notes for the log go into `visit`; it never throws. */
export async function answerOf(site: Site, request: IncomingMessage, visit: Visit): Promise<Answer> {
  const target = readTarget(request.url ?? '');
  const question = { request, visit, path: typeof target === 'number' ? roughPath(request) : target.path };
  try {
    if (typeof target === 'number') return await refuse(site, question, target);
    visit.path = target.path;
    return await answerAt(site, question, target);
  } catch (error) {
    visit.error = error;
    return refuse(site, question, 500);
  }
}

/** Enough to choose the language of an error by. */
function roughPath({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

function answerAt(site: Site, question: Question, { path, raw, query }: Target): Promise<Answer> | Answer {
  const { request } = question;
  if (!namesHost(request)) return refuse(site, question, 400);
  if (!isRead(request) && request.method !== 'POST') return refuse(site, question, 405, ALLOW);
  if (!isMet(request)) return refuse(site, question, 417);
  if (path === '/healthz') return healthAnswer(site, question);
  if (canonical(raw) !== raw) return movedAnswer(site, question, canonical(raw) + query);
  if (site.files.has(path)) return fileAnswer(site, question);
  const meant = inSmallLetters(raw, (page) => site.files.has(page));
  if (meant !== undefined) return movedAnswer(site, question, meant + query);
  // Here a dot or a slash was written in another way, which Astro would read like the address itself.
  if (canonical(path) !== path || path.startsWith(INTERNAL)) return refuse(site, question, 404);
  return site.shared(request, question.visit, () => madeAnswer(site, question));
}

/** HTTP/1.0 may do without. */
function namesHost({ headers, httpVersion }: IncomingMessage): boolean {
  return headers.host === undefined ? httpVersion === '1.0' : isHost(headers.host);
}

/** The one expectation that HTTP/1.1 knows, read as Node reads it; older visitors have none. */
function isMet({ headers, httpVersion }: IncomingMessage): boolean {
  return headers.expect === undefined || httpVersion === '1.0' || /\b100-continue\b/i.test(headers.expect);
}

async function fileAnswer(site: Site, question: Question): Promise<Answer> {
  const { path, request } = question;
  if (!isRead(request)) return refuse(site, question, 405, ALLOW);
  const failure = ERROR_PAGE.exec(path)?.[1];
  if (failure !== undefined) return refuse(site, question, Number(failure));
  const variant = await site.files.variant(path, request.headers['accept-encoding']);
  if (!variant) return refuse(site, question, 404);
  return isKnown(request.headers['if-none-match'], variant.etag) ? variant.unchanged : variant.whole;
}

async function madeAnswer(site: Site, question: Question): Promise<Answer> {
  const { path, request, visit } = question;
  if (!isRead(request)) {
    const body = await readBody(request, { taken: takesFile(path), mayBring: () => site.isMember(request) });
    if (!body) return refuse(site, question, 413);
    // The adapter takes a body from here where one has been read.
    Object.assign(request, { body });
  }
  const visitor = { visit, host: request.headers.host, address: site.addressOf(request) };
  const page = await site.render(request, { ...site.locals, ...visitor });
  if (!page) return refuse(site, question, 404);
  if (page.status >= 500) {
    visit.error ??= new Error(`Astro answered ${String(page.status)}`);
    return refuse(site, question, 500);
  }
  if (page.status < 400 || page.body.length > 0) return pageAnswer(page, request, site.headersOf(path));
  const own = [...page.headers].filter(([name]) => !name.startsWith('content-') && name !== 'cache-control');
  return refuse(site, question, page.status, own.flat());
}

function healthAnswer(site: Site, question: Question): Promise<Answer> | Answer {
  const { path, request } = question;
  if (!isRead(request)) return refuse(site, question, 405, ALLOW);
  const healthy = site.isHealthy();
  const body = Buffer.from(JSON.stringify({ status: healthy ? 'ok' : 'stopping' }));
  const content = [
    'Cache-Control',
    'no-store',
    'Content-Type',
    'application/json',
    'Content-Length',
    String(body.length),
  ];
  return { status: healthy ? 200 : 503, headers: [...site.headersOf(path), ...content], body };
}

/** 301, or 308 where the method has to stay what it is. */
function movedAnswer(site: Site, { path, request }: Question, location: string): Answer {
  const headers = [...site.headersOf(path), 'Location', location, 'Cache-Control', 'no-cache', 'Content-Length', '0'];
  return { status: isRead(request) ? 301 : 308, headers };
}

function refuse(site: Site, question: Question, status: number, own: readonly string[] = []): Promise<Answer> {
  const { path, request } = question;
  const headers = [...site.headersOf(path), ...own];
  return errorAnswer(site.files, { status, path, headers, acceptEncoding: request.headers['accept-encoding'] });
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}
