import type { APIContext, MiddlewareHandler, MiddlewareNext } from 'astro';
import { AppError, statusOf } from './lib/errors.ts';
import { localeOf } from './lib/paths.ts';
import { methodsOf } from './serving/methods.ts';
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
    const response = await next();
    return response.status >= 400 && !response.body ? failure(response.status, response.headers) : response;
  } catch (error) {
    return thrown(error, locals);
  }
}

function refusalOf({ request, routePattern, locals }: APIContext): Response | undefined {
  const allowed = methodsOf(routePattern);
  if (!allowed.includes(request.method)) return failure(405, { allow: allowed.join(', ') });
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (!isSameOrigin(request.headers, locals.settings.siteUrl, locals.host)) return failure(403);
  return isForm(request.headers) ? undefined : failure(415);
}

/** The one place where what was thrown becomes a status. What nobody foresaw is kept for the log. */
function thrown(error: unknown, { visit }: App.Locals): Response {
  if (!(error instanceof AppError)) {
    if (!visit) throw error;
    visit.error = error;
  }
  return failure(statusOf(error));
}

/** An answer without content: the outer server puts the page that helps into it. */
function failure(status: number, headers?: HeadersInit): Response {
  // With `null` Astro would look for a page of its own, which knows no languages.
  return new Response('', headers ? { status, headers } : { status });
}
