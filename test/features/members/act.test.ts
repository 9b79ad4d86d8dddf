import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  actsAbout,
  allActs,
  canReadAct,
  canReadActs,
  newestActAbout,
  record,
} from '../../../src/features/members/act.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

test('the log tells who did what to whom and why, newest first', () => {
  const log = allActs(world.db, world.member('hanna'));
  expect(log.map(({ kind, byName, aboutName, detail }) => [kind, byName, aboutName, detail])).toEqual([
    ['grant_role', 'Hanna Vogel', 'Tomasz Nowak', 'editor'],
    ['grant_role', 'Hanna Vogel', 'Emre Aydın', 'moderator'],
    ['found_site', 'Hanna Vogel', 'Hanna Vogel', 'admin'],
  ]);
  expect(log[0]?.reason).toBe('Gewählt beim Treffen.');
});

test('the log goes on page by page', () => {
  world.db.transaction((tx) => {
    for (let act = 0; act < 60; act += 1) record(tx, { kind: 'test', detail: String(act) }, NOW);
  });
  const first = allActs(world.db, world.member('hanna'));
  const second = allActs(world.db, world.member('hanna'), first.at(-1)?.id);
  expect([first.length, second.length, first[0]?.detail, second.at(-1)?.kind]).toEqual([50, 13, '59', 'found_site']);
});

test('an act is read by whom it concerns, by whoever acted and by administrators', () => {
  const [hanna, emre, ruth, tomasz] = [
    world.member('hanna'),
    world.member('emre'),
    world.member('ruth'),
    world.member('tomasz'),
  ];
  const act = { by: emre.id, about: ruth.id };
  expect([hanna, emre, ruth].map((member) => canReadAct(member, act))).toEqual([true, true, true]);
  expect(canReadAct(tomasz, act)).toBe(false);
  expect([canReadActs(hanna), canReadActs(emre)]).toEqual([true, false]);
});

test('everyone reads what was done to them, and nothing about others', () => {
  const [emre, tomasz] = [world.member('emre'), world.member('tomasz')];
  expect(actsAbout(world.db, tomasz, tomasz.id).map(({ detail }) => detail)).toEqual(['editor']);
  expect(actsAbout(world.db, world.member('hanna'), tomasz.id)).toHaveLength(1);
  expect(() => actsAbout(world.db, emre, tomasz.id)).toThrow('not_found');
  expect(() => allActs(world.db, emre)).toThrow('not_found');
});

test('the newest act of somebody else about a member is known, and what they did themselves is no news', () => {
  const [hanna, ruth] = [world.member('hanna'), world.member('ruth')];
  expect([newestActAbout(world.db, hanna), newestActAbout(world.db, ruth)]).toEqual([undefined, undefined]);
  suspendMember(world.db, world.member('emre'), { memberId: ruth.id, days: 7, reason: 'Werbung.' }, NOW);
  expect(newestActAbout(world.db, ruth)).toEqual(NOW);
});
