import { afterEach, beforeEach, expect, test } from 'vitest';
import { stepDown } from '../../../src/features/networks/organiser.ts';
import { stepsOf } from '../../../src/features/transfers/shown-steps.ts';
import { shownTransfer } from '../../../src/features/transfers/shown.ts';
import { LADDER, nextStates, STATES, type State } from '../../../src/features/transfers/state.ts';
import { stepForm, takeStep } from '../../../src/features/transfers/take-step.ts';
import { ownTransfer, type Transfer } from '../../../src/features/transfers/transfer.ts';
import { DAY } from '../../../src/lib/durations.ts';
import { publish, takeBench } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let bench: Transfer;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  bench = takeBench(world.db, {}, 'ruth', daysAgo(100));
});
afterEach(() => world.close());

const step = (state: State, on = '2026-11-01', words?: string, by: PersonName = 'ruth') =>
  takeStep(world.db, world.member(by), bench.id, { state, on, words }, NOW);
const now = () => ownTransfer(world.db, world.member('ruth'), bench.id);

test.each(STATES)('from "%s" the ladder leads up or off, never down', (state) => {
  const next = nextStates(state);
  const from = LADDER.indexOf(state);
  expect(next.filter((one) => one !== 'stopped').every((one) => LADDER.indexOf(one) > from)).toBe(true);
  expect(next.includes('stopped')).toBe(state !== 'stopped');
});

test('a network climbs the ladder, may leave rungs out, and each step says when, who and what', () => {
  step('visited', '2026-09-10', 'Schön war es.');
  step('running', '2026-10-01');
  step('permanent', '2026-11-22');
  const shown = shownTransfer(world.db, world.member('samira'), bench.id, 'de');
  expect(shown.state).toBe('permanent');
  expect(
    stepsOf(world.db, world.member('samira'), shown).map(({ state, on, by, words }) => [state, on, by, words]),
  ).toEqual([
    ['interested', '2026-08-14', 'Ruth Kessler', 'Bei uns fehlt so etwas.'],
    ['visited', '2026-09-10', 'Ruth Kessler', 'Schön war es.'],
    ['running', '2026-10-01', 'Ruth Kessler', undefined],
    ['permanent', '2026-11-22', 'Ruth Kessler', undefined],
  ]);
});

test.each([
  ['down the ladder', () => step('interested'), 'state: choice'],
  ['where it stands', () => step('visited'), 'state: choice'],
  ['into the future', () => step('running', '2026-11-23'), 'on: day_to_come'],
  ['before the last step', () => step('running', '2026-08-31'), 'on: day_before'],
  ['off without a reason', () => step('stopped'), 'words: why_stopped'],
])('nobody steps %s', (_, act, message) => {
  step('visited', '2026-09-01');
  expect(act).toThrow(message);
  expect(now().state).toBe('visited');
});

test('the day of the interest is put right with the step after it, and with no later one', () => {
  const go = (state: State, on: string, interestedOn: string) =>
    takeStep(world.db, world.member('ruth'), bench.id, { state, on, interestedOn }, NOW);
  const days = () =>
    stepsOf(world.db, world.member('ruth'), shownTransfer(world.db, world.member('ruth'), bench.id, 'de')).map(
      ({ on }) => on,
    );
  expect(() => step('visited', '2026-08-01')).toThrow('on: before_interest');
  expect(() => go('visited', '2026-08-01', '2026-08-02')).toThrow('on: before_interest');
  expect(() => go('interested', '2026-08-01', '2026-07-30')).toThrow('state: choice');
  expect(days()).toEqual(['2026-08-14']);
  go('visited', '2026-08-01', '2026-07-30');
  expect(days()).toEqual(['2026-07-30', '2026-08-01']);
  expect(() => go('running', '2026-07-31', '2026-07-01')).toThrow('on: day_before');
  go('running', '2026-09-01', '2026-07-01');
  expect(days()).toEqual(['2026-07-30', '2026-08-01', '2026-09-01']);
});

test('it is stopped from anywhere, with the reason, and stays so', () => {
  step('permanent');
  step('stopped', '2026-11-20', 'Die Bank ist morsch.');
  expect(shownTransfer(world.db, world.member('ruth'), bench.id, 'de')).toMatchObject({
    state: 'stopped',
    nextCheck: null,
  });
  expect(() => step('running', '2026-11-21')).toThrow('conflict');
  expect(now()).toMatchObject({ state: 'stopped', version: 3 });
});

test('a form that is sent twice goes one step, also the last, and only for whoever sent it', () => {
  const taken = () =>
    stepsOf(world.db, world.member('ruth'), shownTransfer(world.db, world.member('ruth'), bench.id, 'de'));
  step('visited', '2026-09-10');
  step('visited', '2026-09-10');
  step('stopped', '2026-11-20', 'Die Bank ist morsch.');
  step('stopped', '2026-11-20', 'Die Bank ist morsch.');
  expect(taken().map(({ state }) => state)).toEqual(['interested', 'visited', 'stopped']);
  expect(() => step('stopped', '2026-11-20', 'Sie war zu teuer.')).toThrow('conflict');
  expect(() => step('stopped', '2026-11-20', 'Die Bank ist morsch.', 'emre')).toThrow('conflict');
  const later = new Date(NOW.getTime() + DAY);
  const again = { state: 'stopped', on: '2026-11-20', words: 'Die Bank ist morsch.' } as const;
  expect(() => takeStep(world.db, world.member('ruth'), bench.id, again, later)).toThrow('conflict');
});

test('what runs is asked about half a year later', () => {
  step('running', '2026-08-31');
  expect(now().nextCheck).toBe('2027-02-28');
});

test('members who do not run the network take no steps, nor does an organiser who stepped down', () => {
  expect(() => step('visited', '2026-11-01', undefined, 'samira')).toThrow('not_found');
  stepDown(world.db, world.member('ruth'), bench.networkId);
  expect(() => step('visited')).toThrow('not_found');
});

test.each(['2026-02-30', '22.11.2026', '1949-12-31', ''])('"%s" is no day of a step', (on) => {
  expect(stepForm.safeParse({ state: 'visited', on }).success).toBe(false);
});
