import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  listTransfers,
  transferCounts,
  transferQuery,
  transfersOfNetwork,
  transfersOfProject,
  TRANSFERS_PAGE,
} from '../../../src/features/transfers/list.ts';
import { stepsOf } from '../../../src/features/transfers/shown-steps.ts';
import { shownTransfer } from '../../../src/features/transfers/shown.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import type { Audience, Transfer } from '../../../src/features/transfers/transfer.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { growing } from '../../support/plan.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let taken: Record<Audience, Transfer>;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  const { id: networkId } = addNetwork(world.db);
  const take = (seenBy: Audience, project: string, days: number) =>
    takeBench(world.db, { networkId, project, seenBy, words: `Aus Degerloch: ${seenBy}` }, 'ruth', daysAgo(days));
  taken = {
    members: take('members', 'buergerbus', 3),
    public: take('public', 'lesebank', 2),
    anonymised: take('anonymised', 'dorfladen', 1),
  };
});
afterEach(() => world.close());

const who = (name?: PersonName) => name && world.member(name);
const list = (name?: PersonName, query: object = {}) =>
  listTransfers(world.db, who(name), transferQuery.parse(query), 'de', NOW).transfers.map(({ seenBy }) => seenBy);
const one = (seenBy: Audience, name?: PersonName) => shownTransfer(world.db, who(name), taken[seenBy].id, 'de');

test('visitors find what is for everyone, members everything, the newest first', () => {
  expect(list()).toEqual(['anonymised', 'public']);
  expect(list('samira')).toEqual(['anonymised', 'public', 'members']);
  expect(() => one('members')).toThrow('not_found');
});

test('a transfer tells on which day it began, and since when it is where it is', () => {
  const step = { state: 'running', on: '2026-11-21', words: undefined } as const;
  takeStep(world.db, world.member('ruth'), taken.public.id, step, NOW);
  expect(one('public')).toMatchObject({ begun: '2026-11-20', since: '2026-11-21', changedAt: NOW });
  expect(one('anonymised')).toMatchObject({ begun: '2026-11-21', since: '2026-11-21' });
});

test('what is shown without its place says neither network nor district, partner, name nor word of a step', () => {
  for (const name of [undefined, 'samira', 'tomasz'] as const) {
    const shown = one('anonymised', name);
    const said = JSON.stringify([shown, stepsOf(world.db, who(name), shown)]);
    expect(said).toContain('Dorfladen Unterdorf');
    expect(said).not.toMatch(/degerloch|Ruth/i);
  }
  expect(one('anonymised', 'ruth').network?.name).toBe('Netz Degerloch');
  expect(one('anonymised', 'emre').district).toBe('degerloch');
});

test('nobody finds it by its district or its network, or counts it on the map', () => {
  expect(list('samira', { district: 'degerloch' })).toEqual(['public', 'members']);
  expect(list('ruth', { district: 'degerloch' })).toEqual(['anonymised', 'public', 'members']);
  const { networkId } = taken.public;
  expect(transfersOfNetwork(world.db, who('samira'), networkId, 'de').map(({ seenBy }) => seenBy)).toEqual([
    'public',
    'members',
  ]);
  expect(transferCounts(world.db, who('ruth')).get('degerloch')).toEqual({ count: 2, sign: 'place' });
  expect(transferCounts(world.db, undefined).get('degerloch')?.count).toBe(1);
});

test('the list is narrowed by state and field', () => {
  const stop = { state: 'stopped', on: '2026-11-22', words: 'Kein Fahrer.' } as const;
  takeStep(world.db, world.member('ruth'), taken.members.id, stop, NOW);
  expect(list('ruth', { state: 'stopped' })).toEqual(['members']);
  expect(list('ruth', { field: 'mobility' })).toEqual(['members']);
  expect(list('ruth', { field: 'nonsense', state: '?' })).toHaveLength(3);
});

test('the list goes on page by page', () => {
  for (let number = 0; number < TRANSFERS_PAGE; number++) {
    const { id: networkId } = addNetwork(world.db, ['ruth'], { name: `Netz ${number}` });
    takeBench(world.db, { networkId, seenBy: 'public' });
  }
  const first = listTransfers(world.db, undefined, {}, 'de', NOW);
  expect(first.transfers).toHaveLength(TRANSFERS_PAGE);
  const second = listTransfers(world.db, undefined, { after: first.next }, 'de', NOW);
  expect(second.transfers.map(({ seenBy }) => seenBy)).toEqual(['anonymised', 'public']);
});

test('a case that left the catalogue is still told of, as gone', () => {
  publish(world.db, { without: ['lesebank'] });
  expect(one('public').origin).toMatchObject({ slug: 'lesebank', isGone: true });
  expect(transfersOfProject(world.db, undefined, 'lesebank', 'de')).toHaveLength(1);
});

test('titles are in the language of the page where there is a translation', () => {
  const title = (locale: 'de' | 'en') => shownTransfer(world.db, undefined, taken.public.id, locale).origin;
  expect(title('en')).toMatchObject({ title: 'Reading bench', lang: 'en' });
  expect(title('de')).toMatchObject({ title: 'Lesebank am Marktplatz', lang: 'de' });
});

test('every list of transfers is met by an index', () => {
  const asked = growing(world.db, () => {
    for (const viewer of [undefined, world.member('samira'), world.member('ruth')]) {
      for (const query of [{}, { state: 'running' }, { district: 'ost' }, { field: 'mobility', after: 2 }])
        listTransfers(world.db, viewer, transferQuery.parse(query), 'de', NOW);
      transfersOfProject(world.db, viewer, 'lesebank', 'de');
      transfersOfNetwork(world.db, viewer, 1, 'de');
      transferCounts(world.db, viewer);
    }
  });
  expect(asked).toEqual([]);
});
