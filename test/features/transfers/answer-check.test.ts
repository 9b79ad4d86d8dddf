import { afterEach, beforeEach, expect, test } from 'vitest';
import { transferChecks, transfers } from '../../../db/schema/transfers.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { endNetwork } from '../../../src/features/networks/end-network.ts';
import { networkById } from '../../../src/features/networks/find.ts';
import { stepDown } from '../../../src/features/networks/organiser.ts';
import { answerCheck, answerSignedIn, findCheck } from '../../../src/features/transfers/answer-check.ts';
import { askChecks } from '../../../src/features/transfers/ask-checks.ts';
import { forgetChecks } from '../../../src/features/transfers/forget-checks.ts';
import { openChecks } from '../../../src/features/transfers/open-checks.ts';
import { inOrder, remarksOf } from '../../../src/features/transfers/remark.ts';
import { stepsOf } from '../../../src/features/transfers/shown-steps.ts';
import { shownTransfer } from '../../../src/features/transfers/shown.ts';
import { takeBackStep } from '../../../src/features/transfers/take-back-step.ts';
import { ownTransfer, type Transfer } from '../../../src/features/transfers/transfer.ts';
import { posted, tokenIn } from '../../support/letters.ts';
import type { PersonName } from '../../support/people.ts';
import { DUE, runningBench } from '../../support/transfer-checks.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let bench: Transfer;
beforeEach(() => {
  world = openWorld();
  bench = runningBench(world);
});
afterEach(() => world.close());

const now = () => ownTransfer(world.db, world.member('ruth'), bench.id);
const asked = (): string => {
  askChecks(world.db, DUE);
  return tokenIn(world.db, 'transfer_check');
};

/** The links of Ruth and of Samira. */
const tokens = (): [string, string] => {
  askChecks(world.db, DUE);
  const [ruth = '', samira = ''] = posted(world.db, 'transfer_check').map(({ path }) => path?.split('/').at(-1));
  return [ruth, samira];
};

test('the store keeps no token, and looking at the page changes nothing', () => {
  const token = asked();
  expect(JSON.stringify(world.db.select().from(transferChecks).all())).not.toContain(token);
  expect(findCheck(world.db, token, DUE)).toMatchObject({ network: 'Netz Degerloch', answer: null });
  expect(now()).toMatchObject({ state: 'running', version: 2 });
});

test('it still runs: it is asked again in a year', () => {
  answerCheck(world.db, asked(), { answer: 'running' }, DUE);
  expect(now()).toMatchObject({ state: 'running', nextCheck: '2028-02-28' });
  expect(openChecks(world.db, world.member('samira'), DUE)).toEqual([]);
});

test('it has ended: a step off the ladder by whoever has the link, who says why', () => {
  const token = asked();
  answerCheck(world.db, token, { answer: 'ended', words: 'Der Raum ist weg.' }, DUE);
  const shown = shownTransfer(world.db, world.member('ruth'), bench.id, 'de');
  expect(shown).toMatchObject({ state: 'stopped', nextCheck: null });
  expect(stepsOf(world.db, world.member('ruth'), shown).at(-1)).toEqual({
    state: 'stopped',
    on: '2027-02-28',
    words: 'Der Raum ist weg.',
    byMail: true,
  });
  expect(() => answerCheck(world.db, token, { answer: 'running' }, DUE)).toThrow('conflict');
});

test('an end without a word of why is refused, by the link and signed in, and changes nothing', () => {
  const token = asked();
  answerCheck(world.db, token, { answer: 'running', words: 'Jeden Freitag.' }, DUE);
  expect(() => answerCheck(world.db, token, { answer: 'ended' }, DUE)).toThrow('words: why_stopped');
  expect(() => signedIn('ended')).toThrow('words: why_stopped');
  expect(findCheck(world.db, token, DUE)).toMatchObject({ answer: 'running', words: 'Jeden Freitag.' });
  expect([now().state, remarks()]).toEqual(['running', ['Jeden Freitag.']]);
});

test('whoever will tell more is asked again in half a year, and an answer can be changed', () => {
  const token = asked();
  answerCheck(world.db, token, { answer: 'more' }, DUE);
  expect(now().nextCheck).toBe('2027-08-28');
  answerCheck(world.db, token, { answer: 'running' }, DUE);
  expect(now().nextCheck).toBe('2028-02-28');
});

test('a link that is unknown or half a year old is not found, and is forgotten', () => {
  const token = asked();
  const later = new Date(DUE.getTime() + 180 * 86_400_000);
  expect(findCheck(world.db, 'x'.repeat(43), DUE)).toBeUndefined();
  expect(() => answerCheck(world.db, token, { answer: 'ended' }, later)).toThrow('not_found');
  expect(forgetChecks(world.db, later)).toBe(2);
  expect(now().state).toBe('running');
});

const answerAgain = (token: string, when = DUE) =>
  answerCheck(world.db, token, { answer: 'ended', words: 'Der Raum ist weg.' }, when);

test('who has stepped down is asked no more: their link is dead, that of the others works', () => {
  const [first, last] = tokens();
  stepDown(world.db, world.member('ruth'), bench.networkId);
  expect(findCheck(world.db, first, DUE)).toBeUndefined();
  expect(() => answerAgain(first)).toThrow('not_found');
  expect(openChecks(world.db, world.member('ruth'), DUE)).toEqual([]);
  expect(findCheck(world.db, last, DUE)?.transfer.state).toBe('running');
});

