import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressHere } from '../src/lib/address-here.ts';

/** Everything whose change makes a build stale. */
const SOURCES = ['{src,content,db,public,scripts}/**/*', 'astro.config.mjs', 'package-lock.json'];

/** The settings that built pages show, beside the address of the site. Where it keeps its data is not among them. */
const BAKED_IN = [
  'SITE_NAME',
  'CITY',
  'CONTACT_EMAIL',
  'OPERATOR_NAME',
  'OPERATOR_ADDRESS',
  'OPERATOR_REPRESENTATIVE',
  'DEMO',
];

/** Names the state of code, content and settings that a build is made from. */
export function stampOf(environment: Readonly<Record<string, string | undefined>>): string {
  const settings = [siteUrlOf(environment), ...BAKED_IN.map((name) => environment[name] ?? '')];
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const file of globSync(SOURCES).sort()) {
    if (statSync(file).isFile()) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** As the settings have it; what they refuse is refused by whoever reads them next. */
function siteUrlOf({ SITE_URL, HOST, PORT }: Readonly<Record<string, string | undefined>>): string {
  return SITE_URL || addressHere(HOST || undefined, Number(PORT) || undefined);
}

/** The stamp of the build in `outDir`; undefined where there is none, or only half of one. */
export function readStamp(outDir: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(stampFile(outDir), 'utf8')) as { stamp: string }).stamp;
  } catch {
    return undefined;
  }
}

/** Marks the build in `outDir` as complete. */
export function writeStamp(outDir: string, stamp: string): void {
  writeFileSync(stampFile(outDir), JSON.stringify({ stamp }));
}

function stampFile(outDir: string): string {
  return join(outDir, 'stamp.json');
}
