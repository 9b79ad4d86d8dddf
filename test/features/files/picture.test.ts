import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPicture } from '../../../src/features/files/picture.ts';
import { MAX_UPLOAD } from '../../../src/features/files/upload.ts';

const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#b53a12' } });

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('a %s becomes a small WebP', async (format) => {
  const bytes = await drawing(2000, 1000).toFormat(format).toBuffer();
  const picture = await readPicture(bytes);
  expect(picture).toMatchObject({ type: 'image/webp', width: 512, height: 256 });
  expect((await sharp(picture.bytes).metadata()).format).toBe('webp');
});

test('a small picture is not blown up', async () => {
  expect(await readPicture(await drawing(40, 30).png().toBuffer())).toMatchObject({ width: 40, height: 30 });
});

test('where it was taken and with what is gone, and it stands upright', async () => {
  const exif = { IFD0: { Copyright: 'Ada Lovelace' }, IFD3: { GPSLatitude: '48/1 46/1 0/1' } };
  const bytes = await drawing(400, 200).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const picture = await readPicture(bytes);
  const { exif: kept, orientation } = await sharp(picture.bytes).metadata();
  expect({ kept, orientation }).toEqual({ kept: undefined, orientation: undefined });
  expect(picture).toMatchObject({ width: 200, height: 400 });
  expect(picture.bytes.includes('Ada')).toBe(false);
});

/** A PNG of a few bytes that claims to be 60,000 pixels on each side. */
function bomb(): Buffer {
  const png = Buffer.from('89504e470d0a1a0a0000000d494844520000ea600000ea600802000000', 'hex');
  return Buffer.concat([png, deflateSync(Buffer.alloc(1000))]);
}

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a PDF', Buffer.from('%PDF-1.7\n')],
  ['nothing', Buffer.alloc(0)],
  ['only the beginning of a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['a bomb', bomb()],
  ['more than may be sent', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(MAX_UPLOAD)])],
])('%s is refused', async (_, bytes) => {
  await expect(readPicture(bytes)).rejects.toMatchObject({ code: 'invalid' });
});

test('a picture that cannot be read does not hold up the next', async () => {
  const good = await drawing(10, 10).png().toBuffer();
  const [bad, fine] = await Promise.allSettled([readPicture(Buffer.from('GIF89a')), readPicture(good)]);
  expect([bad.status, fine.status]).toEqual(['rejected', 'fulfilled']);
});
