import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { members } from '../../../db/schema/members.ts';
import { changeProfile, profileForm } from '../../../src/features/members/profile.ts';
import { grantRole, withdrawRole } from '../../../src/features/members/role.ts';
import { ProblemError } from '../../../src/lib/problems.ts';
import type { Person, PersonName } from '../../support/people.ts';
import { districts, letIn, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const rename = (who: PersonName, name: string) =>
  changeProfile(world.db, world.member(who), profileForm(districts).parse({ name, locale: 'de' }), NOW);
const join = (name: string) => letIn(world.db, { name, email: 'neu@example.org' } as Person, world.member('ruth'), NOW);
const BORROWED = new ProblemError('name', 'borrowed_name');

test.each([
  ['that of a moderator', 'Emre Aydın'],
  ['one that looks like it', 'Ernre AYDlN'],
  ['that of an administrator with Cyrillic letters', 'H\u0430nna V\u043egel'],
  ['that of an office', 'Moderation'],
  ['that of an office with a digit', 'Adm1n'],
])('nobody joins or goes by a name that others trust: %s', (_, name) => {
  expect(() => join(name)).toThrow(BORROWED);
  expect(() => rename('ruth', name)).toThrow(BORROWED);
  expect(world.member('ruth').name).toBe('Ruth Kessler');
});

test("a name with something added, and that of somebody without a role, are everyone's to take", () => {
  expect(join('Samira Haddad').name).toBe('Samira Haddad');
  rename('ruth', 'Emre Aydın-Kessler');
  expect(world.member('ruth').name).toBe('Emre Aydın-Kessler');
});

test.each(['Emre Aydln', 'Redaktion'])('nobody gets a role under a name that others trust: %s', (name) => {
  const { db, member } = world;
  db.update(members)
    .set({ name })
    .where(eq(members.id, member('ruth').id))
    .run();
  const grant = () =>
    grantRole(db, member('hanna'), { memberId: member('ruth').id, role: 'editor', reason: 'Schreibt gern.' }, NOW);
  expect(grant).toThrow(new ProblemError('role', 'name_in_office'));
  expect(member('ruth').roles).toEqual([]);
  rename('ruth', 'Ruth Kessler-Aydın');
  grant();
  expect(member('ruth').roles).toEqual(['editor']);
});

test('whoever has a role writes their own name another way', () => {
  rename('emre', 'EMRE AYDIN');
  expect(world.member('emre').name).toBe('EMRE AYDIN');
});

test('who was called so before stays so, and the name of whoever gives a role up is free', () => {
  const { db, member } = world;
  withdrawRole(db, member('emre'), { memberId: member('emre').id, role: 'moderator' }, NOW);
  rename('ruth', 'Emre Aydın');
  rename('ruth', 'Emre Aydın');
  expect(member('ruth').name).toBe('Emre Aydın');
});
