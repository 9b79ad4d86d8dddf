import { afterEach, beforeEach, expect, test } from 'vitest';
import { canUseDirectory, directory, directoryQuery, PAGE_SIZE } from '../../../src/features/members/directory.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { daysAgo, letIn, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const page = (query: Record<string, unknown>, now = NOW) =>
  directory(world.db, world.member('ruth'), directoryQuery.parse(query), now);
const names = (query: Record<string, unknown> = {}) => page(query).members.map(({ name }) => name);

test('all active members stand there by name', () => {
  expect(names()).toEqual([
    ...['Emre Aydın', 'Hanna Vogel', 'Jörg Bäuerle', 'Ruth Kessler', 'Samira Haddad', 'Tomasz Nowak'],
  ]);
});

test.each([
  ['a district', { district: 'ost' }, ['Samira Haddad']],
  ['a sector', { sector: 'science' }, ['Tomasz Nowak']],
  ['a topic of help', { topic: 'environment' }, ['Samira Haddad', 'Tomasz Nowak']],
  ['several at once', { topic: 'environment', sector: 'business' }, ['Samira Haddad']],
  ['a part of a name', { q: 'kess' }, ['Ruth Kessler']],
  ['a name without its marks', { q: 'AYDIN' }, ['Emre Aydın']],
  ['an umlaut in two letters', { q: 'Baeuerle' }, ['Jörg Bäuerle']],
  ['a word that is there and one that is not', { q: 'mitfahrbänke brücke' }, []],
  ['two words of a profile', { q: 'stehen Mitfahrbanke' }, ['Ruth Kessler']],
  ['an organisation', { q: 'seilerwasen' }, ['Emre Aydın']],
  [
    'nothing',
    { q: ' \u0000 ' },
    ['Emre Aydın', 'Hanna Vogel', 'Jörg Bäuerle', 'Ruth Kessler', 'Samira Haddad', 'Tomasz Nowak'],
  ],
])('it is narrowed by %s', (_, query, found) => {
  expect(names(query)).toEqual(found);
});

test('what somebody hides, they are not found by', () => {
  expect([names({ district: 'vaihingen' }), names({ sector: 'church' }), names({ q: 'treffen' })]).toEqual([
    [],
    [],
    [],
  ]);
  expect(names({ topic: 'encounter' })).toEqual(['Emre Aydın']);
});

test.each(['%', '_', '\\', "' OR 1=1 --", '"', 'constructor'])('the search for %s finds nobody', (q) => {
  expect(names({ q })).toEqual([]);
});

test('an address may hold anything', () => {
  expect(
    directoryQuery.parse({ district: ['a'], sector: 7, topic: 'x'.repeat(99), after: 'x', q: 'y'.repeat(500) }),
  ).toEqual({
    ...{ district: undefined, sector: undefined, topic: undefined, after: undefined },
    q: 'y'.repeat(120),
  });
  expect(names({ district: 'atlantis' })).toEqual([]);
});

test('pages follow each other without gap and double, even when somebody joins in between', () => {
  for (let guest = 0; guest < PAGE_SIZE; guest += 1) {
    letIn(
      world.db,
      { name: 'Gleicher Name', email: `gast${guest}@example.org`, joined: 0 },
      world.member('hanna'),
      daysAgo(guest),
    );
  }
  const first = page({});
  letIn(world.db, { name: 'Anna Vorn', email: 'anna@example.org', joined: 0 }, world.member('hanna'), NOW);
  const second = page({ after: first.next });
  const ids = [...first.members, ...second.members].map(({ id }) => id);
  expect([first.members.length, second.members.length, new Set(ids).size]).toEqual([PAGE_SIZE, 6, PAGE_SIZE + 6]);
  expect(second.next).toBeUndefined();
});

test('a suspended member is away for as long', () => {
  suspendMember(
    world.db,
    world.member('emre'),
    { memberId: world.member('samira').id, days: 3, reason: 'Streit.' },
    NOW,
  );
  expect(names()).not.toContain('Samira Haddad');
  expect(page({}, daysAgo(-3)).members.map(({ name }) => name)).toContain('Samira Haddad');
});

test('the directory is for active members only', () => {
  const suspended = { ...world.member('ruth'), suspendedUntil: daysAgo(-1) };
  expect([canUseDirectory(world.member('ruth')), canUseDirectory(suspended)]).toEqual([true, false]);
  expect(() => directory(world.db, suspended, {}, NOW)).toThrow('not_found');
});

test('a page of a narrowed list is found by an index', () => {
  const plan = (condition: string) =>
    world.db.$client
      .prepare(`EXPLAIN QUERY PLAN SELECT * FROM members WHERE ${condition} ORDER BY name_key, id LIMIT 31`)
      .all()
      .map((row) => (row as { detail: string }).detail)
      .join('; ');
  expect(plan("district = 'ost'")).toMatch(/USING INDEX members_by_district[^;]*$/);
  expect(plan("sector = 'church' AND (name_key, id) > ('a', 1)")).toMatch(/USING INDEX members_by_sector[^;]*$/);
  expect(plan("(name_key, id) > ('a', 1)")).toMatch(/USING INDEX members_by_name[^;]*$/);
});
