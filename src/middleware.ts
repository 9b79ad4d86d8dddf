import type { APIContext, MiddlewareHandler, MiddlewareNext } from 'astro';
import { readSessionCookie, setSessionCookie } from './features/auth/cookie.ts';
import { deviceOf } from './features/auth/device.ts';
import { whoIs } from './features/auth/presence.ts';
import type { Session } from './features/auth/session.ts';
import { GoneError } from './features/forum/gone.ts';
import type { Member } from './features/members/member.ts';
import { unreadCount } from './features/notices/inbox.ts';
import { AppError, LeadsOnlyError, secondsUntil, statusOf, TooManyError } from './lib/errors.ts';
import { localeOf, localePath } from './lib/paths.ts';
import { lostWords } from './serving/lost-words.ts';
import { isOneClick, methodsOf } from './serving/methods.ts';
import { isForm, isSameOrigin } from './serving/same-origin.ts';
import { readSettings } from './settings.ts';

/** Stands before every page, while the site is built and while it is served. */
export const onRequest: MiddlewareHandler = (context, next) => {
  const locale = localeOf(context.params.locale);
  // `[...locale]` matches every beginning of an address.
  if (!locale) return failure(404);
  context.locals.locale = locale;
  return context.isPrerendered ? prerendered(context, next) : onDemand(context, next);
};

/** A page that is the same for everyone: it sees the settings, but no store; to ask for one fails the build. */
function prerendered(context: APIContext, next: MiddlewareNext): Promise<Response> {
  context.locals.settings = readSettings(process.env);
  Object.defineProperty(context.locals, 'db', { get: noStore });
  return next();
}

function noStore(): never {
  throw new Error('There is no store while pages are prerendered.');
}

async function onDemand(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { locals, routePattern } = context;
  if (locals.visit) locals.visit.route = routePattern;
  const refusal = refusalOf(context);
  if (refusal) return refusal;
  try {
    await meet(context);
    const response = await next();
    // Whoever has the link of a mail reads names and addresses there, without a cookie that would tell.
    if (routePattern.includes('[token]')) response.headers.set('cache-control', 'private, no-store');
    return response.status >= 400 && !response.body ? failure(response.status, response.headers) : response;
  } catch (error) {
    return thrown(error, context);
  }
}

function refusalOf({ request, routePattern, locals }: APIContext): Response | undefined {
  const allowed = methodsOf(routePattern);
  if (!allowed.includes(request.method)) return failure(405, { allow: allowed.join(', ') });
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (!isOneClick(routePattern) && !isSameOrigin(request.headers, locals.settings.siteUrl, locals.host))
    return failure(403);
  return isForm(request.headers) ? undefined : failure(415);
}

/** Finds out who asks. With a second factor missing they are nobody yet, but for the pages that ask for it. */
async function meet({ locals, cookies, request }: APIContext): Promise<void> {
  locals.now = new Date();
  const { siteUrl } = locals.settings;
  const token = readSessionCookie(cookies, siteUrl);
  const visitor = { address: locals.address ?? 'unknown', device: deviceOf(request.headers.get('user-agent')) };
  locals.visitor = { ...visitor, token };
  const presence = token === undefined ? undefined : await whoIs(locals.db, token, locals.now);
  if (!presence) return;
  locals.visitor.token = presence.token;
  if (presence.isNew) setSessionCookie(cookies, siteUrl, presence.token);
  if (presence.missing) locals.secondFactorMissing = presence;
  else greet(locals, presence.member, presence.session);
}

function greet(locals: App.Locals, member: Member, session: Session): void {
  Object.assign(locals, { member, session, news: () => unreadCount(locals.db, member) });
}

/** The one place where what was thrown becomes a status. What nobody foresaw is kept for the log. */
function thrown(error: unknown, context: APIContext): Response | Promise<Response> {
  const { visit } = context.locals;
  if (!(error instanceof AppError)) {
    if (!visit) throw error;
    visit.error = error;
  }
  if (error instanceof TooManyError) return waitingRoom(error, context);
  if (error instanceof LeadsOnlyError) return besideTheLead(context);
  if (error instanceof GoneError && !isPart(context)) return whatBecameOfIt(error, context);
  if (error instanceof AppError && error.code === 'signed_out') return whoWasSignedOut(context);
  if (error instanceof AppError && error.code === 'not_found' && isForStranger(context))
    return perhapsForMembers(context);
  return failure(statusOf(error));
}

