import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projects } from '../../../db/schema/catalogue.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import { networks } from '../../../db/schema/networks.ts';
import type { Project } from '../../../src/features/catalogue/project.ts';
import { caseHome, requireElsewhere } from '../../../src/features/transfers/own-case.ts';
import { rowsOf } from '../../support/forum.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
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
  const from = 'degerloch';
  const { record = {} } = db.select().from(projects).where(eq(projects.slug, 'lesebank')).get() ?? {};
  const { place } = record as Project;
  db.update(projects)
    .set({ record: { ...(record as Project), place: { ...place, tiles: [from] } } })
    .where(eq(projects.slug, 'lesebank'))
    .run();
  expect(() => requireElsewhere(db, 'lesebank', from)).toThrow('place: from_here');
  expect(() => requireElsewhere(db, 'lesebank', 'nirgends')).not.toThrow();
  expect(() => requireElsewhere(db, 'atlantis', from)).not.toThrow();
});
