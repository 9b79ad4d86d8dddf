import { beforeAll, expect, test } from 'vitest';
import { buildFonts } from '../../../scripts/fonts.ts';
import { readContent } from '../../../src/features/catalogue/content.ts';
import { casePreview, sitePreview } from '../../../src/features/catalogue/preview.ts';
import { colours } from '../../../src/features/catalogue/preview-colours.ts';
import { PREVIEW, type Faces } from '../../../src/features/catalogue/preview-drawing.ts';
import { openFaces, pictureOf } from '../../../src/features/catalogue/preview-files.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { readTree } from '../../support/tree.ts';
import { aCase, readingBench, villageShop } from './cases.ts';

/** Heavier than this, some networks show no picture. */
const HEAVIEST = 60_000;

const SIGN = {
  siteName: 'Staffelholz',
  tagline: 'Nachbarschaftsprojekte zum Mitnehmen',
  evidence: messages('de').evidence,
};
const LONGEST = {
  letters: 'W'.repeat(80),
  compound: 'Straßenbahnhaltestellenverschönerungsgenossenschaftsmitgliederversammlungsordnun',
  compounds: 'Nachbarschaftshilfekoordinationsstelle und Mehrgenerationenhausgenossenschaft ja',
  hyphens: 'Nord-Süd-Ost-West-Quer-durch-die-ganze-Republik-und-wieder-zurück-in-die-Altstad',
  words: 'mmmmmmmmm mmmmmmmmm mmmmmmmmm mmmmmmmmm mmmmmmmmm mmmmmmmmm mmmmmmmmm mmmmmmmmmm',
};
const city = 'Sankt Andreasberg an der langen Straße bei Bad Hintertupfingen im Oberland, Süd';

let faces: Faces;
beforeAll(async () => {
  await buildFonts();
  faces = openFaces();
});

const draw = (given: Parameters<typeof aCase>[1], sign = SIGN) =>
  casePreview(aCase('lesebank', given).data, 'de', '<path d="M4 4h16"/>', sign, faces);

/** The texts of a drawing, with the place and size of each. */
function textsOf(svg: string) {
  return [
    ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-family="([^"]+)" font-size="([\d.]+)"[^>]*>([^<]*)</g),
  ].map(([, x, y, family, size, text = '']) => ({ x: Number(x), y: Number(y), family, size: Number(size), text }));
}
const titleOf = (svg: string) => textsOf(svg).filter(({ x, y }) => x === 72 && y > 320 && y < 560);

test('a preview shows how it went, where, what it is, and whose catalogue it stands in', () => {
  const svg = draw({
    title: 'Lesebank am Markt',
    outcome: 'partly',
    place: { city: 'Ulm', region: 'BW', kind: 'village' },
  });
  expect(textsOf(svg).map(({ text }) => text)).toEqual([
    'teilweise gelungen · Stand ohne Jahr',
    'Ulm, Baden-Württemberg',
    'Lesebank am Markt',
    'Staffelholz',
    'Nachbarschaftsprojekte zum Mitnehmen',
  ]);
});

test('a translated case has a preview in English', () => {
  const svg = casePreview(readingBench.english?.data ?? readingBench.data, 'en', '', SIGN, faces);
  expect(textsOf(svg).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['running · Stand ohne Jahr', 'Reading bench']),
  );
});

test('of an adoption of which nobody knows how it stands only the outline is drawn', () => {
  const outline = `stroke="${colours.place}" stroke-width="3"`;
  expect(draw({ adoptions: [{ place: 'Ulm', state: 'unknown' }] })).toContain(outline);
  expect(draw({ adoptions: [{ place: 'Ulm', state: 'running' }] })).not.toContain(outline);
});

test('a case that stopped has a hollow tile, and more adoptions than fit are counted', () => {
  expect(casePreview(villageShop.data, 'de', '', SIGN, faces)).toContain('stroke-dasharray');
  const adoptions = Array.from({ length: 9 }, (_, index) => ({ place: `Ort ${index}`, state: 'running' as const }));
  expect(textsOf(draw({ adoptions })).map(({ text }) => text)).toContain('+ 4');
});

test.each([
  ['Nörten', undefined, 'NI', 'Nörten, Niedersachsen'],
  ['Berlin', undefined, 'BE', 'Berlin'],
  ['Berlin', 'Neukölln', 'BE', 'Berlin, Neukölln'],
  ['Stuttgart', 'Stuttgart-Ost', 'BW', 'Stuttgart-Ost'],
  ['Viele Städte in Deutschland', undefined, 'germany', 'Viele Städte in Deutschland'],
] as const)('%s, %s in %s is written as it is said', (town, district, region, said) => {
  const place = { city: town, region, kind: 'village' as const, ...(district && { district }) };
  expect(textsOf(draw({ place }))[1]?.text).toBe(said);
});

test.each(Object.entries(LONGEST))('the longest title made of %s stays on the picture', (_, title) => {
  const svg = draw({ title, place: { city, region: 'BY', kind: 'village' } });
  for (const { x, y, size, text } of titleOf(svg)) {
    expect(x + faces.display.widthOf(text, size)).toBeLessThanOrEqual(PREVIEW.width - 72);
    expect(y + size * 0.25).toBeLessThan(562);
  }
  const shown = titleOf(svg).map(({ text }) => text);
  expect(shown.join('').replace(/[\s-]/g, '')).toBe(title.replace(/[\s-]/g, ''));
});

test('words are broken between syllables, and only if they must be', () => {
  expect(titleOf(draw({ title: LONGEST.compounds })).map(({ text }) => text)).toEqual([
    'Nachbarschaftshilfekoordinationsstelle und',
    'Mehrgenerationenhausgenossenschaft ja',
  ]);
  const [first] = titleOf(draw({ title: LONGEST.compound }));
  expect(first?.text).toBe('Straßenbahnhaltestellenver-');
});

test('a long name of the site leaves the promise out instead of writing over it', () => {
  const siteName = 'Ein sehr langer Name für ein Netz von sehr vielen Nachbarn';
  expect(textsOf(draw({}, { ...SIGN, siteName })).at(-1)?.text).toBe(siteName);
  const site = textsOf(sitePreview('Gute Projekte', 'de', { ...SIGN, siteName }, faces));
  expect(
    site
      .filter(({ y }) => y < 232)
      .map(({ text }) => text)
      .join(' '),
  ).toBe(siteName);
});

test('markup in a title is a text, and letters that the face lacks become others', () => {
  const svg = draw({ title: '<b>Łódź</b> & "Čapek"' });
  expect(svg).toContain('&lt;b&gt;Lodz&lt;/b&gt; &amp; &quot;Capek&quot;');
});

test('every case of the catalogue becomes a light picture of the right size', () => {
  for (const { data } of readContent('content').projects.slice(0, 8)) {
    const picture = pictureOf(casePreview(data, 'de', '', SIGN, faces), faces);
    expect(picture.length).toBeLessThan(HEAVIEST);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([PREVIEW.width, PREVIEW.height]);
  }
});

test('the longest title and every tile are no heavier', () => {
  const adoptions = Array.from({ length: 30 }, (_, index) => ({ place: `Ort ${index}`, state: 'stopped' as const }));
  expect(pictureOf(draw({ title: LONGEST.letters, adoptions }), faces).length).toBeLessThan(HEAVIEST);
});

test('the pictures have the colours of the pages', () => {
  const css = Object.values(readTree('src/styles/tokens.css')).join('');
  const light = css.slice(0, css.indexOf('@media'));
  for (const [name, colour] of Object.entries(colours)) expect(light).toContain(`--${name}: ${colour};`);
});
