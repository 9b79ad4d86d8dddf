import { expect, test } from 'vitest';
import { CityError, cityOf, readCity } from '../../../src/features/places/city.ts';
import { contentFolder } from '../../support/case-files.ts';

const district = (id: string, column = 0, row = 0) => ({ id, name: id, column, row });
const cityFolder = (districts: object[], name = 'Dorf') =>
  contentFolder({ 'cities/dorf.yaml': JSON.stringify({ name, districts }) });

test('Stuttgart has its 23 districts, each on a tile of its own', () => {
  const city = readCity('content', 'stuttgart');
  expect(city.name).toBe('Stuttgart');
  expect(city.districts).toHaveLength(23);
});

test('a city is read once', () => {
  expect(cityOf('stuttgart')).toBe(cityOf('stuttgart'));
});

test.each([
  ['two districts with one id', [district('nord'), district('nord', 1)], 'two districts have the same id'],
  ['two districts on one tile', [district('nord'), district('sued')], 'two districts lie on the same tile'],
  ['a tile left of the map', [district('nord', -1)], 'districts.0.column'],
  ['no district', [], 'districts'],
])('%s is refused with the file and the reason', (_, districts, reason) => {
  const root = cityFolder(districts);
  expect(() => readCity(root, 'dorf')).toThrow(CityError);
  expect(() => readCity(root, 'dorf')).toThrow(`${root}/cities/dorf.yaml: `);
  expect(() => readCity(root, 'dorf')).toThrow(reason);
});

test('a city without a file is refused with the file it looked for', () => {
  expect(() => readCity('content', 'atlantis')).toThrow(
    new CityError('content/cities/atlantis.yaml: there is no such file'),
  );
});

test('a file that is no YAML is refused in a sentence', () => {
  const root = contentFolder({ 'cities/dorf.yaml': 'name: "Dorf' });
  expect(() => readCity(root, 'dorf')).toThrow(CityError);
  expect(() => readCity(root, 'dorf')).toThrow('dorf.yaml: the file is not valid YAML: ');
});
