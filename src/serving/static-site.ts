import { readFile } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';
import { chooseEncoding, type Encoding } from './encoding.ts';
import { digest } from './etag.ts';
import { ENDINGS, readSiteFiles, type SiteFile } from './site-files.ts';

/** Most bytes of files that are held in memory. */
const MEMORY = 64 * 1024 * 1024;

/** Larger files are read anew each time: one of them would push many pages out. */
const LARGEST = 2 * 1024 * 1024;

/** What goes onto the wire for one file in one encoding. */
export type Variant = { etag: string; content: Content; whole: Answer; unchanged: Answer };
export type Content = { headers: readonly string[]; body: Buffer };

/** The prerendered part of a site. Its folder must not change while it is served. */
export type StaticSite = {
  has(path: string): boolean;
  /** The file at `path` in the best encoding; undefined where there is none. */
  variant(path: string, acceptEncoding: string | undefined): Promise<Variant | undefined>;
};

/** Opens the files below `root`; `headersOf` gives the headers that every answer at a path has. */
export function openStaticSite(root: string, headersOf: (path: string) => string[]): StaticSite {
  const files = readSiteFiles(root);
  const variants = new LRUCache<string, Variant>({ maxSize: MEMORY, maxEntrySize: LARGEST, sizeCalculation: sizeOf });
  return {
    has: (path) => files.has(path),
    async variant(path, acceptEncoding) {
      const file = files.get(path);
      if (!file) return undefined;
      const encoding = chooseEncoding(acceptEncoding, file.encodings);
      const held = variants.get(encoding + path);
      if (held) return held;
      const variant = await readVariant(file, encoding, headersOf(path));
      variants.set(encoding + path, variant);
      return variant;
    },
  };
}

async function readVariant(file: SiteFile, encoding: Encoding, fixed: string[]): Promise<Variant> {
  const content = await readContent(file, encoding);
  const etag = `"${digest(content.body)}"`;
  const caching = ['Cache-Control', file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache', 'ETag', etag];
  const whole = { status: 200, headers: [...fixed, ...caching, ...content.headers], body: content.body };
  return { etag, content, whole, unchanged: { status: 304, headers: [...fixed, ...caching, ...varyOf(file)] } };
}

async function readContent(file: SiteFile, encoding: Encoding): Promise<Content> {
  const body = await readFile(file.file + ENDINGS[encoding]);
  const headers = ['Content-Type', file.type, 'Content-Length', String(body.length), ...varyOf(file)];
  return { headers: encoding === 'identity' ? headers : [...headers, 'Content-Encoding', encoding], body };
}

function varyOf(file: SiteFile): string[] {
  return file.encodings.length > 1 ? ['Vary', 'Accept-Encoding'] : [];
}

/** The bytes, and a guess at what the headers take. */
function sizeOf({ content }: Variant): number {
  return content.body.length + 1_000;
}
