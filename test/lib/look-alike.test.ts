import { expect, test } from 'vitest';
import { looksLike } from '../../src/lib/look-alike.ts';

test.each([
  ['in capitals', 'HANNA VOGEL'],
  ['with other marks', 'Hänna Vogél'],
  ['a large I for an l', 'Hanna VogeI'],
  ['digits for letters', 'Hanna V0ge1'],
  ['Cyrillic letters', '\u041d\u0430nn\u0430 V\u043eg\u0435l'],
  ['Greek letters', 'H\u03b1nn\u03b1 V\u03bfgel'],
  ['wide letters', 'Ｈａｎｎａ Ｖｏｇｅｌ'],
  ['letters of mathematics', '𝐇𝐚𝐧𝐧𝐚 𝐕𝐨𝐠𝐞𝐥'],
  ['an unseen joiner', 'Han\u200Dna Vogel'],
  ['an unseen blank that counts as a letter', 'Hanna\u3164 Vogel'],
  ['no blank', 'HannaVogel'],
  ['points and lines', 'Hanna_Vogel.'],
])('a name looks like another %s', (_, name) => {
  expect([looksLike(name, 'Hanna Vogel'), looksLike('Hanna Vogel', name)]).toEqual([true, true]);
});

test.each([
  ['Ernre Aydin', 'Emre Aydın'],
  ['Juergen Müller', 'Jürgen Mueller'],
  ['Gross', 'Groß'],
  ['ADMlN', 'Admin'],
  ['Adm1n', 'Admin'],
])('%s looks like %s', (name, other) => {
  expect(looksLike(name, other)).toBe(true);
});

test.each([
  ['Hanna Vogt', 'Hanna Vogel'],
  ['Hanna Vogel-Maier', 'Hanna Vogel'],
  ['Hanna', 'Hanna Vogel'],
  ['Anna Vogel', 'Hanna Vogel'],
  ['王芳', '李娜'],
  ['…', '!'],
])('%s does not look like %s', (name, other) => {
  expect(looksLike(name, other)).toBe(false);
});
