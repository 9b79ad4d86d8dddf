import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { MINUTE } from '../lib/durations.ts';
import type { Answer } from './answer.ts';
import { chooseEncoding, ENCODINGS, isCompressible } from './encoding.ts';
import { isKnown } from './etag.ts';
import { PUBLIC } from './page-answer.ts';
import type { Visit } from './visit.ts';

/** Most bytes of answers that are held in memory: the lists of a whole site and some hundred topics. */
const MEMORY = 16 * 1024 * 1024;

/** Larger answers are made anew each time: one of them would push many out. */
const LARGEST = 512 * 1024;

/** Milliseconds after which an answer is made anew though nothing was written: pages say "vor 3 Minuten". */
const FRESH = MINUTE;

/** Headers that are there for a body alone. */
const OF_BODY = ['content-type', 'content-length', 'content-encoding'];

type Kept = { whole: Answer; unchanged: Answer; etag: string; route: string | undefined; until: number };

/** Gives the answer that others have had, or makes it. */
export type PublicAnswers = (
  request: IncomingMessage,
  visit: Visit,
  make: () => Promise<Answer>,
) => Promise<Answer> | Answer;

/**
 * Answers to visitors without a cookie are the same for everyone: they are made once and kept until anything is
 * written to the store, whatever it is. `versionOf`: another text after each change. Whoever sends a cookie, or a
 * form, or asks for a part of a page, never gets one from here and never leaves one.
 */
export function publicAnswers(versionOf: () => string, fresh = FRESH): PublicAnswers {
  const kept = new LRUCache<string, Kept>({ maxSize: MEMORY, maxEntrySize: LARGEST, sizeCalculation: sizeOf });
  let state = '';
  return (request, visit, make) => {
    const key = keyOf(request);
    if (key === undefined) return make();
    const version = versionOf();
    if (version !== state) kept.clear();
    state = version;
    const found = kept.get(key);
    if (found && found.until > performance.now()) return given(found, request, visit);
    return made(make, visit, (answer) => {
      // Written meanwhile: it may be of before or of after.
      if (versionOf() === version && state === version) kept.set(key, { ...answer, until: performance.now() + fresh });
    });
  };
}

/** Undefined for a question whose answer may be for one visitor alone. */
function keyOf({ method, url = '', headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (headers.cookie !== undefined || headers.authorization !== undefined) return undefined;
  if (headers['hx-request'] !== undefined) return undefined;
  return `${chooseEncoding(headers['accept-encoding'], ENCODINGS)} ${url}`;
}

function given({ whole, unchanged, etag, route }: Kept, request: IncomingMessage, visit: Visit): Answer {
  if (route !== undefined) visit.route = route;
  return isKnown(request.headers['if-none-match'], etag) ? unchanged : whole;
}

async function made(
  make: () => Promise<Answer>,
  visit: Visit,
  keep: (kept: Omit<Kept, 'until'>) => void,
): Promise<Answer> {
  const answer = await make();
  const etag = isForAll(answer) ? valueOf(answer, 'etag') : undefined;
  if (etag !== undefined) keep({ whole: answer, unchanged: withoutBody(answer), etag, route: visit.route });
  return answer;
}

/** A page may say otherwise of itself, and pictures are read from their files. */
function isForAll(answer: Answer): boolean {
  const { status, body } = answer;
  return (
    status === 200 &&
    valueOf(answer, 'cache-control') === PUBLIC &&
    valueOf(answer, 'set-cookie') === undefined &&
    body !== undefined &&
    isCompressible(valueOf(answer, 'content-type') ?? '', Infinity)
  );
}

function withoutBody({ headers }: Answer): Answer {
  const isKept = (index: number) => !OF_BODY.includes(headers[index - (index % 2)]?.toLowerCase() ?? '');
  return { status: 304, headers: headers.filter((_, index) => isKept(index)) };
}

function valueOf({ headers }: Answer, name: string): string | undefined {
  const index = headers.findIndex((part, at) => at % 2 === 0 && part.toLowerCase() === name);
  return index < 0 ? undefined : headers[index + 1];
}

/** The bytes, and a guess at what the headers take. */
function sizeOf({ whole }: Kept, key: string): number {
  return (whole.body?.length ?? 0) + 2 * key.length + 2_000;
}
