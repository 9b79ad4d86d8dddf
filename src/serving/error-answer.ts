import { STATUS_CODES } from 'node:http';
import { localePath, splitLocale } from '../lib/paths.ts';
import type { Answer } from './answer.ts';
import type { Content, StaticSite } from './static-site.ts';

/** Addresses that programs read: they get their errors as JSON. */
const FOR_PROGRAMS = /^\/(?:api\/|healthz$)|\.json$/;

export type ErrorCircumstances = {
  status: number;
  path: string;
  acceptEncoding: string | undefined;
  /** What belongs to the status, such as Allow, beside the headers of every answer. */
  headers: readonly string[];
};

/** The answer that says what went wrong: the site's page for it, in the language of the address. */
export async function errorAnswer(site: StaticSite, error: ErrorCircumstances): Promise<Answer> {
  const { headers, body } = await contentOf(site, error);
  return { status: error.status, headers: [...error.headers, 'Cache-Control', 'no-store', ...headers], body };
}

async function contentOf(site: StaticSite, { status, path, acceptEncoding }: ErrorCircumstances): Promise<Content> {
  const text = STATUS_CODES[status] ?? 'Error';
  if (FOR_PROGRAMS.test(path)) return plain('application/json', JSON.stringify({ status, error: text }));
  const page = pagesFor(status, path).find((address) => site.has(address));
  // An error in the error page must not hide the first one.
  const variant = page === undefined ? undefined : await site.variant(page, acceptEncoding).catch(() => undefined);
  return variant?.content ?? plain('text/plain; charset=utf-8', `${String(status)} ${text}\n`);
}

/** The page of the status itself, or the one of its kind. */
function pagesFor(status: number, path: string): string[] {
  const { locale } = splitLocale(path);
  const kinds = status < 500 ? [status, 400] : [status, 500];
  return kinds.map((kind) => localePath(locale, `/${String(kind)}`));
}

function plain(type: string, text: string): Content {
  const body = Buffer.from(text);
  return { headers: ['Content-Type', type, 'Content-Length', String(body.length)], body };
}
