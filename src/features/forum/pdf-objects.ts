import { inflateSync } from 'node:zlib';
import { nameIn } from './pdf-name.ts';

/** Bytes that packed objects of one file may have: they are words about pages, not the pages. */
const MOST_UNPACKED = 16 * 1024 * 1024;

/** An object with a stream, whose dictionary holds neither others nor texts: those of packed objects need none. */
const PLAIN_STREAM = /obj\s*<<([^()<>%]*)>>\s*stream\r?\n/g;

const IS_PACKED = new RegExp(nameIn('ObjStm'), 'g');
const HAS_FILTER = new RegExp(nameIn('Filter'));
const FILTER = /\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(?:\/|$)/;
/** What would change the words after they were unpacked, or lead to another filter. */
const MORE = new RegExp(`${nameIn('DecodeParms')}|${nameIn('DP')}|${nameIn('Crypt')}`);
const FIRST = /\/First\s+(\d{1,9})\b/;

/**
 * The text of a PDF, and behind it the objects that are packed in it, each under its number as an unpacked one stands;
 * undefined where some are packed in another way than programs do that make flyers.
 */
export function objectsOf(text: string): string | undefined {
  const packs = [...text.matchAll(PLAIN_STREAM)].filter(([, words = '']) => words.match(IS_PACKED));
  if (packs.length !== (text.match(IS_PACKED)?.length ?? 0)) return undefined;
  let left = MOST_UNPACKED;
  const parts = [text];
  for (const { 0: head, 1: words = '', index } of packs) {
    const content = unpacked(text, index + head.length, words, left);
    const objects = content === undefined ? undefined : numbered(content, Number(FIRST.exec(words)?.[1] ?? 0));
    if (content === undefined || objects === undefined) return undefined;
    left -= content.length;
    parts.push(objects);
  }
  return parts.join('\n');
}

function unpacked(text: string, start: number, words: string, most: number): string | undefined {
  if (!HAS_FILTER.test(words)) return '';
  if (!FILTER.test(words) || MORE.test(words) || most < 1) return undefined;
  const end = text.indexOf('endstream', start);
  try {
    const bytes = Buffer.from(text.slice(start, end < 0 ? undefined : end), 'latin1');
    return inflateSync(bytes, { maxOutputLength: most }).toString('latin1');
  } catch {
    return undefined;
  }
}

/** Packed objects begin with the number and the place of each, in this order; undefined where they do not. */
function numbered(content: string, first: number): string | undefined {
  const pairs = [...content.slice(0, first).matchAll(/(\d{1,10})\s+(\d{1,10})/g)];
  const ends = [...pairs.slice(1).map(([, , next]) => Number(next)), content.length - first];
  if (pairs.some(([, , at], index) => Number(at) > (ends[index] ?? 0))) return undefined;
  const objects = pairs.map(([, number, at], index) => {
    const body = content.slice(first + Number(at), first + (ends[index] ?? 0));
    return `${number} 0 obj ${body} endobj`;
  });
  return [content, ...objects].join('\n');
}
