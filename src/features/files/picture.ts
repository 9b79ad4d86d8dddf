import sharp, { type Sharp } from 'sharp';
import { AppError } from '../../lib/errors.ts';
import { MAX_UPLOAD } from './upload.ts';

/** A picture as it is kept and served. */
export type Picture = { type: 'image/webp'; bytes: Buffer; width: number; height: number };

/** Most pixels that are unpacked, 200 MB of memory: a small file can claim to hold far more. */
const MAX_PIXELS = 50_000_000;

/** A picture of a member is shown small; on a sharp screen this is enough. */
const PORTRAIT = 512;

/** Pictures that belong to a text fill a column on a sharp screen. */
export const WIDE = 1600;

const QUALITY = 80;

/** Seconds for one picture: some files are made to take for ever. */
const MAX_TIME = 20;

/** How the kinds begin that are read. Everything else never reaches a decoder: SVG could load things, PDF could run them. */
const KINDS: Record<'jpeg' | 'png' | 'webp' | 'gif', RegExp> = {
  jpeg: /^\xff\xd8\xff/,
  png: /^\x89PNG\r\n/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  gif: /^GIF8[79]a/,
};

// One at a time on one thread: pictures are rare, and pages must not wait for them.
sharp.concurrency(1);
sharp.cache(false);
let queue: Promise<unknown> = Promise.resolve();

/**
 * The picture in `bytes`, drawn anew: upright, no longer than `longest` on a side, without EXIF or anything
 * else that was not to be seen. What the file is called and says to be does not count. Throws AppError "invalid".
 */
export function readPicture(bytes: Uint8Array, longest: number = PORTRAIT): Promise<Picture> {
  const picture = queue.then(() => draw(bytes, longest));
  queue = picture.catch(() => undefined);
  return picture;
}

async function draw(bytes: Uint8Array, longest: number): Promise<Picture> {
  if (bytes.length > MAX_UPLOAD) throw new AppError('invalid', 'more bytes than a picture may have');
  if (!kindOf(bytes)) throw new AppError('invalid', 'not a picture of a kind we read');
  try {
    const { data, info } = await encoded(opened(bytes), longest);
    return { type: 'image/webp', bytes: data, width: info.width, height: info.height };
  } catch {
    throw new AppError('invalid', 'a picture that cannot be read');
  }
}

function opened(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
}

function encoded(picture: Sharp, longest: number) {
  return picture
    .timeout({ seconds: MAX_TIME })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
}

function kindOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return Object.entries(KINDS).find(([, beginning]) => beginning.test(start))?.[0];
}
