import { expect, test } from 'vitest';
import { difference, isNone } from '../../../../src/features/networks/parts/difference.ts';
import type { Audience, PartBody } from '../../../../src/features/networks/parts/part.ts';

const version = (body: PartBody, seenBy: Audience = 'public') => ({ seenBy, body });
const lines = (...rows: NonNullable<PartBody['lines']>) => version({ fields: {}, lines: rows });

test('two versions that say the same differ in nothing', () => {
  const one = version({ fields: { needs: 'Geld.' }, lines: [{ id: 1, title: 'Stadt' }] });
  expect(isNone(difference(one, structuredClone(one)))).toBe(true);
});

test('fields came, went, or changed', () => {
  const before = version({ fields: { vision: 'A', rules: 'B' } });
  const after = version({ fields: { vision: 'C', decisions: 'D' } });
  expect(difference(before, after).fields).toEqual([
    { field: 'vision', before: 'A', after: 'C' },
    { field: 'decisions', after: 'D' },
    { field: 'rules', before: 'B' },
  ]);
});

test('a nothing is not a zero', () => {
  const fields = difference(version({ fields: { reserve: 0 } }), version({ fields: {} })).fields;
  expect(fields).toEqual([{ field: 'reserve', before: 0 }]);
});

test('lines are known by their number', () => {
  const before = lines({ id: 1, title: 'Stadt', amount: 5 }, { id: 2, title: 'Bund' });
  const after = lines({ id: 3, title: 'Stiftung' }, { id: 1, title: 'Stadt', amount: 7 });
  expect(difference(before, after).lines).toMatchObject([
    { id: 3, how: 'added' },
    { id: 1, how: 'changed', fields: [{ field: 'amount', before: 5, after: 7 }] },
    { id: 2, how: 'removed', line: { title: 'Bund' } },
  ]);
});

test('who sees it is a difference too', () => {
  const { seenBy } = difference(version({ fields: {} }), version({ fields: {} }, 'reviewers'));
  expect(seenBy).toEqual({ before: 'public', after: 'reviewers' });
});
