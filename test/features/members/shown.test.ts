import { afterEach, beforeEach, expect, test } from 'vitest';
import { canSeeMember, ownPageFor, shownMember } from '../../../src/features/members/shown.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { people, type PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const show = (viewer: PersonName | undefined, name: PersonName) =>
  shownMember(world.db, viewer && world.member(viewer), world.member(name).id, NOW);
const parts = (shown: object) => Object.keys(shown).filter((key) => !['id', 'name', 'joinedAt', 'roles'].includes(key));

test('visitors see the parts that are public, of those whose name is', () => {
  expect(show(undefined, 'samira')).toEqual({
    ...{ id: world.member('samira').id, name: 'Samira Haddad', joinedAt: daysAgo(120), roles: [] },
    organisation: 'Haddads Nähstube',
  });
  expect(() => show(undefined, 'ruth')).toThrow('not_found');
});

test('members see what is for members', () => {
  expect(parts(show('ruth', 'samira'))).toEqual([
    ...['email', 'district', 'organisation', 'sector', 'help', 'fields', 'languages'],
  ]);
  expect(show('ruth', 'emre').email).toBeUndefined();
  expect(show('ruth', 'emre').roles).toEqual(['moderator']);
});

test('what is for nobody is seen by nobody, moderators and administrators included', () => {
  expect([parts(show('ruth', 'joerg')), parts(show('emre', 'joerg')), parts(show('hanna', 'joerg'))]).toEqual([
    [],
    [],
    [],
  ]);
});

test('everyone sees all of themselves', () => {
  expect(show('joerg', 'joerg')).toMatchObject({
    email: people.joerg.email,
    help: people.joerg.help,
    fields: ['encounter'],
  });
});

test('a member sees their own page as members and as strangers do', () => {
  const own = (name: PersonName, view: 'members' | 'public') => ownPageFor(world.db, view, world.member(name));
  expect(own('samira', 'members')).toEqual(show('ruth', 'samira'));
  expect(own('samira', 'public')).toEqual(show(undefined, 'samira'));
  expect(own('joerg', 'members')).toEqual(show('ruth', 'joerg'));
  expect(own('joerg', 'public')).toBeUndefined();
});

test('a suspended member is there for those who look after the members, and for nobody else', () => {
  const reason = 'Streit.';
  suspendMember(world.db, world.member('emre'), { memberId: world.member('samira').id, days: 3, reason }, NOW);
  expect([show('emre', 'samira').name, show('hanna', 'samira').name]).toEqual(['Samira Haddad', 'Samira Haddad']);
  expect(() => show('ruth', 'samira')).toThrow('not_found');
  expect(() => show(undefined, 'samira')).toThrow('not_found');
});

test('an account that is not confirmed is there for nobody but its owner', () => {
  const { confirmedAt: _, ...other } = { ...world.member('samira'), nameSeenBy: 'public' as const };
  const may = (viewer: PersonName | undefined) => canSeeMember(viewer && world.member(viewer), other);
  expect([may('hanna'), may('ruth'), may(undefined), may('samira')]).toEqual([false, false, false, true]);
});

test('whoever is suspended sees nobody but themselves', () => {
  const viewer = { ...world.member('ruth'), suspendedUntil: daysAgo(-1) };
  expect(canSeeMember(viewer, { ...world.member('emre'), nameSeenBy: 'members' })).toBe(false);
  expect(canSeeMember(viewer, { ...viewer, nameSeenBy: 'members' })).toBe(true);
});

test.each([0, -1, 999_999, 1.5])('there is no member number %s', (id) => {
  expect(() => shownMember(world.db, world.member('hanna'), id, NOW)).toThrow('not_found');
});
