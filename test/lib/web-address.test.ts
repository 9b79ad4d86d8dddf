import { expect, test } from 'vitest';
import { webAddress } from '../../src/lib/web-address.ts';

test.each([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['http://example.org', 'http://example.org'],
  [' www.example.org/seite ', 'https://www.example.org/seite'],
])('%j is an address', (typed, address) => {
  expect(webAddress.parse(typed)).toBe(address);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'ein Faltblatt', 'mailto:a@example.org', 'beispiel'])(
  '%j is refused with a sentence that says how',
  (typed) => {
    expect(webAddress.safeParse(typed).error?.issues[0]?.message).toBe('web_address');
  },
);