test('who is suspended answers nothing until the suspension is over', () => {
  const [first] = tokens();
  const ruth = world.member('ruth').id;
  suspendMember(world.db, world.member('emre'), { memberId: ruth, days: 7, reason: 'Streit.' }, DUE);
  expect(findCheck(world.db, first, DUE)).toBeUndefined();
  expect(() => answerAgain(first)).toThrow('not_found');
  const later = new Date(DUE.getTime() + 8 * 86_400_000);
  expect(answerAgain(first, later).answer).toBe('ended');
});

const remarks = (name: 'ruth' | 'tomasz' = 'ruth') =>
  remarksOf(world.db, shownTransfer(world.db, world.member(name), bench.id, 'de')).map(({ words }) => words);

test('a few words are kept whatever the answer is, and said anew they take their own place alone', () => {
  const [first, last] = tokens();
  answerCheck(world.db, first, { answer: 'running', words: 'Jeden Freitag.' }, DUE);
  answerCheck(world.db, last, { answer: 'more', words: 'Es gibt ein zweites Regal.' }, DUE);
  expect(remarks()).toEqual(['Jeden Freitag.', 'Es gibt ein zweites Regal.']);
  expect(findCheck(world.db, first, DUE)).toMatchObject({ answer: 'running', words: 'Jeden Freitag.' });
  answerCheck(world.db, first, { answer: 'more', words: 'Jeden zweiten Freitag.' }, DUE);
  expect(remarks()).toEqual(['Es gibt ein zweites Regal.', 'Jeden zweiten Freitag.']);
  answerCheck(world.db, first, { answer: 'running' }, DUE);
  expect(remarks()).toEqual(['Es gibt ein zweites Regal.']);
});

test('the words of an end are its step’s, and those of before stay when the links are forgotten', () => {
  const [first, last] = tokens();
  answerCheck(world.db, first, { answer: 'running', words: 'Jeden Freitag.' }, DUE);
  answerCheck(world.db, last, { answer: 'more', words: 'Es hakt.' }, DUE);
  answerCheck(world.db, last, { answer: 'ended', words: 'Der Raum ist weg.' }, DUE);
  forgetChecks(world.db, new Date(DUE.getTime() + 180 * 86_400_000));
  const shown = shownTransfer(world.db, world.member('ruth'), bench.id, 'de');
  const log = inOrder(stepsOf(world.db, world.member('ruth'), shown), remarksOf(world.db, shown));
  expect(log.map(({ words }) => words)).toEqual([expect.any(String), undefined, 'Jeden Freitag.', 'Der Raum ist weg.']);
});

test('where a transfer says no place, its remarks say nothing either', () => {
  answerCheck(world.db, asked(), { answer: 'running', words: 'Bei uns in der Jahnstraße.' }, DUE);
  world.db.update(transfers).set({ seenBy: 'anonymised' }).run();
  expect(remarks('tomasz')).toEqual([]);
  expect(remarks()).toEqual(['Bei uns in der Jahnstraße.']);
});

const signedIn = (answer: 'running' | 'ended' | 'more', words?: string, name: PersonName = 'ruth') =>
  answerSignedIn(world.db, world.member(name), bench.id, { answer, words }, DUE);
const open = (name: PersonName) => openChecks(world.db, world.member(name), DUE).length;

test('who is signed in answers without the letter, also where nobody asked, and one answer is enough for all', () => {
  signedIn('more', 'Es gibt ein zweites Regal.');
  signedIn('more', 'Es gibt ein zweites Regal.');
  expect([remarks(), now().nextCheck]).toEqual([['Es gibt ein zweites Regal.'], '2027-08-28']);
  world.db.update(transfers).set({ nextCheck: '2027-02-28' }).run();
  tokens();
  expect([open('ruth'), open('samira')]).toEqual([1, 1]);
  signedIn('running', 'Jeden Freitag.');
  expect([open('ruth'), open('samira'), now().nextCheck]).toEqual([0, 0, '2028-02-28']);
  expect(remarks()).toEqual(['Es gibt ein zweites Regal.', 'Jeden Freitag.']);
});

test('an end that was told signed in is a step by its teller, and taken back it opens the question again', () => {
  tokens();
  signedIn('ended', 'Der Raum ist weg.');
  const shown = shownTransfer(world.db, world.member('ruth'), bench.id, 'de');
  const [last] = stepsOf(world.db, world.member('ruth'), shown).slice(-1);
  expect(last).toMatchObject({ state: 'stopped', words: 'Der Raum ist weg.', by: 'Ruth Kessler', byMail: false });
  expect(() => signedIn('running')).toThrow('conflict');
  takeBackStep(world.db, world.member('ruth'), bench.id, { version: now().version }, DUE);
  expect([now().state, open('ruth'), open('samira')]).toEqual(['running', 1, 1]);
});

test('who does not run the network answers nothing, nor does anybody where it has ended', () => {
  expect(() => signedIn('running', undefined, 'tomasz')).toThrow('not_found');
  const { slug } = networkById(world.db, bench.networkId);
  endNetwork(world.db, world.member('emre'), slug, { reason: 'Alle sind weggezogen.' }, DUE);
  expect(() => signedIn('running')).toThrow('conflict');
});
