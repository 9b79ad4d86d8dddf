import { expect, test } from 'vitest';
import { fold } from '../../src/lib/fold.ts';
import {
  lineField,
  optionalLine,
  markdownField,
  nameLine,
  optionalProse,
  proseField,
  titleLine,
} from '../../src/lib/text.ts';

test.each([
  ['blanks around and between', '  Ruth \t Kessler\n', 'Ruth Kessler'],
  ['letters in two parts', 'Ju\u0308rgen', 'J\u00fcrgen'],
  ['a NUL byte', 'Ru\u0000th', 'Ruth'],
  ['a mark that turns the direction', 'Ruth\u202Egpj.exe', 'Ruthgpj.exe'],
  ['a character that has no width', 'Ru\u200Bth', 'Ruth'],
  ['half a character', 'Ruth\uD83D', 'Ruth'],
  ['a blank that counts as a letter', 'Ru\u3164th\uFFA0\u115F', 'Ruth'],
])('a line loses %s', (_, given, kept) => {
  expect(lineField(20).parse(given)).toBe(kept);
});

test.each([
  ['joiners', 'می\u200Cخواهم 👩\u200D🌾'],
  ['variants of signs', '❤\uFE0F 葛\u{E0100}'],
  ['flags', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
])('a line keeps what some scripts and pictures need: %s', (_, text) => {
  expect(lineField(20).parse(text)).toBe(text);
});

test.each([
  ['nothing', ''],
  ['blanks alone', '   '],
  ['unseen characters alone', '\u200B\u202E\u0000'],
  ['joiners alone', '\u200D \u200C'],
  ['marks alone', '\u0301 \u0308\u20DD'],
  ['a blank that counts as a letter', '\u3164'],
  ['blanks for the blind', '\u2800'],
  ['more than fits', 'x'.repeat(21)],
  ['10,000 characters', 'x'.repeat(10_000)],
  ['a list', ['Ruth']],
  ['no text at all', undefined],
])('a line refuses %s', (_, given) => {
  expect(lineField(20).safeParse(given).success).toBe(false);
});

test('neither sentences nor Markdown are made of what nobody sees', () => {
  for (const field of [proseField(50), markdownField(50)]) {
    expect(field.safeParse('\u200D\n\n\u3164').success).toBe(false);
    expect(field.parse('👍')).toBe('👍');
  }
});

test.each([
  ['Lesecafé 2027', true, true],
  ['Ζωή', true, true],
  ['王', true, true],
  ['2027', false, true],
  ['👍', false, false],
  ['… ?', false, false],
  ['\u3164\uFFA0', false, false],
  ['\u0301\u200D', false, false],
])('%o names somebody: %s, something: %s', (line, isName, isTitle) => {
  expect([nameLine(20).safeParse(line).success, titleLine(20).safeParse(line).success]).toEqual([isName, isTitle]);
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
