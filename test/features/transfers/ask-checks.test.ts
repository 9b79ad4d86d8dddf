import { afterEach, beforeEach, expect, test } from 'vitest';
import { transfers } from '../../../db/schema/transfers.ts';
import { askChecks, hasDueCheck } from '../../../src/features/transfers/ask-checks.ts';
import { openChecks } from '../../../src/features/transfers/open-checks.ts';
import { ownTransfer, type Transfer } from '../../../src/features/transfers/transfer.ts';
import { posted } from '../../support/letters.ts';
import { addNetwork } from '../../support/networks.ts';
import { DUE, runningBench } from '../../support/transfer-checks.ts';
import { openWorld, type World } from '../../support/world.ts';

/** The evening before the bench is asked about. */
const BEFORE = new Date('2027-02-27T22:30:00Z');

let world: World;
let bench: Transfer;
beforeEach(() => {
  world = openWorld();
  bench = runningBench(world);
});
afterEach(() => world.close());

test('transfers are asked about in portions, until none is due', () => {
  const { db, member } = world;
  const { id: networkId } = addNetwork(db, ['ruth'], { name: 'Netz Süd', home: 'sued' });
  const row = db.select().from(transfers).get();
  if (!row) throw new Error('no transfer');
  const { id: _, ...values } = { ...row, networkId, nextCheck: '2027-02-28' };
  for (let n = 0; n < 21; n += 1)
    db.insert(transfers)
      .values({ ...values, district: `place-${String(n)}` })
      .run();
  expect([askChecks(db, DUE), askChecks(db, DUE), askChecks(db, DUE)]).toEqual([20, 2, 0]);
  expect(openChecks(db, member('ruth'), DUE)).toHaveLength(22);
});

test('one that cannot be asked about is set aside until tomorrow, and those behind it are asked', () => {
  const { db, member } = world;
  const { id: networkId } = addNetwork(db, ['ruth'], { name: 'Netz Süd', home: 'sued' });
  const { id: _, ...values } = { ...bench, networkId, state: 'running' as const, nextCheck: '2027-02-28' };
  const other = db.insert(transfers).values(values).returning().get();
  db.$client.exec(
    `CREATE TRIGGER broken BEFORE INSERT ON transfer_checks WHEN NEW.transfer_id = ${String(bench.id)} BEGIN SELECT RAISE(ABORT, 'no'); END`,
  );
  const aside: unknown[] = [];
  const ask = (now: Date) => askChecks(db, now, (row) => aside.push(row));
  expect([ask(DUE), ask(DUE)]).toEqual([2, 0]);
  expect(aside).toEqual([{ transfer: bench.id }]);
  expect(openChecks(db, member('ruth'), DUE).map(({ transferId }) => transferId)).toEqual([other.id]);
  db.$client.exec('DROP TRIGGER broken');
  const tomorrow = new Date('2027-03-01T08:00:00Z');
  expect([hasDueCheck(db, DUE), ask(tomorrow)]).toEqual([false, 1]);
  expect(openChecks(db, member('ruth'), tomorrow)).toHaveLength(2);
});

test('everyone who runs the network is asked on the day that was set, each once', () => {
  expect(hasDueCheck(world.db, BEFORE)).toBe(false);
  expect(hasDueCheck(world.db, DUE)).toBe(true);
  askChecks(world.db, DUE);
  askChecks(world.db, DUE);
  expect(posted(world.db, 'transfer_check').map(({ to }) => to)).toEqual([
    'ruth.kessler@example.org',
    world.member('samira').email,
  ]);
  expect(posted(world.db)[0]?.subject).toBe('Läuft es noch? Lesebank am Marktplatz');
  expect(openChecks(world.db, world.member('ruth'), DUE)).toEqual([{ transferId: bench.id, dueOn: '2027-02-28' }]);
});

test('nobody answered: it is asked again after three months', () => {
  askChecks(world.db, DUE);
  expect(ownTransfer(world.db, world.member('ruth'), bench.id).nextCheck).toBe('2027-05-28');
});
