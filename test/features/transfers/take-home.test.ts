import { afterEach, beforeEach, expect, test } from 'vitest';
import { events } from '../../../db/schema/events.ts';
import { transfers, transferSteps } from '../../../db/schema/transfers.ts';
import { freePlaces } from '../../../src/features/transfers/free-places.ts';
import { runningTransfers, takeHome, takingForm } from '../../../src/features/transfers/take-home.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { rowsOf } from '../../support/forum.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
});
afterEach(() => world.close());

test('a network says that it would like to take a project home: its first step, and news of it', () => {
  const transfer = takeBench(world.db);
  expect(transfer).toMatchObject({
    project: 'lesebank',
    district: 'degerloch',
    state: 'interested',
    seenBy: 'members',
  });
  expect(world.db.select().from(transferSteps).all()).toMatchObject([
    { transferId: transfer.id, state: 'interested', on: '2026-11-22', words: 'Bei uns fehlt so etwas.' },
  ]);
  expect(world.db.select().from(events).all().at(-1)).toMatchObject({ kind: 'transfer_opened', thingId: transfer.id });
});

test('interest that is older bears its own day, and none that is to come', () => {
  const { id: networkId } = addNetwork(world.db);
  expect(() => takeBench(world.db, { networkId, on: '2026-11-23' })).toThrow('on: day_to_come');
  expect(rowsOf(world.db, transfers)).toBe(0);
  const { id } = takeBench(world.db, { networkId, on: '2026-11-10' });
  expect(world.db.select().from(transferSteps).get()?.on).toBe('2026-11-10');
  const visit = { state: 'visited', on: '2026-11-12', words: undefined } as const;
  takeStep(world.db, world.member('ruth'), id, visit, NOW);
  expect(world.db.select().from(transferSteps).all().at(-1)).toMatchObject({ state: 'visited', on: '2026-11-12' });
});

test('the same project goes to the same place once at a time, and again when the first has stopped', () => {
  const { id, networkId } = takeBench(world.db);
  expect(() => takeBench(world.db, { networkId })).toThrow('place: taken_home');
  expect(rowsOf(world.db, transfers)).toBe(1);
  const stop = { state: 'stopped', on: '2026-11-22', words: 'Keine Bank.' } as const;
  takeStep(world.db, world.member('ruth'), id, stop, NOW);
  expect(takeBench(world.db, { networkId }).id).toBeGreaterThan(id);
});

test('where it runs already it is not offered again, and what runs is told', () => {
  const network = addNetwork(world.db, ['ruth'], { districts: ['moehringen'] });
  const places = () => {
    const running = runningTransfers(world.db, 'lesebank', [network.id]);
    return [running.map(({ district }) => district), freePlaces([network], running).map(({ district }) => district)];
  };
  expect(places()).toEqual([[], ['degerloch', 'moehringen']]);
  const { id } = takeBench(world.db, { networkId: network.id });
  expect(places()).toEqual([['degerloch'], ['moehringen']]);
  takeBench(world.db, { networkId: network.id, district: 'moehringen' });
  expect(places()).toEqual([['degerloch', 'moehringen'], []]);
  takeStep(world.db, world.member('ruth'), id, { state: 'stopped', on: '2026-11-22', words: 'Keine Bank.' }, NOW);
  expect(places()).toEqual([['moehringen'], ['degerloch']]);
});

test('only who runs the network takes something home for it, or who looks after the site', () => {
  const { id: networkId } = addNetwork(world.db);
  expect(() => takeBench(world.db, { networkId }, 'samira')).toThrow('not_found');
  expect(() => takeBench(world.db, { networkId }, 'tomasz')).toThrow('not_found');
  expect(takeBench(world.db, { networkId }, 'emre').openedBy).toBe(world.member('emre').id);
});

test('a case that is gone or never was, a network that is gone, a district of others: refused, and nothing written', () => {
  const { id: networkId } = addNetwork(world.db);
  expect(() => takeBench(world.db, { networkId, project: 'atlantis' })).toThrow('not_found');
  expect(() => takeBench(world.db, { networkId, district: 'ost' })).toThrow('place: choice');
  expect(() => takeBench(world.db, { networkId: 4711 })).toThrow('not_found');
  publish(world.db, { without: ['lesebank'] });
  expect(() => takeBench(world.db, { networkId })).toThrow('not_found');
  expect([rowsOf(world.db, transfers), rowsOf(world.db, transferSteps)]).toEqual([0, 0]);
});

test('a meeting takes something home within its own transaction, and takes it back with it', () => {
  const { id: networkId } = addNetwork(world.db);
  expect(() =>
    world.db.transaction((tx) => {
      takeHome(tx, world.member('ruth'), { project: 'lesebank', networkId, lang: 'de' }, NOW);
      throw new Error('the meeting stumbles');
    }),
  ).toThrow('the meeting stumbles');
  expect(rowsOf(world.db, transfers)).toBe(0);
});

test.each(['', '3', '3:', 'x:sued', '0:sued', '3:Süd', '3:sued:4'])('"%s" is no place', (place) => {
  expect(takingForm.safeParse({ place }).success).toBe(false);
});
