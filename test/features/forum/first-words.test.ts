import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/lib/markdown.ts';
import { firstWords } from '../../../src/features/forum/first-words.ts';

const words = (source: string) => firstWords(renderMarkdown(source));

test('somebody’s own words stand there plainly, without what they quote', () => {
  expect(words('> Alt\n> > Älter\n\n**Wir** haben\neinen [Plan](https://a.example).\n\n- Holz & <b>Nägel</b>')).toBe(
    'Wir haben einen Plan. Holz & <b>Nägel</b>',
  );
});

test.each(['', '> Nur ein Zitat', '---'])('where %j is all there are none', (source) => {
  expect(words(source)).toBeUndefined();
});

test('many are cut after a word, and a very long one between characters', () => {
  expect(words('Wort '.repeat(100))).toMatch(/^(Wort ){35,36}…$/);
  const long = words('😀'.repeat(400)) ?? '';
  expect(long.isWellFormed()).toBe(true);
  expect(long.length).toBeLessThanOrEqual(182);
});

test('hostile texts take no time', () => {
  const begin = performance.now();
  firstWords('<blockquote>'.repeat(20_000) + 'x'.repeat(20_000));
  words('> '.repeat(5_000) + 'x');
  expect(performance.now() - begin).toBeLessThan(2_000);
});
