import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { members } from '../../../db/schema/members.ts';
import { firstPlan } from '../../../src/features/meetings/first-plan.ts';
import { hostsFor } from '../../../src/features/meetings/host.ts';
import { network } from '../../support/meetings.ts';
import type { PersonName } from '../../support/people.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const lives = (name: PersonName, district: string | null) =>
  world.db
    .update(members)
    .set({ district })
    .where(eq(members.id, world.member(name).id))
    .run();
const first = (name: PersonName) => firstPlan(world.db, world.member(name), hostsFor(world.db, world.member(name)));

test('a plan begins with a network and a district of its own, not with where somebody lives', () => {
  lives('ruth', 'vaihingen');
  const id = network(world.db, 'Runder Tisch', [world.member('ruth')]);
  expect(first('ruth')).toEqual({ hostId: String(id), district: 'degerloch' });
});

test('of several networks it is rather the one where the member is at home', () => {
  network(world.db, 'Ahorn', [world.member('ruth')]);
  const id = network(world.db, 'Birke', [world.member('ruth')], 'vaihingen');
  lives('ruth', 'vaihingen');
  expect(first('ruth')).toEqual({ hostId: String(id), district: 'vaihingen' });
});

test('moderators begin with a network of their own, else with one that is there', () => {
  lives('emre', null);
  const other = network(world.db, 'Ahorn', [world.member('ruth')], 'mitte');
  expect(first('emre')).toEqual({ hostId: String(other), district: 'mitte' });
  const own = network(world.db, 'Birke', [world.member('emre')]);
  expect(first('emre')).toEqual({ hostId: String(own), district: 'degerloch' });
});

test('who may plan for no network begins with nothing', () => {
  expect(first('joerg')).toEqual({});
});
