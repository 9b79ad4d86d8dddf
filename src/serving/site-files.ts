import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { lookup } from 'mrmime';
import type { Encoding } from './encoding.ts';
import { canonical } from './target.ts';

/** A file that is served as it lies on the disk. */
export type SiteFile = {
  /** The file itself; its compressed variants lie beside it. */
  file: string;
  type: string;
  encodings: readonly Encoding[];
  /** True if another content would have another name. */
  hashed: boolean;
};

/** The ending of the file that holds an encoding's variant. */
export const ENDINGS: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' };

/** Astro's bundles and Pagefind's parts: a hash of the content stands in the name. */
const HASHED = /^\/_astro\/|^\/pagefind\/.*_[0-9a-f]{7,}\.pf_\w+$/;

/** All files below `root` by their address: `x.html` and `x/index.html` are `/x`. */
export function readSiteFiles(root: string): ReadonlyMap<string, SiteFile> {
  const names = new Set(namesBelow(root));
  const own = [...names].filter((name) => !isVariant(name, names));
  return new Map(own.map((name) => [addressOf(name), describe(root, name, names)]));
}

function namesBelow(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
}

function isVariant(name: string, names: ReadonlySet<string>): boolean {
  return /\.(?:br|gz)$/.test(name) && names.has(name.slice(0, -3));
}

function addressOf(name: string): string {
  return name.endsWith('.html') ? canonical(name) : name;
}

function describe(root: string, name: string, names: ReadonlySet<string>): SiteFile {
  const file = join(root, name);
  const compressed = (['br', 'gzip'] as const).filter((encoding) => names.has(name + ENDINGS[encoding]));
  return {
    file,
    type: typeOf(name),
    encodings: [...compressed, 'identity'],
    hashed: HASHED.test(name),
  };
}

function typeOf(name: string): string {
  const type = lookup(extname(name)) ?? 'application/octet-stream';
  return /^text\/|\bjson$|\bxml$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}
