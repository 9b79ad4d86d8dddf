import { expect, test } from 'vitest';
import { remember } from '../../src/lib/remember.ts';

function counted() {
  const asked: string[] = [];
  const shout = (text: string) => {
    asked.push(text);
    return text.toUpperCase();
  };
  return { asked, shout };
}

test('a question is worked on once', () => {
  const { asked, shout } = counted();
  const remembered = remember(shout);
  expect([remembered('bank'), remembered('bank'), remembered('bus')]).toEqual(['BANK', 'BANK', 'BUS']);
  expect(asked).toEqual(['bank', 'bus']);
});

test('what is kept stays bounded', () => {
  const { asked, shout } = counted();
  const remembered = remember(shout, 2);
  ['a', 'b', 'c', 'a'].forEach(remembered);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
