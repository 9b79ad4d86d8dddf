import { afterEach, beforeEach, expect, test } from 'vitest';
import { inboxOf } from '../../../src/features/notices/inbox.ts';
import { writeLetters } from '../../../src/features/notices/write-letters.ts';
import { endNetwork } from '../../../src/features/networks/end-network.ts';
import { networkById } from '../../../src/features/networks/find.ts';
import { answerCheck } from '../../../src/features/transfers/answer-check.ts';
import { askChecks } from '../../../src/features/transfers/ask-checks.ts';
import { openChecks } from '../../../src/features/transfers/open-checks.ts';
import { stepsOf } from '../../../src/features/transfers/shown-steps.ts';
import { shownTransfer } from '../../../src/features/transfers/shown.ts';
import { takeBackStep } from '../../../src/features/transfers/take-back-step.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { tellingForm, tellTransfer, toldIn } from '../../../src/features/transfers/tell.ts';
import { ownTransfer, type Transfer } from '../../../src/features/transfers/transfer.ts';
import { DAY, MINUTE } from '../../../src/lib/durations.ts';
import { tokenIn } from '../../support/letters.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import { newsLetters, spreadAll } from '../../support/news.ts';
import type { PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let bench: Transfer;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  const { id: networkId } = addNetwork(world.db, ['ruth', 'samira']);
  bench = takeBench(world.db, { networkId }, 'ruth', daysAgo(100));
});
afterEach(() => world.close());

const after = (ms: number) => new Date(NOW.getTime() + ms);
const ruth = () => world.member('ruth');
const now = () => ownTransfer(world.db, ruth(), bench.id);
const step = (state: 'visited' | 'running' | 'permanent' | 'stopped', at = NOW, words?: string) =>
  takeStep(world.db, ruth(), bench.id, { state, on: '2026-11-01', words }, at);
type Hand = { by?: PersonName; at?: Date };
const takeBack = (version = now().version, { by = 'ruth', at = after(MINUTE) }: Hand = {}) =>
  takeBackStep(world.db, world.member(by), bench.id, { version }, at);
const states = () =>
  stepsOf(world.db, ruth(), shownTransfer(world.db, ruth(), bench.id, 'de')).map(({ state }) => state);
/** What is told of the bench anew. */
const tell = (given: Record<string, string>, at = NOW) =>
  tellTransfer(world.db, ruth(), bench.id, tellingForm.parse({ ...toldIn(now()), ...given }), at);

test('a slip of the finger is taken back: state and question are as before, and the ladder is open again', () => {
  step('running');
  expect(now()).toMatchObject({ state: 'running', nextCheck: '2027-05-01' });
  takeBack();
  expect(now()).toMatchObject({ state: 'interested', nextCheck: null });
  expect(states()).toEqual(['interested']);
  step('visited', after(2 * MINUTE));
  expect(states()).toEqual(['interested', 'visited']);
});

test('a day of asking that came with an earlier step, or that somebody chose, stays', () => {
  step('running');
  step('permanent');
  takeBack();
  expect(now()).toMatchObject({ state: 'running', nextCheck: '2027-05-01' });
  tell({ nextCheck: '2027-01-15' });
  takeBack();
  expect(now()).toMatchObject({ state: 'interested', nextCheck: '2027-01-15' });
});

test('what was stopped is not asked about, and asks again on its day once that is taken back', () => {
  step('running');
  step('stopped', NOW, 'Die Bank ist morsch.');
  tell({ kept: 'Die Bank.' });
  expect(shownTransfer(world.db, ruth(), bench.id, 'de').nextCheck).toBeNull();
  expect(askChecks(world.db, new Date('2027-06-01T08:00:00Z'))).toBe(0);
  takeBack();
  expect(now()).toMatchObject({ state: 'running', nextCheck: '2027-05-01', kept: 'Die Bank.' });
});

test('the first step stays', () => {
  expect(() => takeBack()).toThrow('form: first_step');
  expect(states()).toEqual(['interested']);
});

