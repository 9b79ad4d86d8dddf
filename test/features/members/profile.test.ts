import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  canChangeProfile,
  changeProfile,
  isProfileShort,
  profileForm,
  profileOf,
} from '../../../src/features/members/profile.ts';
import { daysAgo, districts, NOW, openWorld, type World } from '../../support/world.ts';
import { directory } from '../../../src/features/members/directory.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const form = profileForm(districts);
const GIVEN = {
  ...{ name: 'Ruth Keßler', locale: 'en', district: 'west', organisation: 'Nachbarn am Feuersee', sector: 'citizens' },
  ...{ help: 'Lesekreise.\n\nUnd Kuchen.', fields: ['culture', 'education'], languages: ['de', 'fr'] },
  ...{ nameSeenBy: 'public', helpSeenBy: 'nobody', emailSeenBy: 'members' },
};

test('a profile is written whole, and read as it was written', () => {
  changeProfile(world.db, world.member('ruth'), form.parse(GIVEN), NOW);
  const profile = profileOf(world.db, world.member('ruth'));
  expect({ ...profile, fields: profile.fields.sort() }).toEqual({
    ...GIVEN,
    ...{ districtSeenBy: 'members', organisationSeenBy: 'members', sectorSeenBy: 'members' },
    ...{ languagesSeenBy: 'members', pictureSeenBy: 'members', fields: ['culture', 'education'] },
  });
  expect(world.member('ruth')).toMatchObject({ name: 'Ruth Keßler', locale: 'en', district: 'west' });
});

test('what is left out is gone, and e-mail is hidden unless one shows it', () => {
  changeProfile(world.db, world.member('ruth'), form.parse({ name: 'Ruth', locale: 'de' }), NOW);
  expect(profileOf(world.db, world.member('ruth'))).toMatchObject({
    ...{ district: undefined, help: undefined, fields: [], languages: [] },
    ...{ emailSeenBy: 'nobody', nameSeenBy: 'members' },
  });
});

test('a field that is ticked twice counts once', () => {
  changeProfile(world.db, world.member('ruth'), form.parse({ ...GIVEN, fields: ['culture', 'culture'] }), NOW);
  expect(profileOf(world.db, world.member('ruth')).fields).toEqual(['culture']);
});

test('nothing of anybody else changes', () => {
  const before = profileOf(world.db, world.member('samira'));
  changeProfile(world.db, world.member('ruth'), form.parse(GIVEN), NOW);
  expect(profileOf(world.db, world.member('samira'))).toEqual(before);
});

test('one is found by the new words and no longer by the old ones, nor by hidden ones', () => {
  changeProfile(world.db, world.member('ruth'), form.parse(GIVEN), NOW);
  const found = (q: string) => directory(world.db, world.member('emre'), { q }, NOW).members.map(({ name }) => name);
  expect([found('feuersee'), found('KESSLER'), found('mitfahrbänke'), found('lesekreise')]).toEqual([
    ...[['Ruth Keßler'], ['Ruth Keßler']],
    ...[[], []],
  ]);
});

test('everyone changes their own profile, and nobody does while suspended', () => {
  const [ruth, emre] = [world.member('ruth'), world.member('emre')];
  expect([canChangeProfile(ruth, ruth), canChangeProfile(emre, ruth)]).toEqual([true, false]);
  const suspended = { ...ruth, suspendedUntil: daysAgo(-1) };
  expect(() => changeProfile(world.db, suspended, form.parse(GIVEN), NOW)).toThrow('forbidden');
});

test.each([
  ['no name', { name: '\u200B' }],
  ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }],
  ['help that is a book', { help: 'x'.repeat(801) }],
  ['a sector that is none', { sector: 'constructor' }],
  ['a district of another city', { district: 'kreuzberg' }],
  ['a field that is none', { fields: ['spaceflight'] }],
  ['six fields', { fields: ['culture', 'education', 'mobility', 'housing', 'digital', 'safety'] }],
  ['a language that is none', { languages: ['xx'] }],
  ['a name that nobody sees', { nameSeenBy: 'nobody' }],
  ['an e-mail for everyone', { emailSeenBy: 'public' }],
  ['an audience that is none', { helpSeenBy: 'friends' }],
])('%s is refused', (_, bad) => {
  expect(form.safeParse({ ...GIVEN, ...bad }).success).toBe(false);
});

test.each([
  [{ district: 'west', help: 'Lesekreise.' }, false],
  [{ district: 'west', fields: ['culture'] }, false],
  [{ district: 'west' }, true],
  [{ help: 'Lesekreise.', fields: ['culture'] }, true],
])('a profile with %o is short: %s', (parts, isShort) => {
  changeProfile(world.db, world.member('ruth'), form.parse({ name: 'Ruth', locale: 'de', ...parts }), NOW);
  expect(isProfileShort(profileOf(world.db, world.member('ruth')))).toBe(isShort);
});
