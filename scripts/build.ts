/** `npm run build`: checks the content and builds the site into `dist`, ready to be served. */
import './silence.ts';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as buildPages } from 'astro';
import { keepContent } from '../src/features/catalogue/content-file.ts';
import { readContent, type Content } from '../src/features/catalogue/content.ts';
import { indexForBrowser } from '../src/features/search/pagefind.ts';
import type { Settings } from '../src/settings.ts';
import { buildFonts } from './fonts.ts';
import { outDirOf } from './out-dir.ts';
import { drawPictures, placePictures } from './pictures.ts';
import { precompress } from './precompress.ts';
import { bundleServer } from './server-bundle.ts';
import { speaking } from './sentences.ts';
import { settingsOf } from './settings.ts';
import { stampOf, writeStamp } from './stamp.ts';

await speaking(() => build(settingsOf(process.env)));

async function build(settings: Settings): Promise<void> {
  const outDir = outDirOf(process.env);
  const stamp = stampOf(process.env);
  const content = await timed('Content', () => readContent('content'), countOf);
  keepContent(content);
  await timed('Fonts', buildFonts);
  // Building pages empties the folder of the site, so the index waits beside it.
  const index = join('.cache/pagefind', basename(outDir));
  rmSync(index, { recursive: true, force: true });
  const [pictures] = await Promise.all([
    timed(
      'Pictures',
      () => drawPictures(content, settings.siteName),
      ({ length }) => `${length} pictures`,
    ),
    timed('Search index', () => indexForBrowser(index, content)),
    timed('Pages', () => buildPages({ logLevel: 'warn' })),
  ]);
  placePictures(pictures, join(outDir, 'client'));
  cpSync(index, join(outDir, 'client', 'pagefind'), { recursive: true });
  writeFileSync(join(outDir, 'content.json'), JSON.stringify(content));
  await timed('Server', () => bundleServer(outDir, settings.demo));
  await timed(
    'Compression',
    () => precompress(join(outDir, 'client')),
    (count) => `${String(count)} texts`,
  );
  writeStamp(outDir, stamp);
}

function countOf({ projects, guides }: Content): string {
  return `${projects.length} cases, ${guides.length} guides`;
}

async function timed<T>(step: string, work: () => T | Promise<T>, say: (result: T) => string = () => ''): Promise<T> {
  const begin = performance.now();
  const result = await work();
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${step.padEnd(13)} ${seconds.padStart(5)} s  ${say(result)}`.trimEnd());
  return result;
}
