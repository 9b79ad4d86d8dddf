import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { digest } from '../../lib/digest.ts';
import { paletteImage } from '../../lib/png.ts';
import type { Faces } from './preview-drawing.ts';
import { openFace } from './preview-face.ts';

/** Where drawn pictures wait for the next build. Names are digests of what was drawn. */
export const CACHE = '.cache/pictures';

/** Counts when the same drawing would give another picture, with another resvg for example. */
const EDITION = 1;

/** The faces that `scripts/fonts.ts` has cut. */
export function openFaces(): Faces {
  return { display: openFace('.cache/fonts/display.ttf'), text: openFace('.cache/fonts/text.ttf') };
}

/** The file in the cache that shows the drawing; drawn now unless it was before. */
export function pictureFile(svg: string, faces: Faces): string {
  const { display, text } = faces;
  const file = `${CACHE}/${digest([EDITION, display.digest, text.digest, svg].join('\0'))}.png`;
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, pictureOf(svg, faces));
  return file;
}

/** A drawing as PNG. Throws RangeError if it has more colours than drawings have. */
export function pictureOf(svg: string, { display, text }: Faces): Buffer {
  const font = { loadSystemFonts: false, fontFiles: [display.file, text.file], defaultFontFamily: display.family };
  const { width, height, pixels } = new Resvg(svg, { font }).render();
  return paletteImage({ width, height, rgba: pixels });
}
