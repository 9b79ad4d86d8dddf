import { afterEach, beforeEach, expect, test } from 'vitest';
import { canSeeInvitationTree, invitationTree } from '../../../src/features/members/invitation-tree.ts';
import { inviteNeighbour } from '../../../src/features/members/invite.ts';
import { acceptInvitation } from '../../../src/features/members/join.ts';
import { blankMember } from '../../../src/features/members/retention.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const drawn = (from?: PersonName) =>
  invitationTree(world.db, world.member('emre'), from && world.member(from).id).map(
    ({ name, depth, invited }) => `${'- '.repeat(depth)}${name} ${invited}`,
  );

test('the tree shows who brought whom', () => {
  expect(drawn()).toEqual([
    ...['Hanna Vogel 2', '- Emre Aydın 1', '- - Ruth Kessler 1', '- - - Jörg Bäuerle 0'],
    ...['- Tomasz Nowak 1', '- - Samira Haddad 0'],
  ]);
  expect(drawn('ruth')).toEqual(['Ruth Kessler 1', '- Jörg Bäuerle 0']);
});

test('whoever has left keeps their place without a name; whoever never arrived has none', () => {
  const { token } = inviteNeighbour(world.db, world.member('joerg'), { locale: 'de' }, NOW);
  const input = { name: 'Lena Groß', email: 'lena@example.org', locale: 'de' } as const;
  const { memberId = 0 } = acceptInvitation(world.db, token, input, NOW);
  expect(drawn('joerg')).toEqual(['Jörg Bäuerle 1', '- Lena Groß 0']);
  const ruth = world.member('ruth').id;
  world.db.transaction((tx) => [ruth, memberId].forEach((id) => blankMember(tx, id, NOW)));
  expect(drawn('emre')).toEqual(['Emre Aydın 1', '- null 1', '- - Jörg Bäuerle 0']);
});

test('the tree is there for those who look after the members', () => {
  const may = (name: PersonName) => canSeeInvitationTree(world.member(name));
  expect([may('hanna'), may('emre'), may('tomasz'), may('ruth')]).toEqual([true, true, false, false]);
  expect(() => invitationTree(world.db, world.member('ruth'))).toThrow('not_found');
  expect(invitationTree(world.db, world.member('hanna'), 999_999)).toEqual([]);
});
