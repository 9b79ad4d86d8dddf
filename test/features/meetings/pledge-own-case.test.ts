import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pledges } from '../../../db/schema/minutes.ts';
import { networks } from '../../../db/schema/networks.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import type { Meeting } from '../../../src/features/meetings/meeting.ts';
import { openAmending } from '../../../src/features/meetings/minutes.ts';
import { pledge, type PledgeInput } from '../../../src/features/meetings/pledge.ts';
import { caseHome } from '../../../src/features/transfers/own-case.ts';
import { rowsOf } from '../../support/forum.ts';
import { EVENING, heldWithItem } from '../../support/meetings.ts';
import { comesFrom, publish } from '../../support/networks.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let host: number;
let meeting: Meeting;
let itemId: number;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  ({ host, meeting, itemId } = heldWithItem(world));
});
afterEach(() => world.close());

const take = (input: Partial<PledgeInput> = {}) =>
  pledge(
    world.db,
    world.member('ruth'),
    { meetingId: meeting.id, itemId },
    { networkId: host, project: 'lesebank', words: undefined, ...input },
    EVENING,
  );
const show = () => openAmending(world.db, world.member('ruth'), meeting.id, EVENING);

test('a network pledges no project of its own, however it writes its name, and nothing is written', () => {
  const { db } = world;
  const lead = caseHome(db, 'lesebank')?.lead ?? '';
  const rename = (name: string) => db.update(networks).set({ name }).where(eq(networks.id, host)).run();
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
  comesFrom(db, 'lesebank', meeting.district);
  expect(() => take()).toThrow('networkId: from_here');
  expect(rowsOf(db, pledges)).toBe(0);
  take({ sure: 'yes' });
  show();
  expect(rowsOf(db, transfers)).toBe(1);
});
