import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { setupLinks } from '../../../db/schema/members.ts';
import { actsAbout } from '../../../src/features/members/act.ts';
import { memberById } from '../../../src/features/members/find.ts';
import { canFound, foundingForm, foundSite, prepareSetup } from '../../../src/features/members/found.ts';
import { daysAgo, known, NOW } from '../../support/world.ts';

const HANNA = { name: 'Hanna Vogel', email: 'hanna.vogel@example.org', locale: 'de' } as const;
const empty = () => {
  const db = openDatabase(':memory:');
  return { db, token: prepareSetup(db, NOW) ?? '' };
};

test('the link makes the first administrator, confirmed, and is gone', () => {
  const { db, token } = empty();
  expect(canFound(db, token, NOW)).toBe(true);
  const id = foundSite(db, token, HANNA, NOW);
  expect(memberById(db, id, NOW)).toEqual({ id, ...HANNA, roles: ['admin'], confirmedAt: NOW });
  expect(actsAbout(db, known(db, HANNA.email), id)[0]).toMatchObject({ kind: 'found_site', by: id });
  expect(canFound(db, token, NOW)).toBe(false);
  expect(() => foundSite(db, token, { ...HANNA, email: 'zwei@example.org' }, NOW)).toThrow('not_found');
});

test('there is no link once there is a member', () => {
  const { db, token } = empty();
  foundSite(db, token, HANNA, NOW);
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
