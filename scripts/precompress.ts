import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Texts; pictures, fonts and Pagefind's parts are compressed already. */
const TEXTS = '**/*.{css,csv,html,js,json,md,mjs,svg,txt,webmanifest,xml}';

/** Bundles are few and loaded by everyone: brotli's best. */
const BEST = constants.BROTLI_MAX_QUALITY;

/** Pages are many: see docs/decisions/0005. */
const QUICK = 5;

/** Writes a `.br` and a `.gz` beside each text below `root`, where they are smaller. Returns the number of texts. */
export async function precompress(root: string): Promise<number> {
  const files = globSync(TEXTS, { cwd: root });
  const rest = files.values();
  const workers = Array.from({ length: availableParallelism() }, () => compressAll(root, rest));
  await Promise.all(workers);
  return files.length;
}

async function compressAll(root: string, files: Iterable<string>): Promise<void> {
  for (const file of files) await compress(join(root, file), file.startsWith('_astro') ? BEST : QUICK);
}

async function compress(file: string, quality: number): Promise<void> {
  const text = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  await writeSmaller(`${file}.br`, await promisify(brotliCompress)(text, { params }), text.length);
  await writeSmaller(`${file}.gz`, await promisify(gzip)(text), text.length);
}

async function writeSmaller(file: string, variant: Buffer, length: number): Promise<void> {
  if (variant.length < length) await writeFile(file, variant);
}
