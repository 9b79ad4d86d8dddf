import { expect, test } from 'vitest';
import { FILE_TOO_LARGE } from '../../src/lib/forms.ts';
import { withoutFile } from '../../src/serving/without-file.ts';

const TYPE = 'multipart/form-data; boundary=----x';
const field = (name: string, value: string) =>
  `------x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = '------x\r\nContent-Disposition: form-data; name="file"; filename="Bänke.jpg"\r\nContent-Type: image/jpeg';
const shortened = (text: string, type = TYPE) => withoutFile(Buffer.from(text), type);
const read = async (body: Buffer | undefined) =>
  Object.fromEntries(await new Response(new Uint8Array(body ?? []), { headers: { 'content-type': TYPE } }).formData());

test('what was typed before the file stays, and the file says that it was too large', async () => {
  const words = 'Größer als 8 MB; filename="x"\r\n\r\n---- – x';
  const body = shortened(`${field('sendKey', 'abc')}${field('text', words)}${file}\r\n\r\nJPEG`);
  expect(await read(body)).toEqual({ sendKey: 'abc', text: words, file: FILE_TOO_LARGE });
});

test.each([
  ['no file', field('text', 'lang'), TYPE],
  ['a file that only begins', `${field('text', 'lang')}${file}`, TYPE],
  ['another kind of form', 'text=lang', 'application/x-www-form-urlencoded'],
  ['nothing', '', TYPE],
])('%s: then it is not the file', (_, text, type) => {
  expect(shortened(text, type)).toBeUndefined();
});