test('a form that is sent twice takes back one step; one that was overtaken takes back none', () => {
  step('visited');
  step('running');
  const { version } = now();
  takeBack(version);
  takeBack(version);
  expect(states()).toEqual(['interested', 'visited']);
  expect(() => takeBack(version, { by: 'samira' })).toThrow('form: overtaken');
  expect(() => takeBack(version, { at: after(DAY) })).toThrow('form: overtaken');
  const shown = now().version;
  tell({ kept: 'Die Bank.' });
  expect(() => takeBack(shown)).toThrow('form: overtaken');
  expect(states()).toEqual(['interested', 'visited']);
});

test('a form of before does not pass for a new one after a step was taken back', () => {
  step('running');
  const old = toldIn(now());
  takeBack();
  tell({ kept: 'Die Bank.' });
  const late = tellingForm.parse({ ...old, kept: 'Der Tisch.' });
  expect(() => tellTransfer(world.db, ruth(), bench.id, late, NOW)).toThrow('form: overtaken');
});

test('a step after which somebody has answered whether it still runs stays', () => {
  step('running');
  const due = new Date('2027-05-01T08:00:00Z');
  askChecks(world.db, due);
  answerCheck(world.db, tokenIn(world.db, 'transfer_check'), { answer: 'running', words: undefined }, due);
  expect(() => takeBack(now().version, { at: due })).toThrow('form: answered_since');
  expect(now()).toMatchObject({ state: 'running', nextCheck: '2028-05-01' });
});

test('an end that was told by mail is taken back with its answer: the question is open again', () => {
  step('running');
  const due = new Date('2027-05-01T08:00:00Z');
  askChecks(world.db, due);
  const token = tokenIn(world.db, 'transfer_check');
  answerCheck(world.db, token, { answer: 'ended', words: 'Der Raum ist weg.' }, new Date(due.getTime() + MINUTE));
  takeBack(now().version, { at: new Date(due.getTime() + 2 * MINUTE) });
  expect(now()).toMatchObject({ state: 'running', nextCheck: '2027-08-01' });
  expect(openChecks(world.db, world.member('samira'), due)).toHaveLength(1);
  answerCheck(world.db, token, { answer: 'running', words: undefined }, due);
  expect(now().nextCheck).toBe('2028-05-01');
});

test('a stop after which the project was taken to the same place anew stays', () => {
  step('stopped', NOW, 'Die Bank ist morsch.');
  const { id } = takeBench(world.db, { networkId: bench.networkId }, 'samira', NOW);
  expect(() => takeBack()).toThrow('form: taken_home');
  takeStep(world.db, ruth(), id, { state: 'stopped', on: '2026-11-22', words: 'Doch nicht.' }, NOW);
  takeBack();
  expect(now().state).toBe('interested');
});

test('others than its organisers take nothing back, nor does anybody where the network has ended', () => {
  step('visited');
  expect(() => takeBack(now().version, { by: 'tomasz' })).toThrow('not_found');
  const { slug } = networkById(world.db, bench.networkId);
  endNetwork(world.db, world.member('emre'), slug, { reason: 'Alle sind weggezogen.' }, NOW);
  expect(() => takeBack()).toThrow('conflict');
});

const reads = () =>
  inboxOf(world.db, world.member('samira')).map(({ tidings }) => tidings && (tidings.happened ?? 'said'));

test('whoever had not heard of the step never does; that it was taken back is told to all', () => {
  step('running');
  takeBack();
  spreadAll(world.db);
  expect(reads()).toEqual(['transfer_step_taken_back', 'transfer_opened']);
});

test('letters that are yet to be written leave the step out, and the inbox says that it has gone', () => {
  step('running');
  spreadAll(world.db);
  expect(reads()).toEqual(['transfer_moved', 'transfer_opened']);
  takeBack();
  spreadAll(world.db);
  expect(reads()).toEqual(['transfer_step_taken_back', undefined, 'transfer_opened']);
  for (const rhythm of ['at_once', 'daily', 'weekly'] as const) writeLetters(world.db, rhythm, after(8 * DAY));
  const said = newsLetters(world.db).flatMap((letter) => letter.said);
  expect(said.filter((text) => text.includes('writes how far'))).toEqual([]);
  expect(said.filter((text) => text.includes('takes back the last step'))).not.toEqual([]);
});