/** True for somebody who comes to a page; a fragment or a form has nothing to come back to. */
function isVisit(context: APIContext): boolean {
  return context.request.method === 'GET' && !isPart(context);
}

/** True where a script asks for a part of a page. */
function isPart({ request }: APIContext): boolean {
  return request.headers.has('hx-request');
}

/** Where members have rooms: letters lead there. Attachments and feeds are of no language. */
const ROOMS = /^\/(\[\.{3}locale\]\/)?(forum|meetings|members|networks|reviews|transfers)\//;

/** True for somebody at the address of a room who may not have signed in yet. */
function isForStranger(context: APIContext): boolean {
  return !context.locals.member && isVisit(context) && ROOMS.test(context.routePattern);
}

/** The page that says that there is none here, or none for strangers: the same for both, but for the address. */
async function perhapsForMembers(context: APIContext): Promise<Response> {
  const { locals, routePattern, url } = context;
  locals.door = doorOf(context);
  if (routePattern.startsWith('/[...locale]/')) locals.inPlaceOf = url.pathname;
  const page = await inPlace(context, '/not-found');
  const headers = new Headers(page.headers);
  headers.set('cache-control', 'no-store');
  return new Response(page.body ?? '', { status: 404, headers });
}

/** Visitors come to the door. Whoever sent something they had written gets it back. */
async function whoWasSignedOut(context: APIContext): Promise<Response> {
  const { locals, request, url } = context;
  if (isVisit(context)) return toDoor(context);
  if (request.method !== 'POST' || request.headers.has('hx-request')) return failure(401);
  const lost = await lostWords(request, url.pathname + url.search);
  if (!lost) return failure(401);
  locals.lost = lost;
  const page = await inPlace(context, '/signed-out');
  return new Response(page.body ?? '', { status: 401, headers: page.headers });
}

function toDoor(context: APIContext): Response {
  return failure(303, { location: doorOf(context) });
}

/** The page where one signs in, and from there comes back to this one. */
function doorOf({ locals, url }: APIContext): string {
  const door = locals.secondFactorMissing ? '/sign-in/second-factor' : '/sign-in';
  const next = encodeURIComponent(url.pathname + url.search);
  return `${localePath(locals.locale, door)}?next=${next}`;
}

/** The page that says when to come back. */
async function waitingRoom({ comeBack }: TooManyError, context: APIContext): Promise<Response> {
  const { locals } = context;
  locals.comeBack = comeBack;
  const page = await inPlace(context, '/too-often');
  const headers = new Headers(page.headers);
  headers.set('retry-after', secondsUntil(comeBack, locals.now));
  return new Response(page.body ?? '', { status: 429, headers });
}

/** The page that says whose this is. */
async function besideTheLead(context: APIContext): Promise<Response> {
  const page = await inPlace(context, '/leads-only');
  return new Response(page.body ?? '', { status: 403, headers: page.headers });
}

/** The page that says what became of a topic, or of a file in it: nobody keeps it, for what is hidden may come back. */
async function whatBecameOfIt(error: GoneError, context: APIContext): Promise<Response> {
  const { locals, request, routePattern, url } = context;
  locals.gone = error.gone;
  // Whoever was writing there gets their words back.
  const lost = request.method === 'POST' ? await lostWords(request, url.pathname) : undefined;
  if (lost) locals.lost = lost;
  // Files are of no language.
  if (routePattern.startsWith('/[...locale]/')) locals.inPlaceOf = url.pathname;
  const page = await inPlace(context, '/forum/gone');
  const headers = new Headers(page.headers);
  headers.set('cache-control', 'no-store');
  return new Response(page.body ?? '', { status: statusOf(error), headers });
}

/** Another page in place of one whose form has been read and cannot be read again. */
async function inPlace(context: APIContext, path: string): Promise<Response> {
  const { locals, routePattern, url } = context;
  const page = await context.rewrite(new Request(new URL(localePath(locals.locale, path), url)));
  if (locals.visit) locals.visit.route = routePattern;
  return page;
}

/** An answer without content: the outer server puts the page that helps into it. */
function failure(status: number, headers?: HeadersInit): Response {
  // With `null` Astro would look for a page of its own, which knows no languages.
  return new Response('', headers ? { status, headers } : { status });
}
