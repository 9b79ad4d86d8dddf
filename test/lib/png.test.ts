import sharp from 'sharp';
import { expect, test } from 'vitest';
import { paletteImage } from '../../src/lib/png.ts';

const WIDTH = 40;
const HEIGHT = 30;

/** A picture whose pixels have the colours that `colourAt` gives. */
function picture(colourAt: (index: number) => [number, number, number]) {
  const rgba = new Uint8Array(WIDTH * HEIGHT * 4);
  for (let index = 0; index < WIDTH * HEIGHT; index++) rgba.set([...colourAt(index), 255], index * 4);
  return { width: WIDTH, height: HEIGHT, rgba };
}

async function pixelsOf(png: Buffer) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([WIDTH, HEIGHT, 3]);
  return Array.from({ length: WIDTH * HEIGHT }, (_, index) => [...data.subarray(index * 3, index * 3 + 3)]);
}

test('a drawing of few colours comes out as it went in', async () => {
  const colourAt = (index: number): [number, number, number] =>
    index % 7 < 3 ? [250, 246, 238] : [29, 36, index % 48 < 20 ? 48 : 96];
  expect(await pixelsOf(paletteImage(picture(colourAt)))).toEqual(
    Array.from({ length: WIDTH * HEIGHT }, (_, index) => colourAt(index)),
  );
});

test('with many colours the large areas keep theirs and the rest comes close', async () => {
  const colourAt = (index: number): [number, number, number] =>
    index < 600 ? [244, 220, 216] : [index % 200, 240 - (index % 97), index % 50];
  const found = await pixelsOf(paletteImage(picture(colourAt)));
  found.forEach((colour, index) => {
    const distances = colourAt(index).map((value, channel) => Math.abs(value - (colour[channel] ?? 0)));
    expect(Math.max(...distances)).toBeLessThanOrEqual(index < 600 ? 0 : 32);
  });
});

test('a photo is refused', () => {
  const colourful = (index: number): [number, number, number] => [
    (index % 8) * 32,
    (Math.floor(index / 8) % 8) * 32,
    Math.floor(index / 64) * 12,
  ];
  expect(() => paletteImage(picture(colourful))).toThrow(RangeError);
});
