import { expect, test } from 'vitest';
import { shortened } from '../../../src/features/mail/shortened.ts';

const NAMES = [
  'Ruth Kessler',
  'Ruth K. Maier',
  'Dr. Ruth Kessler',
  'ruth kessler',
  'bell hooks',
  'Ruth aus dem Nordtor',
];

/** Every place at which a name can stand in a text that is cut, in sentences and in none. */
const texts = (name: string) =>
  Array.from({ length: 160 }, (_, before) => [
    `${'So ging es aus. '.repeat(20).slice(0, before)} ${name} und ${'alle anderen. '.repeat(20)}`,
    `${'wir haben alle gelacht und '.repeat(20).slice(0, before)} ${name} hat ${'nichts gesagt '.repeat(30)}`,
    `${'Anna Berta '.repeat(20).slice(0, before)} ${name} ${'Carla Dora '.repeat(20)}`,
  ]).flat();

test.each(NAMES)('no text is cut inside the name %s', (name) => {
  for (const text of texts(name)) {
    const end = shortened(text, 100).slice(0, -1).trimEnd().length;
    const [from, to] = [text.trimStart().indexOf(name), text.trimStart().indexOf(name) + name.length];
    expect([text, end <= from || end >= to]).toEqual([text, true]);
  }
});

test('it is about as long as asked: the sentence that is under way may come to its end', () => {
  expect(shortened('Kurz und gut.', 100)).toBe('Kurz und gut.');
  expect(shortened(`${'Alles gelang. '.repeat(7)}Danach wurde gefeiert! Und zwar lange.`, 100)).toBe(
    `${'Alles gelang. '.repeat(7).trim()} …`,
  );
  const long = `${'lange '.repeat(25)}Sätze. Danach kurze.`;
  expect(shortened(long, 100)).toBe(`${'lange '.repeat(25)}Sätze. …`);
});

test('a text without any end is cut before a word that is in no name, inside one that is longer, or left out', () => {
  expect(shortened('wir sind froh dass es läuft '.repeat(20), 100)).toMatch(/^wir sind froh .* …$/);
  expect(shortened('x'.repeat(300), 100)).toBe(`${'x'.repeat(100)} …`);
  expect(shortened('Anna Berta Carla '.repeat(50), 100)).toBe('…');
});

test('hostile texts take no time', () => {
  const begin = performance.now();
  for (const piece of ['.', ' ', 'a.', '\n', 'ist ', 'xxxxxx. ']) shortened(piece.repeat(200_000), 100);
  expect(performance.now() - begin).toBeLessThan(2_000);
});
