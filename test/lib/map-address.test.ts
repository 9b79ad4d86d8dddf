import { expect, test } from 'vitest';
import { mapAddress } from '../../src/lib/map-address.ts';

const asked = (address: string) => new URL(mapAddress(address, 'Stuttgart')).searchParams.get('query');

test('a map is asked for the address and its city, named once', () => {
  expect(asked('Am Platz 1')).toBe('Am Platz 1, Stuttgart');
  expect(asked('Am Platz 1, 70597 Stuttgart')).toBe('Am Platz 1, 70597 Stuttgart');
});

test('whatever somebody writes as an address stays part of the question', () => {
  const address = 'Weg "3" & 4?x=<script>#top';
  expect(new URL(mapAddress(address, 'Köln')).origin).toBe('https://www.openstreetmap.org');
  expect(asked(address)).toBe(`${address}, Stuttgart`);
});
