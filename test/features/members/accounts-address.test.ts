import { expect, test } from 'vitest';
import { accountsAddress } from '../../../src/features/members/accounts-address.ts';

test('an address says what is looked for, and nothing else', () => {
  expect(accountsAddress('/admin/members', {})).toBe('/admin/members');
  expect(accountsAddress('/admin/members', { q: 'Häberle & Co', role: 'editor', after: 7 })).toBe(
    '/admin/members?q=H%C3%A4berle+%26+Co&role=editor&after=7',
  );
});
