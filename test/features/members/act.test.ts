import { globSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  actsAbout,
  allActs,
  canReadActsAbout,
  canReadActs,
  newestActAbout,
  record,
} from '../../../src/features/members/act.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { LOCALES } from '../../../src/lib/paths.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

test('the log tells who did what to whom and why, newest first', () => {
  const log = allActs(world.db, world.member('hanna'));
  expect(log.map(({ kind, byName, aboutName, detail }) => [kind, byName, aboutName, detail])).toEqual([
    ['open_board', 'Hanna Vogel', null, 'Fachthemen'],
    ['grant_role', 'Hanna Vogel', 'Tomasz Nowak', 'editor'],
    ['grant_role', 'Hanna Vogel', 'Emre Aydın', 'moderator'],
    ['found_site', 'Hanna Vogel', 'Hanna Vogel', 'admin'],
  ]);
  expect(log[1]?.reason).toBe('Gewählt beim Treffen.');
});

test('the log goes on page by page', () => {
  world.db.transaction((tx) => {
    for (let act = 0; act < 60; act += 1) record(tx, { kind: 'test', detail: String(act) }, NOW);
  });
  const first = allActs(world.db, world.member('hanna'));
  const second = allActs(world.db, world.member('hanna'), first.at(-1)?.id);
  expect([first.length, second.length, first[0]?.detail, second.at(-1)?.kind]).toEqual([50, 14, '59', 'found_site']);
});

test('acts about somebody are read by them and by administrators', () => {
  const [hanna, emre, ruth] = [world.member('hanna'), world.member('emre'), world.member('ruth')];
  expect([hanna, ruth].map((member) => canReadActsAbout(member, ruth.id))).toEqual([true, true]);
  expect(canReadActsAbout(emre, ruth.id)).toBe(false);
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

test.each(LOCALES)('every act of power that is recorded has its words in the log (%s)', (locale) => {
  const source = globSync('src/features/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const kinds = source.flatMap((text) => Array.from(text.matchAll(/kind: '(\w+)', by:/g), ([, kind = '']) => kind));
  const known = Object.keys(messages(locale).admin.acts.kinds);
  expect(kinds).toContain('grant_role');
  expect(kinds.filter((kind) => !known.includes(kind))).toEqual([]);
});
