import { expect, test } from 'vitest';
import { wholeWords } from '../../../src/features/mail/whole-words.ts';

const isIn = (name: string, text: string) => text.search(wholeWords([name])) >= 0;

test.each([
  ['Ute', 'Guten Tag, Ute!'],
  ['Ute', '„Ute“ lädt Sie ein.'],
  ['Zoë (Nord) $&', 'Von Zoë (Nord) $&.'],
  ['b@example.org', 'Schreiben Sie an b@example.org.'],
  ['b@example.org', '<b@example.org>'],
])('"%s" is found in "%s"', (name, text) => expect(isIn(name, text)).toBe(true));

test.each([
  ['e', 'Eine Einladung'],
  ['Ute', 'Utessa'],
  ['Ute', 'Uteß und Brute'],
  ['Zo', 'Zoë'],
  ['Zo', 'Zoe\u0308'],
  ['b@example.org', 'a.b@example.org'],
  ['b@example.org', 'b@example.org.uk'],
  ['b@example.org', 'b@example.organic'],
])('"%s" is not found in "%s"', (name, text) => expect(isIn(name, text)).toBe(false));

test('no names are found nowhere', () => expect(''.search(wholeWords([]))).toBe(-1));
