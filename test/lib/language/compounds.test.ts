import { expect, test } from 'vitest';
import { endsIn } from '../../../src/lib/language/compounds.ts';

test.each([
  ['Bürgergenossenschaft', 'genossenschaft'],
  ['Nachbarschaftshilfe', 'hilfe'],
  ['Nachbarschaftstreff', 'treff'],
  ['Bürgersparbriefe', 'sparbriefe'],
  ['Wirtschaftsförderung', 'förderung'],
  ['Fahrradgaragen', 'garagen'],
  ['Leihladen', 'laden'],
  ['ausleihen', 'leihen'],
  ['Hallenbad', 'bad'],
  ['Bürgerbus', 'bus'],
])('%s is found by its end %s', (compound, end) => {
  expect(endsIn(compound)).toContain(end);
});

test('the linking s belongs to the front', () => {
  expect(endsIn('Nachbarschaftshilfe').filter((end) => end.startsWith('sh'))).toEqual([]);
});

test('short words have no ends, and endings are none', () => {
  expect(endsIn('Garten Wohnung')).toEqual([]);
  expect(endsIn('Wohnungen Mitglieder Bürgermeister').filter((end) => end.length < 4)).toEqual([]);
});

test('a hyphenated word is found as one', () => {
  expect(endsIn('Das Repair-Café hat ein E-Auto.')).toEqual(expect.arrayContaining(['RepairCafé', 'EAuto']));
});

test('an end counts as often as it stands there', () => {
  expect(endsIn('Dorfladen und Dorfladen').filter((end) => end === 'laden')).toHaveLength(2);
});

test('names are not taken apart', () => {
  expect(endsIn('Stuttgart')).toContain('gart');
  expect(endsIn('Stuttgart Kleingarten', (word) => word === 'stuttgart')).toEqual(['garten']);
});
