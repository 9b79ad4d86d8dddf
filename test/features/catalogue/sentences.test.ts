import { expect, test } from 'vitest';
import { firstSentences } from '../../../src/features/catalogue/sentences.ts';

test('a text that fits stays whole', () => {
  expect(firstSentences('Eine Bank. Ein Buch.', 100)).toBe('Eine Bank. Ein Buch.');
  expect(firstSentences('Ohne Punkt am Ende', 100)).toBe('Ohne Punkt am Ende');
  expect(firstSentences('', 100)).toBe('');
});

test('a text that does not fit ends with a sentence', () => {
  expect(firstSentences('Eine Bank. Ein Buch. Viele Leute kommen.', 22)).toBe('Eine Bank. Ein Buch.');
  expect(firstSentences('Kommt sie? Ja! Dann lesen wir.', 14)).toBe('Kommt sie? Ja!');
});

test('the first sentence stands however long it is', () => {
  expect(firstSentences('Eine sehr lange Bank steht hier. Kurz.', 5)).toBe('Eine sehr lange Bank steht hier.');
});

test.each([
  'Der Träger ist der Bürgerbus e. V. in Oberdorf.',
  'Am 3. Mai zahlt z. B. die Gemeinde ca. 5.000 Euro.',
  'Im 19. Jahrhundert gab es Läden, Höfe usw. an jeder Ecke.',
  'Nach Nr. 5 der Satzung und § 3 Abs. 2 geht das.',
  'Dr. Müllers Haus in St. Georgen kostete 1,5 Mio. Euro.',
])('a point inside a sentence does not end it: %s', (sentence) => {
  expect(firstSentences(`${sentence} Dann war Schluss.`, 1)).toBe(sentence);
});

test('a year at the end of a sentence ends it', () => {
  expect(firstSentences('Es begann 2018. Es endete 2020.', 20)).toBe('Es begann 2018.');
});

test('quotation marks and brackets stay with their sentence', () => {
  expect(firstSentences('Sie sagt: „Das geht.“ Er lacht laut.', 25)).toBe('Sie sagt: „Das geht.“');
  expect(firstSentences('Es geht (sagt sie.) Er lacht laut.', 22)).toBe('Es geht (sagt sie.)');
});
