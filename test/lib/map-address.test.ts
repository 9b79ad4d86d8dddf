import { expect, test } from 'vitest';
import { mapAddress } from '../../src/lib/map-address.ts';

const asked = (address: string) => new URL(mapAddress(address, 'Stuttgart')).searchParams.get('query');

test('a map is asked for the address and its city, named once', () => {
  expect(asked('Am Platz 1')).toBe('Am Platz 1, Stuttgart');
  expect(asked('Am Platz 1, 70597 Stuttgart')).toBe('Am Platz 1, 70597 Stuttgart');
});

test.each([
  'Am Platz 1, STUTTGART',
  'Am Platz 1 70597 Stuttgart',
  'Am Platz 1, 70597 Stuttgart-Ost',
  'Stuttgart, Am Platz 1',
])('"%s" names its city', (address) => {
  expect(asked(address)).toBe(address);
});

test.each([
  'Stuttgarter Straße 5',
  'Alte Stuttgarter Straße',
  'Café Stuttgart',
  'Bad Stuttgart, Weg 1',
  'Halle 70597 Stuttgarten',
])('"%s" is not in its city by name', (address) => {
  expect(asked(address)).toBe(`${address}, Stuttgart`);
});

test('a city is no pattern', () => {
  const query = (address: string) => new URL(mapAddress(address, 'Halle (Saale)')).searchParams.get('query');
  expect([query('Weg 1, Halle (Saale)'), query('Weg 1, Halle Saale')]).toEqual([
    'Weg 1, Halle (Saale)',
    'Weg 1, Halle Saale, Halle (Saale)',
  ]);
});

test('whatever somebody writes as an address stays part of the question', () => {
  const address = 'Weg "3" & 4?x=<script>#top';
  expect(new URL(mapAddress(address, 'Köln')).origin).toBe('https://www.openstreetmap.org');
  expect(asked(address)).toBe(`${address}, Stuttgart`);
});
