import { expect, test } from 'vitest';
import { directoryQuery } from '../../src/features/members/directory.ts';
import { isNarrowed, queryAddress } from '../../src/lib/query-address.ts';

test('an address holds what is looked for, and nothing that is empty', () => {
  const query = directoryQuery.parse({ q: 'Straßenfest & Co', district: '', sector: 'church', after: '12' });
  const address = queryAddress('/members', query);
  expect(address).toBe('/members?sector=church&q=Stra%C3%9Fenfest+%26+Co&after=12');
  expect(directoryQuery.parse(Object.fromEntries(new URL(address, 'http://a').searchParams))).toMatchObject({
    ...{ q: 'Straßenfest & Co', sector: 'church', after: 12 },
  });
  expect(queryAddress('/members', {})).toBe('/members');
});

test('a page further on is not yet a choice', () => {
  expect([{}, { after: 12 }, { q: '', topic: 'mobility' }, { q: 'x' }].map(isNarrowed)).toEqual([
    ...[false, false],
    ...[true, true],
  ]);
});
