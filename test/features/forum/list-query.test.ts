import { expect, test } from 'vitest';
import { cursorIn, cursorText, START } from '../../../src/features/forum/list-cursor.ts';
import { anchorIn, anchorText, listAddress, listQuery } from '../../../src/features/forum/list-query.ts';
import { NOW } from '../../support/world.ts';

test('an address says which list, about what, and from where', () => {
  const about = { kind: 'project', id: 'repair-cafe' } as const;
  expect(listAddress('/forum', {})).toBe('/forum');
  expect(listAddress('/forum', { show: 'mine', about, after: 'a-1' })).toBe(
    '/forum?show=mine&about=project:repair-cafe&after=a-1',
  );
  expect(listQuery.parse({ show: 'mine', after: 'a-1' })).toEqual({ show: 'mine', after: 'a-1' });
});

test('what is about a thing is shown whoever wrote it: no filter of the own topics mixes in others', () => {
  const about = { kind: 'project', id: 'repair-cafe' } as const;
  for (const show of ['mine', 'watched', 'unanswered'])
    expect(listQuery.parse({ show, about: anchorText(about), after: 'a-1' })).toEqual({
      ...{ show: 'all', about, after: 'a-1' },
    });
});

test('what is odd in an address is left aside', () => {
  expect(listQuery.parse({ show: 'constructor', about: 'project:', after: 'x'.repeat(99) })).toEqual({ show: 'all' });
  for (const odd of ['', 'project', 'planet:mars', 'project:A b', 'project:"><script>', ':x'])
    expect(anchorIn(odd)).toBeUndefined();
});

test('a cursor comes back as it was, and what is none is the start', () => {
  const cursor = { activeAt: NOW, id: 4711 };
  expect(cursorIn(cursorText(cursor))).toEqual(cursor);
  for (const odd of [undefined, '', '-', 'a', 'a-', '-1', 'a-b-c', 'ä-1', '1'.repeat(40)])
    expect(cursorIn(odd)).toEqual(START);
});
