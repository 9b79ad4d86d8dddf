import type { Locale } from '../../lib/paths.ts';
import { Xml, xml } from '../../lib/xml.ts';
import { batonPath, COVER, type CoverTile } from './cover.ts';
import { colours, type Colour } from './preview-colours.ts';
import type { Face } from './preview-face.ts';
import { setTitle, type Room } from './preview-lines.ts';

/** The size that other sites show whole. */
export const PREVIEW = { width: 1200, height: 630 } as const;

/** What stands at the foot of every picture of a site. */
export type Sign = { siteName: string; tagline: string };
export type Faces = { display: Face; text: Face };
export type Preview = {
  title: string;
  lang: Locale;
  /** Without an icon, the sign and name of the site stand there, large. */
  cover: { tint: Colour; icon?: string; tiles: CoverTile[]; more: number };
  /** Above the title: a badge, and a place in several lengths, longest first. */
  line?: { badge: { text: string; colour: Colour }; places: string[] };
};

const EDGE = 72;
const BAND = 232;
const LINE = 290;
const FOOT = 592;

/** Sizes of the title, with as many lines as there is room for. */
const ROOM: Room = {
  width: PREVIEW.width - 2 * EDGE,
  sizes: [
    { size: 72, most: 2 },
    { size: 62, most: 3 },
    { size: 54, most: 3 },
    { size: 46, most: 4 },
    { size: 38, most: 5 },
  ],
};

const NAME_ROOM: Room = {
  width: 500,
  sizes: [
    { size: 84, most: 1 },
    { size: 56, most: 2 },
    { size: 40, most: 4 },
    { size: 28, most: 6 },
  ],
};

/** A preview as SVG. The texts need the two faces and no other. */
export function drawing({ title, lang, cover, line }: Preview, sign: Sign, faces: Faces): string {
  const { width, height } = PREVIEW;
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
<rect width="${width}" height="${BAND}" fill="${colours[cover.tint]}"/>
${cover.icon === undefined ? largeSign(sign, faces) : thing(cover.icon)}
${journey(cover)}
${cover.more > 0 && words(faces.text, `+ ${cover.more}`, { x: width - EDGE, y: BAND - 20, size: 28, end: true })}
${line && lineAbove(line, faces)}
${titleLines(title, lang, line ? LINE + 40 : BAND + 76, faces.display)}
${foot(cover.icon === undefined ? { ...sign, siteName: '' } : sign, faces)}
</svg>`.text;
}

/** What the case is about. */
function thing(icon: string): Xml {
  return xml`<svg x="${EDGE - 8}" y="52" width="128" height="128" viewBox="0 0 24 24" fill="none" stroke="${colours.ink}" stroke-width="1.35" stroke-linecap="round" stroke-linejoin="round">${new Xml(icon)}</svg>`;
}

/** The sign of the site: the baton between two places. */
function baton(x: number, y: number, scale: number): Xml {
  return xml`<g transform="translate(${x} ${y}) scale(${scale})"><circle cx="6" cy="18" r="4.5" fill="${colours.place}"/><circle cx="26" cy="6" r="4.5" fill="${colours.place}"/><path d="M9.5 16 22.5 8" stroke="${colours.baton}" stroke-width="6" stroke-linecap="round"/></g>`;
}

/** The tiles of the cover, a little larger, up to the right edge. */
function journey({ tiles }: Preview['cover']): Xml {
  const scale = BAND / COVER.height;
  const right = Math.max(...tiles.map(({ x }) => x)) + COVER.tile;
  return xml`<g transform="translate(${PREVIEW.width - EDGE - right * scale} 0) scale(${scale})">
${tiles.length > 1 && xml`<path d="${batonPath(tiles)}" fill="none" stroke="${colours.baton}" stroke-width="8"/>`}
${tiles.map(tile)}</g>`;
}

const LOOKS: Record<CoverTile['sign'], Xml> = {
  place: xml`fill="${colours.place}"`,
  open: xml`fill="${colours.sheet}" stroke="${colours.place}" stroke-width="3"`,
  stopped: xml`fill="${colours.sheet}" stroke="${colours.bad}" stroke-width="3" stroke-dasharray="7 5"`,
};

function tile({ x, y, sign }: CoverTile): Xml {
  return xml`<rect x="${x}" y="${y}" width="${COVER.tile}" height="${COVER.tile}" rx="7" ${LOOKS[sign]}/>`;
}

/** How it went and where, the place as exactly as there is room for. */
function lineAbove({ badge, places }: NonNullable<Preview['line']>, { display, text }: Faces): Xml {
  const width = display.widthOf(badge.text, 26) + 44;
  const x = EDGE + width + 22;
  const place = places.find((each) => text.widthOf(each, 30) <= PREVIEW.width - EDGE - x);
  return xml`<rect x="${EDGE}" y="${LINE - 35}" width="${width}" height="50" rx="25" fill="${colours[badge.colour]}"/>
${words(display, badge.text, { x: EDGE + 22, y: LINE - 1, size: 26 })}
${place !== undefined && words(text, place, { x, y: LINE, size: 30, colour: 'ink-2' })}`;
}

function titleLines(title: string, lang: Locale, top: number, face: Face): Xml[] {
  const { size, lines } = setTitle(face.drawable(title), lang, ROOM, face.widthOf);
  return lines.map((line, index) => words(face, line, { x: EDGE, y: top + size * (0.78 + index * 1.12), size }));
}

/** The sign and the name of the site, as large as there is room for beside the tiles. */
function largeSign({ siteName }: Sign, { display }: Faces): Xml {
  const { size, lines } = setTitle(display.drawable(siteName), 'de', NAME_ROOM, display.widthOf);
  const first = BAND / 2 + size * (0.35 - ((lines.length - 1) * 1.1) / 2);
  return xml`${baton(EDGE, 72, 3.6)}
${lines.map((line, index) => words(display, line, { x: EDGE + 140, y: first + size * index * 1.1, size }))}`;
}

/** Who shows it. The promise of the site stands there too, if its name leaves room. */
function foot({ siteName, tagline }: Sign, { display, text }: Faces): Xml {
  if (!siteName) return words(text, tagline, { x: EDGE, y: FOOT, size: 32, colour: 'ink-2' });
  const name = { x: EDGE + 60, y: FOOT, size: 32 };
  const promise = { x: PREVIEW.width - EDGE, y: FOOT, size: 28, colour: 'ink-2', end: true } as const;
  const room = promise.x - name.x - display.widthOf(siteName, name.size) - 40;
  return xml`${baton(EDGE, FOOT - 28, 1.45)}
${words(display, siteName, name)}
${text.widthOf(tagline, promise.size) <= room && words(text, tagline, promise)}`;
}

type Place = { x: number; y: number; size: number; colour?: Colour; end?: boolean };

function words(face: Face, text: string, { x, y, size, colour = 'ink', end = false }: Place): Xml {
  return xml`<text x="${x}" y="${y}" font-family="${face.family}" font-size="${size}" fill="${colours[colour]}"${end && xml` text-anchor="end"`}>${face.drawable(text)}</text>`;
}
