import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { transfers } from '../../../db/schema/transfers.ts';
import { networks } from '../../../db/schema/networks.ts';
import { caseHome } from '../../../src/features/transfers/own-case.ts';
import { rowsOf } from '../../support/forum.ts';
import { addNetwork, comesFrom, publish, takeBench } from '../../support/networks.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
});
afterEach(() => world.close());

test('a network takes no project home that is its own, however it writes its name', () => {
  const { db } = world;
  const { id: networkId } = addNetwork(db);
  const lead = caseHome(db, 'lesebank')?.lead ?? '';
  db.update(networks).set({ name: lead.toUpperCase() }).where(eq(networks.id, networkId)).run();
  expect(() => takeBench(db, { networkId })).toThrow('place: own_case');
  expect(rowsOf(db, transfers)).toBe(0);
  db.update(networks).set({ name: 'Runder Tisch' }).where(eq(networks.id, networkId)).run();
  expect(takeBench(db, { networkId }).state).toBe('interested');
});

test('whoever takes a project to the district it comes from is asked first', () => {
  const { db } = world;
  comesFrom(db, 'lesebank', 'degerloch');
  const { id: networkId } = addNetwork(db, ['ruth'], { districts: ['moehringen'] });
  expect(() => takeBench(db, { networkId })).toThrow('place: from_here');
  expect(() => takeBench(db, { networkId, district: 'degerloch' })).toThrow('place: from_here');
  expect(rowsOf(db, transfers)).toBe(0);
  expect(takeBench(db, { networkId, district: 'moehringen' }).state).toBe('interested');
  expect(takeBench(db, { networkId, sure: 'yes' }).district).toBe('degerloch');
  expect(() => takeBench(db, { networkId })).toThrow('place: taken_home');
});
