import { expect, test } from 'vitest';
import { caseText, type Piece } from '../../../src/features/catalogue/case-text.ts';

const why = (words: string) => caseText(`<Why>\n\n${words}\n\n</Why>\n`).Why;
const inside = ([first]: Piece[]) => (typeof first === 'object' && 'inside' in first ? first.inside : []);

test('the mark of a source stays on the line of the word before it', () => {
  const [words, mark, rest] = inside(why('Es kamen viele. <Source n="3" /> Dann weniger.'));
  expect(words).toBe('Es kamen viele.\u00A0');
  expect(mark).toEqual({ source: '3' });
  expect(rest).toBe(' Dann weniger.');
});

test('two marks stay together, and other blanks are left alone', () => {
  const pieces = inside(why('Es kamen **viele** Menschen. <Source n="3" /> <Source n="4" />'));
  expect(pieces.filter((piece) => typeof piece === 'string')).toEqual(['Es kamen ', ' Menschen.\u00A0', '\u00A0']);
});

test('where no source follows, nothing changes', () => {
  expect(inside(why('Es kamen viele.'))).toEqual(['Es kamen viele.']);
});
