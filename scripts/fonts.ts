/**
 * Cuts the two typefaces down to what German and English need. The rest of Latin stays in files of
 * its own, which a browser loads only when a name needs them (see src/styles/fonts.css).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { digest } from '../src/lib/digest.ts';

/** Letters, figures and signs of German and English texts, with the accents of common borrowings. */
const CHARACTERS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜẞabcdefghijklmnopqrstuvwxyzäöüßéèêáàâãçñ0123456789' +
  ' \u00a0\u00ad.,:;!?–—-„“”‚‘’"\'()[]/&%+=<>@#*_{}|~$^`…•·€§×→←↗';

const FOLDER = '.cache/fonts';
const require = createRequire(import.meta.url);

const CUTS = [
  {
    name: 'text',
    source: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    weight: { min: 400, max: 700 },
  },
  {
    name: 'display',
    source: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
    weight: 700,
  },
] as const;

/** Writes `.cache/fonts/{text,display}.woff2` for pages and `.ttf` for pictures, unless these very cuts are there. */
export async function buildFonts(): Promise<void> {
  const cuts = digest(CHARACTERS + JSON.stringify(CUTS));
  const stamp = `${FOLDER}/stamp`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === cuts) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, source, weight } of CUTS) {
    const font = readFileSync(require.resolve(source));
    await cut(font, `${FOLDER}/${name}.woff2`, 'woff2', weight);
    await cut(font, `${FOLDER}/${name}.ttf`, 'truetype', typeof weight === 'number' ? weight : weight.min);
  }
  writeFileSync(stamp, cuts);
}

type Weight = number | { min: number; max: number };

async function cut(font: Buffer, file: string, targetFormat: 'woff2' | 'truetype', wght: Weight): Promise<void> {
  writeFileSync(file, await subsetFont(font, CHARACTERS, { targetFormat, variationAxes: { wght } }));
}

if (import.meta.main) await buildFonts();
