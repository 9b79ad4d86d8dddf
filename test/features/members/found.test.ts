import { expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../db/database.ts';
import { members, setupLinks } from '../../../db/schema/members.ts';
import { actsAbout } from '../../../src/features/members/act.ts';
import { memberById } from '../../../src/features/members/find.ts';
import { canFound, foundingForm, foundSite, prepareSetup } from '../../../src/features/members/found.ts';
import { confirmMember } from '../../../src/features/members/join.ts';
import { daysAgo, known, NOW } from '../../support/world.ts';

const HANNA = { name: 'Hanna Vogel', email: 'hanna.vogel@example.org', locale: 'de' } as const;
const empty = () => {
  const db = openDatabase(':memory:');
  return { db, token: prepareSetup(db, NOW) ?? '' };
};

const read = (db: Database, id: number) => db.transaction((tx) => confirmMember(tx, id, NOW));

test('the link makes the first administrator, confirmed, and is gone once they have read a mail', () => {
  const { db, token } = empty();
  expect(canFound(db, token, NOW)).toBe(true);
  const id = foundSite(db, token, HANNA, NOW);
  expect(memberById(db, id, NOW)).toEqual({ id, ...HANNA, roles: ['admin'], confirmedAt: NOW });
  expect(actsAbout(db, known(db, HANNA.email), id)[0]).toMatchObject({ kind: 'found_site', by: id });
  read(db, id);
  expect(canFound(db, token, NOW)).toBe(false);
  expect(() => foundSite(db, token, { ...HANNA, email: 'zwei@example.org' }, NOW)).toThrow('not_found');
});

test('until then it puts a mistyped address right, also the link of the next start, and makes nobody else', () => {
  const { db, token } = empty();
  const id = foundSite(db, token, { ...HANNA, email: 'hana.vogel@example.org' }, NOW);
  expect(foundSite(db, token, HANNA, NOW)).toBe(id);
  expect(foundSite(db, prepareSetup(db, NOW) ?? '', HANNA, NOW)).toBe(id);
  expect(memberById(db, id, NOW)).toMatchObject({ ...HANNA, roles: ['admin'] });
  expect(db.select().from(members).all()).toHaveLength(1);
});

test('the mail of somebody else does not end it', () => {
  const { db, token } = empty();
  const id = foundSite(db, token, HANNA, NOW);
  read(db, id + 1);
  expect(canFound(db, token, NOW)).toBe(true);
});

test('there is no link once the address is known to be right', () => {
  const { db, token } = empty();
  read(db, foundSite(db, token, HANNA, NOW));
  expect(prepareSetup(db, NOW)).toBeUndefined();
  expect(db.select().from(setupLinks).all()).toEqual([]);
});

test('the next start makes the link before worthless', () => {
  const { db, token } = empty();
  const next = prepareSetup(db, NOW) ?? '';
  expect([canFound(db, token, NOW), canFound(db, next, NOW)]).toEqual([false, true]);
});

test('a link lasts a day, and only its hash is kept', () => {
  const { db, token } = empty();
  expect([canFound(db, token, daysAgo(-0.9)), canFound(db, token, daysAgo(-1))]).toEqual([true, false]);
  expect(JSON.stringify(db.select().from(setupLinks).all())).not.toContain(token);
});

test.each(['', 'made-up', 'x'.repeat(10_000)])('the link "%.10s" founds nothing', (token) => {
  const { db } = empty();
  expect(() => foundSite(db, token, HANNA, NOW)).toThrow('not_found');
});

test('a founder without a name or an address is refused', () => {
  expect(foundingForm.safeParse({ ...HANNA, name: '' }).success).toBe(false);
  expect(foundingForm.safeParse({ ...HANNA, email: 'hanna' }).success).toBe(false);
});
