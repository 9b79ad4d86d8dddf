import { objectsOf } from './pdf-objects.ts';
import { nameIn } from './pdf-name.ts';

/** Where a PDF says that it is one, and that it is whole. Some programs write a little before and after. */
const BEGINNING = /^\s{0,64}%PDF-[12]\.\d/;
const END = /%%EOF\s*\0*$/;

/** What makes a program that shows the file do something, or holds another file: nobody needs it in a flyer. */
const ACTIVE = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'EmbeddedFiles?', 'RichMedia'];
const FORBIDDEN = new RegExp(ACTIVE.map((name) => nameIn(name)).join('|'));

/** The same in few letters, which packed pictures have by chance: only where a value follows, or a comment hides it. */
const BY_ITSELF = new RegExp(`${nameIn('AA')}\\s{0,9}(?:<<|\\d|%)|${nameIn('XFA')}\\s{0,9}[[\\d%]`);

const OPENS = new RegExp(`${nameIn('OpenAction')}\\s*`, 'g');
/** An array is a place in the file itself, where most programs let it open. */
const PLACE = new RegExp(`^(?:\\[|<<(?![^]*(?:${nameIn('Next')}|${nameIn('URI')}))[^>]*/S\\s*/GoTo\\b)`);
const REFERENCE = /^(\d{1,10})\s+\d{1,5}\s+R\b/;

/**
 * True for bytes that are a PDF, whatever the file is called, and show nothing but pages as far as can be seen, also in
 * packed objects; what cannot be unpacked is no PDF for us. It is only handed out as a download, and never opened here.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!BEGINNING.test(text.slice(0, 128)) || !END.test(text.slice(-1024))) return false;
  const objects = objectsOf(text);
  return objects !== undefined && !FORBIDDEN.test(objects) && !BY_ITSELF.test(objects) && opensQuietly(objects);
}

/** What happens when the file is opened: a page is turned to, and nothing else. */
function opensQuietly(objects: string): boolean {
  const names = [...objects.matchAll(OPENS).take(MOST_VERSIONS + 1)];
  return names.length <= MOST_VERSIONS && names.every((name) => valuesOf(objects, name).every((it) => PLACE.test(it)));
}

/** What stands behind a name, or where it points to: in each version that the file has of it. */
function valuesOf(objects: string, { 0: name, index }: RegExpExecArray): string[] {
  const value = objects.slice(index + name.length, index + name.length + LONGEST_ACTION);
  const number = REFERENCE.exec(value)?.[1];
  if (number === undefined) return [value.split('>>')[0] ?? ''];
  const bodies = bodiesOf(objects, number);
  return bodies.length === 0 ? [''] : bodies;
}

/** Each time a program saves a file, it may add to it. */
const MOST_VERSIONS = 20;

/** Characters of an action that only turns to a page. */
const LONGEST_ACTION = 400;

/** What an object with this number holds, in each version that the file has of it. */
function bodiesOf(objects: string, number: string): string[] {
  const begins = new RegExp(`(?<!\\d)${number}\\s+\\d{1,5}\\s+obj\\s*`, 'g');
  return [...objects.matchAll(begins)].map(({ 0: head, index }) => {
    const body = objects.slice(index + head.length, index + head.length + LONGEST_ACTION);
    return body.split('endobj')[0] ?? '';
  });
}
