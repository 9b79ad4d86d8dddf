import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The encodings we speak, best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Answers below this many bytes fit a packet anyway. */
const WORTHWHILE = 1_000;

/** Brotli's quality for answers made on demand: half of gzip's time, and fewer bytes. */
const BROTLI_QUALITY = 3;

/** Up to so many bytes an answer is compressed at once: one or two milliseconds of brotli. */
const AT_ONCE = 256 * 1_024;

const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)\b|image\/svg\+xml)/;

/** Visitors come with a handful of different headers; the bound is for those who make them up. */
const accepted = new LRUCache<string, readonly Encoding[]>({ max: 200 });

/** The best of the available encodings that the visitor accepts; identity where none is. */
export function chooseEncoding(header: string | undefined, available: readonly Encoding[]): Encoding {
  return acceptedBy(header ?? '').find((encoding) => available.includes(encoding)) ?? 'identity';
}

/** True if a body of this type and length gets smaller by compressing it. */
export function isCompressible(type: string, length: number): boolean {
  return length >= WORTHWHILE && COMPRESSIBLE.test(type);
}

/**
 * Compresses. What is small is done at once, in less time than a thread takes to be woken and its memory to be put
 * away; what is large goes to the thread pool, so that other answers go on.
 */
export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return body;
  const isSmall = body.length <= AT_ONCE;
  if (encoding === 'gzip') return isSmall ? gzipSync(body) : promisify(gzip)(body);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return isSmall ? brotliCompressSync(body, { params }) : promisify(brotliCompress)(body, { params });
}

function acceptedBy(header: string): readonly Encoding[] {
  const known = accepted.get(header);
  if (known) return known;
  const allowed = new Negotiator({ headers: { 'accept-encoding': header } }).encodings(ENCODINGS);
  const inOurOrder = ENCODINGS.filter((encoding) => allowed.includes(encoding));
  accepted.set(header, inOurOrder);
  return inOurOrder;
}
