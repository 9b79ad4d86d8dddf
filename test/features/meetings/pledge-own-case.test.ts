import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pledges } from '../../../db/schema/minutes.ts';
import { networks } from '../../../db/schema/networks.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import { openAmending } from '../../../src/features/meetings/minutes.ts';
import type { PledgeInput } from '../../../src/features/meetings/pledge.ts';
import { caseHome } from '../../../src/features/transfers/own-case.ts';
import { rowsOf } from '../../support/forum.ts';
import { EVENING, heldWithItem, type WithItem } from '../../support/meetings.ts';
import { comesFrom, publish } from '../../support/networks.ts';
import { pledgeAt } from '../../support/pledges.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let item: WithItem;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  item = heldWithItem(world);
});
afterEach(() => world.close());

const take = (input: Partial<PledgeInput> = {}) => pledgeAt(world, item, { project: 'lesebank', ...input });
const show = () => openAmending(world.db, world.member('ruth'), item.meeting.id, EVENING);

test('a network pledges no project of its own, however it writes its name, and nothing is written', () => {
  const { db } = world;
  const lead = caseHome(db, 'lesebank')?.lead ?? '';
  const rename = (name: string) => db.update(networks).set({ name }).where(eq(networks.id, item.host)).run();
  rename(lead.toUpperCase());
  expect(() => take()).toThrow('networkId: own_case');
  expect([rowsOf(db, pledges), rowsOf(db, transfers)]).toEqual([0, 0]);
  rename('Runder Tisch');
  take();
  rename(lead);
  show();
  expect([rowsOf(db, pledges), rowsOf(db, transfers)]).toEqual([1, 0]);
});

test('a network is asked before it pledges what comes from where it is at home, and once said it holds', () => {
  const { db } = world;
  comesFrom(db, 'lesebank', item.meeting.district);
  expect(() => take()).toThrow('networkId: from_here');
  expect(rowsOf(db, pledges)).toBe(0);
  take({ sure: 'yes' });
  show();
  expect(rowsOf(db, transfers)).toBe(1);
});
