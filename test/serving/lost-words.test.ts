import { expect, test } from 'vitest';
import { FILE_TOO_LARGE } from '../../src/lib/forms.ts';
import { lostWords } from '../../src/serving/lost-words.ts';
import { proseFields } from './prose-fields.ts';

const ADDRESS = '/forum/new?board=fragen';
const sent = (body: BodyInit) => new Request('http://localhost/', { method: 'POST', body });
const form = (fields: Record<string, string | Blob>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

test('what was written is given back, with the choices that go with it', async () => {
  const fields = { title: 'Wer gießt?', text: 'Wir suchen\nHände.', boardId: '3', then: '' };
  expect(await lostWords(sent(new URLSearchParams(fields)), ADDRESS)).toEqual({
    action: ADDRESS,
    words: [
      ['title', 'Wer gießt?'],
      ['text', 'Wir suchen\nHände.'],
    ],
    rest: [['boardId', '3']],
    hasFile: false,
  });
});

test('of a file that came along it says that it is gone', async () => {
  const file = new File(['x'], 'plan.pdf');
  expect(await lostWords(sent(form({ text: 'Der Plan.', file })), ADDRESS)).toMatchObject({ hasFile: true });
  const tooLarge = form({ text: 'Der Plan.', sendKey: 'abc', file: FILE_TOO_LARGE });
  expect(await lostWords(sent(tooLarge), ADDRESS)).toMatchObject({ hasFile: true, rest: [['sendKey', 'abc']] });
});

test.each([
  ['nothing was written', sent(new URLSearchParams({ text: ' ' }))],
  ['it is about secrets', sent(new URLSearchParams({ password: 'geheim geheim' }))],
  ['it is no form', sent('{"text":"x"}')],
  [
    'it is broken',
    new Request('http://localhost/', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=y' },
    }),
  ],
])('nothing is given back where %s', async (_, request) => {
  expect(await lostWords(request, ADDRESS)).toBeUndefined();
});

test('the words of a sheet are given back, whatever its criteria are called', async () => {
  const fields = { words_sectors: 'Alle sind da.', level_sectors: 'begun', version: '3' };
  expect(await lostWords(sent(new URLSearchParams(fields)), ADDRESS)).toMatchObject({
    words: [['words_sectors', 'Alle sind da.']],
    rest: [
      ['level_sectors', 'begun'],
      ['version', '3'],
    ],
  });
});

test.each([
  ['minutes', { result: 'Wir fahren mit.', version: '3' }],
  ['a telling', { kept: 'Die Bank.', changed: 'Das Holz.', dropped: 'Der Lack.', trouble: 'Regen.', againNote: 'Ja.' }],
  ['a fit check', { note_room: 'Ein Keller.', there_room: 'yes', note_money: 'Nichts.' }],
  ['a pledge', { outcomeNote: 'Kam zu spät.', outcome: 'kept' }],
  ['a set of criteria', { question_1: 'Wer sitzt am Tisch?', words_1_2: 'Alle.', title_1: 'Bereiche' }],
])('the words of %s are given back', async (_, fields: Record<string, string>) => {
  const lost = await lostWords(sent(new URLSearchParams(fields)), ADDRESS);
  const words = Object.values(fields).filter((text) => text.endsWith('.') || text.endsWith('?'));
  expect(lost?.words.map(([, text]) => text)).toEqual(words);
});

test('every field of any form in which people write sentences is given back', async () => {
  const names = await proseFields();
  expect(names).toEqual(expect.arrayContaining(['result', 'note_room', 'words_sectors', 'vision', 'purpose', 'about']));
  const lost = await lostWords(sent(new URLSearchParams(names.map((name) => [name, 'Ja.']))), ADDRESS);
  expect(names.filter((name) => !lost?.words.some(([given]) => given === name))).toEqual([]);
});
