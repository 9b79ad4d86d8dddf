import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/lib/markdown.ts';
import { firstWords } from '../../../src/features/forum/first-words.ts';

const words = (source: string) => firstWords(renderMarkdown(source));

test('somebody’s own words stand there plainly, without what they quote', () => {
  expect(words('> Alt\n> > Älter\n\n**Wir** haben\neinen [Plan](https://a.example).\n\n- Holz & <b>Nägel</b>')).toBe(
    'Wir haben einen Plan. Holz & <b>Nägel</b>',
  );
});

test('what stands in blocks of its own does not run together, in whatever way it stands there', () => {
  expect(
    words('# Was nötig war\n\nIn unserem Block:\n\n- Holz\n- Nägel\n  1. lange\n\nUnd Mut!\n\nDas ist alles'),
  ).toBe('Was nötig war · In unserem Block: Holz · Nägel · lange · Und Mut! Das ist alles');
  expect(words('| Was | Wie viel |\n|---|---|\n| Holz | 3 |')).toBe('Was · Wie viel · Holz · 3');
});

test('whom it names stands there, too', () => {
  const html = '<p>Was tun Sie, <a href="/members/7" class="mention">@Emre Aydın</a>? Bitte &lt;bald&gt;.</p>';
  expect(firstWords(html)).toBe('Was tun Sie, @Emre Aydın? Bitte <bald>.');
});

test.each(['', '> Nur ein Zitat', '---'])('where %j is all there are none', (source) => {
  expect(words(source)).toBeUndefined();
});

test('many are cut where a sentence or a paragraph ends, and a very long word between characters', () => {
  expect(words('Es läuft. '.repeat(100))).toMatch(/^(Es läuft\. ){17,18}…$/);
  expect(words(`Für den Garten\n\n${'Holz und Nägel '.repeat(100)}`)).toBe('Für den Garten …');
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
