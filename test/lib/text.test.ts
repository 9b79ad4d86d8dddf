import { expect, test } from 'vitest';
import { fold } from '../../src/lib/fold.ts';
import { lineField, optionalLine, optionalProse, proseField } from '../../src/lib/text.ts';

test.each([
  ['blanks around and between', '  Ruth \t Kessler\n', 'Ruth Kessler'],
  ['letters in two parts', 'Ju\u0308rgen', 'J\u00fcrgen'],
  ['a NUL byte', 'Ru\u0000th', 'Ruth'],
  ['a mark that turns the direction', 'Ruth\u202Egpj.exe', 'Ruthgpj.exe'],
  ['a character that has no width', 'Ru\u200Bth', 'Ruth'],
  ['half a character', 'Ruth\uD83D', 'Ruth'],
])('a line loses %s', (_, given, kept) => {
  expect(lineField(20).parse(given)).toBe(kept);
});

test('a line keeps what some scripts need', () => {
  expect(lineField(20).parse('می\u200Cخواهم 👩\u200D🌾')).toBe('می\u200Cخواهم 👩\u200D🌾');
});

test.each([
  ['nothing', ''],
  ['blanks alone', '   '],
  ['unseen characters alone', '\u200B\u202E\u0000'],
  ['more than fits', 'x'.repeat(21)],
  ['10,000 characters', 'x'.repeat(10_000)],
  ['a list', ['Ruth']],
  ['no text at all', undefined],
])('a line refuses %s', (_, given) => {
  expect(lineField(20).safeParse(given).success).toBe(false);
});

test('sentences keep their line breaks, but no gaps', () => {
  expect(proseField(50).parse('Guten Tag \r\n\r\n\n\nich helfe\u2028gern ')).toBe('Guten Tag\n\nich helfe\ngern');
});

test('what may be left out is left out', () => {
  expect([optionalLine(5).parse(''), optionalProse(5).parse(' \n '), optionalLine(5).parse(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(optionalLine(5).safeParse('zu lang').success).toBe(false);
  expect(optionalLine(5).parse(' kurz ')).toBe('kurz');
});

test.each([
  ['Jörg  Bäuerle', 'jorg bauerle'],
  ['GROSSE Straße', 'grosse strasse'],
  ['Ayşe Çelik', 'ayse celik'],
  ['Emre AYDIN, Aydın', 'emre aydin, aydin'],
  ['Łukasz\u0000 Øster', 'lukasz oster'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
