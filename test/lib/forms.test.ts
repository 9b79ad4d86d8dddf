import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../src/lib/errors.ts';
import { readForm, SECRET } from '../../src/lib/forms.ts';

const Joining = z.object({
  name: z.string().trim().min(1).max(80),
  about: z.string().max(200).optional(),
  topics: z.array(z.enum(['mobility', 'culture'])).max(1),
  password: z.string().min(12).meta(SECRET).optional(),
  picture: z.file().max(5).optional(),
});
const FORM = 'application/x-www-form-urlencoded';

const sent = (body: BodyInit, type?: string) =>
  new Request('http://localhost/join', {
    method: 'POST',
    body,
    ...(type !== undefined && { headers: { 'content-type': type } }),
  });
const form = (text: string) => readForm(sent(text, FORM), Joining);
const multipart = (fill: (data: FormData) => void) => {
  const data = new FormData();
  data.set('name', 'Aylin');
  fill(data);
  return readForm(sent(data), Joining);
};

test('a filled form gives the values of its schema', async () => {
  expect(await form('name=+Aylin+Y%C4%B1lmaz+&topics=mobility&extra=1')).toEqual({
    ok: true,
    values: { name: 'Aylin Yılmaz', topics: ['mobility'] },
    typed: { name: ' Aylin Yılmaz ', topics: ['mobility'] },
  });
});

test('an empty field is an absent one, and lines end in one way', async () => {
  expect(await form('name=Aylin&about=')).toMatchObject({ ok: true, values: { name: 'Aylin', topics: [] } });
  expect(await form('name=Aylin&about=a%0D%0Ab%0Dc')).toMatchObject({ values: { about: 'a\nb\nc' } });
});

test('a form that is not right comes back as it was typed, with one problem a field', async () => {
  const result = await form(`name=&about=${'x'.repeat(201)}&topics=mobility&topics=culture`);
  expect(result).toEqual({
    ok: false,
    values: { about: 'x'.repeat(201), topics: ['mobility', 'culture'] },
    problems: {
      name: { key: 'required' },
      about: { key: 'too_long', limit: 200 },
      topics: { key: 'too_many', limit: 1 },
    },
  });
});

test.each([
  ['name=++', 'name', { key: 'required', limit: 1 }],
  ['name=A&topics=sport', 'topics', { key: 'choice' }],
  ['name=A&password=short', 'password', { key: 'too_short', limit: 12 }],
  [`name=${'ä'.repeat(10_000)}`, 'name', { key: 'too_long', limit: 80 }],
])('%s: %s is to be mended', async (body, field, problem) => {
  expect(await form(body)).toMatchObject({ ok: false, problems: { [field]: problem } });
});

test('a password is not handed back', async () => {
  const result = await form('name=&password=a+long+enough+one');
  expect(JSON.stringify(result)).not.toContain('enough');
});

test.each([
  ['a NUL byte', 'name=Ay%00lin'],
  ['half a pair of surrogates', 'name=%ED%A0%80'],
  ['bytes that are no UTF-8', 'name=%FF%FE'],
  ['a control character', 'name=%1B%5B31m'],
])('%s is unreadable', async (_what, body) => {
  expect(await form(body)).toMatchObject({ ok: false, problems: { name: { key: 'unreadable' } } });
});

test('a file comes as a file, and one that was not chosen is absent', async () => {
  const small = await multipart((data) => data.set('picture', new File(['abc'], 'a.png')));
  expect(small.ok && small.values.picture?.size).toBe(3);
  expect(await multipart((data) => data.set('picture', new File([], '')))).toMatchObject({ ok: true });
  expect(await multipart((data) => data.set('picture', new File(['abcdef'], 'a.png')))).toMatchObject({
    problems: { picture: { key: 'too_big' } },
    values: { name: 'Aylin' },
  });
});

test('a text where a file belongs, and a file where a text belongs, are not taken', async () => {
  expect(await multipart((data) => data.set('picture', 'a.png'))).toMatchObject({ ok: false });
  expect(await multipart((data) => data.set('name', new File(['Aylin'], 'name.txt')))).toMatchObject({ ok: false });
});

const refusal = (request: Request, bytes?: number) =>
  readForm(request, Joining, bytes).catch((error: unknown) => error instanceof AppError && error.code);

test.each([
  ['JSON', '{"name":"Aylin"}', 'application/json', 'wrong_type'],
  ['plain text', 'name=Aylin', 'text/plain', 'wrong_type'],
  ['a type that begins like a form', 'name=Aylin', `${FORM}ed`, 'wrong_type'],
  ['a field twice that is no list', 'name=Aylin&name=Berta', FORM, 'malformed'],
  ['parts without a boundary', 'name=Aylin', 'multipart/form-data', 'malformed'],
  [
    'parts that break off',
    '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nAy',
    'multipart/form-data; boundary=x',
    'malformed',
  ],
])('%s is no form of ours', async (_what, body, type, code) => {
  expect(await refusal(sent(body, type))).toBe(code);
});

test('a body without a type is no form of ours', async () => {
  expect(await refusal(sent(new Uint8Array([110, 61, 49])))).toBe('wrong_type');
});

test('more bytes than allowed are too many', async () => {
  expect(await refusal(sent('name=Aylin', FORM), 10)).toMatchObject({ ok: true });
  expect(await refusal(sent('name=Aylins', FORM), 10)).toBe('too_large');
});

test('half a million fields are refused before they are read', async () => {
  const begun = process.cpuUsage().user;
  await expect(form('a&'.repeat(524_287))).rejects.toMatchObject({ code: 'too_large' });
  expect(process.cpuUsage().user - begun).toBeLessThan(500_000);
});

test('a field called __proto__ or constructor is nothing special', async () => {
  expect(await form('name=Aylin&__proto__=x&constructor=y')).toEqual({
    ok: true,
    values: { name: 'Aylin', topics: [] },
    typed: { name: 'Aylin', topics: [] },
  });
});
