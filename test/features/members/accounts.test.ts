import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountsQuery, canSeeAccounts, searchMembers } from '../../../src/features/members/accounts.ts';
import { inviteNeighbour } from '../../../src/features/members/invite.ts';
import { acceptInvitation } from '../../../src/features/members/join.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const search = (query: Record<string, unknown>, viewer: PersonName = 'hanna') =>
  searchMembers(world.db, world.member(viewer), accountsQuery.parse(query), NOW).accounts.map(({ name }) => name);

test.each([
  ['a part of a name', { q: 'KESS' }, ['Ruth Kessler']],
  ['a name without its marks', { q: 'bauerle' }, ['Jörg Bäuerle']],
  ['a part of an e-mail', { q: 'haddad@example' }, ['Samira Haddad']],
  ['a role', { role: 'editor' }, ['Tomasz Nowak']],
  ['a sign of the store', { q: '%' }, []],
  ['an address that somebody made up', { role: 'king', state: 7, after: 'x', q: 'Hanna' }, ['Hanna Vogel']],
])('accounts are found by %s', (_, query, found) => {
  expect(search(query)).toEqual(found);
});

test('unconfirmed and suspended accounts are there too, and found as such', () => {
  const { token } = inviteNeighbour(world.db, world.member('ruth'), { locale: 'de' }, NOW);
  acceptInvitation(world.db, token, { name: 'Lena Groß', email: 'lena@example.org', locale: 'de' }, NOW);
  const memberId = world.member('samira').id;
  suspendMember(world.db, world.member('emre'), { memberId, days: 3, reason: 'Streit.' }, NOW);
  expect(search({})).toHaveLength(7);
  expect(search({ state: 'unconfirmed' })).toEqual(['Lena Groß']);
  expect(search({ state: 'suspended' })).toEqual(['Samira Haddad']);
});

test('an account shows who invited it and when it joined', () => {
  const { accounts } = searchMembers(world.db, world.member('emre'), { q: 'ruth' }, NOW);
  expect(accounts).toEqual([
    expect.objectContaining({ email: 'ruth.kessler@example.org', invitedBy: world.member('emre').id }),
  ]);
});

test('those who look after the members see accounts, nobody else', () => {
  const may = (name: PersonName) => canSeeAccounts(world.member(name));
  expect([may('hanna'), may('emre'), may('tomasz'), may('ruth')]).toEqual([true, true, false, false]);
  expect(() => search({}, 'tomasz')).toThrow('not_found');
});
