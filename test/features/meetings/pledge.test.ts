import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pledges } from '../../../db/schema/minutes.ts';
import { networks } from '../../../db/schema/networks.ts';
import { transfers, transferSteps } from '../../../db/schema/transfers.ts';
import { agendaOf } from '../../../src/features/meetings/agenda.ts';
import { proposalForm } from '../../../src/features/meetings/item.ts';
import { meetingAt, type Meeting } from '../../../src/features/meetings/meeting.ts';
import { openAmending } from '../../../src/features/meetings/minutes.ts';
import type { PledgeInput } from '../../../src/features/meetings/pledge.ts';
import { pledgesAt, pledgesOf, type PledgeEnd } from '../../../src/features/meetings/pledge-list.ts';
import { pledgeTally, tallyOf } from '../../../src/features/meetings/pledge-tally.ts';
import { pledgersFor } from '../../../src/features/meetings/pledgers.ts';
import { proposeItem } from '../../../src/features/meetings/propose.ts';
import { settlePledge } from '../../../src/features/meetings/settle-pledge.ts';
import type { State } from '../../../src/features/transfers/state.ts';
import { takeHome } from '../../../src/features/transfers/take-home.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { dayAtHome } from '../../../src/lib/home-clock.ts';
import { rowsOf } from '../../support/forum.ts';
import { comes, EVENING, heldWithItem, network, plan } from '../../support/meetings.ts';
import { publish } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { pledgeAt } from '../../support/pledges.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let host: number;
let meeting: Meeting;
let itemId: number;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  ({ host, meeting, itemId } = heldWithItem(world, 'tomasz'));
});
afterEach(() => world.close());

const LATER = new Date(EVENING.getTime() + 86_400_000);
const propose = (title: string) => {
  const input = proposalForm.parse({ kind: 'pitch', title });
  return proposeItem(world.db, world.member('ruth'), meeting.id, input, EVENING).id;
};
const make = (name: PersonName, input?: Partial<PledgeInput>) =>
  pledgeAt(world, { host, meeting, itemId }, input, name);
const now = () => meetingAt(world.db, meeting.id);
const seenBy = (name?: PersonName) => pledgesAt(world.db, name && world.member(name), now(), 'de');
const show = () => openAmending(world.db, world.member('ruth'), meeting.id, LATER);

test('a network pledges once at an item, and its pledge returns first on the next agenda until it is settled', () => {
  const { db, member } = world;
  expect(() => make('joerg')).toThrow('not_found');
  expect(() => make('ruth', { networkId: 999 })).toThrow('networkId: nobody_there');
  expect(() => make('ruth', { words: undefined })).toThrow('words: required');
  const { id } = make('ruth');
  comes(world, 'ruth', meeting);
  expect(() => make('tomasz')).toThrow('networkId: taken');
  expect(rowsOf(db, pledges)).toBe(1);
  show();
  const next = plan(db, member('ruth'), host, { day: '2027-04-14' }, EVENING);
  const agenda = () => agendaOf(db, member('joerg'), next);
  expect(agenda().lines).toMatchObject([{ kind: 'pledges', position: 1 }]);
  expect(agenda().pledges).toMatchObject([{ network: 'Runder Tisch', item: 'Bank', words: 'Wir bauen eine.' }]);
  const settle = (name: PersonName, outcomeNote?: string, outcome: PledgeEnd = 'dropped') =>
    settlePledge(db, member(name), id, { outcome, outcomeNote }, EVENING);
  expect(() => settle('tomasz', 'Kein Geld.')).toThrow('not_found');
  expect(() => settle('ruth')).toThrow('outcomeNote: required');
  settle('ruth', 'Kein Geld.');
  expect(agenda()).toMatchObject({ lines: [], pledges: [] });
  expect(seenBy()).toMatchObject([{ end: 'dropped', outcomeNote: 'Kein Geld.' }]);
  settle('ruth', undefined, 'open');
  expect([agenda().pledges.length, seenBy()[0]?.end]).toEqual([1, 'open']);
  settle('ruth', 'Der Anfang ist gemacht.', 'partly');
  expect([agenda().pledges.length, seenBy()[0]?.end]).toEqual([0, 'partly']);
});

test('for another network a pledge is noted only if somebody of it is there', () => {
  const { db, member } = world;
  const other = network(db, 'Netz Ost', [member('samira')], 'ost');
  const choices = (name: PersonName) => pledgersFor(db, member(name), now()).map(({ name: network }) => network);
  for (const name of ['tomasz', 'ruth', 'emre'] as const)
    expect(() => make(name, { networkId: other })).toThrow('networkId: nobody_there');
  expect(() => make('joerg', { networkId: other })).toThrow('not_found');
  expect([choices('tomasz'), choices('ruth'), choices('joerg')]).toEqual([[], ['Runder Tisch'], []]);
  comes(world, 'samira', meeting);
  expect([choices('tomasz'), choices('ruth')]).toEqual([['Netz Ost'], ['Netz Ost', 'Runder Tisch']]);
  expect(make('tomasz', { networkId: other }).networkId).toBe(other);
});

test('until the minutes are shown a pledge is read by those who write them, and by its network', () => {
  const other = network(world.db, 'Netz Ost', [world.member('samira')], 'ost');
  comes(world, 'samira', meeting);
  make('tomasz', { networkId: other, project: 'lesebank' });
  const readers = () =>
    [undefined, 'joerg', 'samira', 'tomasz', 'ruth'].map((name) => seenBy(name as PersonName).length);
  expect(readers()).toEqual([0, 0, 1, 1, 1]);
  const next = plan(world.db, world.member('ruth'), host, { day: '2027-04-14' }, EVENING);
  expect(agendaOf(world.db, world.member('ruth'), next).pledges).toEqual([]);
  expect([pledgesOf(world.db, undefined, other, 'de').length, rowsOf(world.db, transfers)]).toEqual([0, 0]);
  show();
  expect(readers()).toEqual([1, 1, 1, 1, 1]);
  expect(agendaOf(world.db, world.member('ruth'), next).pledges).toHaveLength(1);
  expect(pledgesOf(world.db, undefined, other, 'de')).toHaveLength(1);
});

test('what a transfer does not say to all, its pledge does not say either', () => {
  const { db, member } = world;
  make('ruth', { project: 'lesebank' });
  show();
  const next = plan(db, member('ruth'), host, { day: '2027-04-14' }, LATER);
  const told = () =>
    JSON.stringify([seenBy(), agendaOf(db, undefined, next).pledges, pledgesOf(db, undefined, host, 'de')]);
  expect(told()).toContain('Runder Tisch');
  expect(told()).not.toMatch(/lesebank|Lesebank|Wir bauen/);
  expect(seenBy('joerg')).toMatchObject([{ project: 'lesebank', words: 'Wir bauen eine.', network: 'Runder Tisch' }]);
  db.update(transfers).set({ seenBy: 'anonymised' }).run();
  expect(told()).not.toMatch(/lesebank|Lesebank|Wir bauen|Runder Tisch"/);
  expect(seenBy('joerg')).toMatchObject([{ project: null, words: null, network: undefined, transferId: null }]);
  expect(pledgesOf(db, member('joerg'), host, 'de')).toEqual([]);
  expect(seenBy('ruth')).toMatchObject([{ project: 'lesebank', network: 'Runder Tisch' }]);
  db.update(transfers).set({ seenBy: 'public' }).run();
  expect(told()).toContain('lesebank');
});

test('a project that is pledged becomes a transfer once the minutes are shown, also where another noted it', () => {
  const other = network(world.db, 'Netz Ost', [world.member('samira')], 'ost');
  comes(world, 'samira', meeting);
  expect(make('tomasz', { networkId: other, project: 'lesebank' }).transferId).toBeNull();
  show();
  const [{ transferId } = { transferId: 0 }] = seenBy('samira');
  expect(world.db.select().from(transfers).all()).toMatchObject([
    { id: transferId, project: 'lesebank', networkId: other, district: 'ost', state: 'interested', seenBy: 'members' },
  ]);
  const [step] = world.db.select().from(transferSteps).all();
  expect(step).toMatchObject({ on: dayAtHome(EVENING), by: world.member('tomasz').id, words: 'Wir bauen eine.' });
  expect(seenBy('joerg')).toMatchObject([
    { state: 'interested', end: 'open', origin: { title: 'Lesebank am Marktplatz' } },
  ]);
  const [visitor] = seenBy();
  expect([visitor?.state, visitor?.end]).toEqual([undefined, 'open']);
  expect(pledgesOf(world.db, world.member('samira'), other, 'de')).toMatchObject([{ transferId }]);
});

test('a network that took the case home by itself meanwhile has one transfer, and a case that is gone becomes none', () => {
  const { db, member } = world;
  make('ruth', { project: 'lesebank' });
  const { id } = takeHome(db, member('ruth'), { project: 'lesebank', networkId: host, lang: 'de' }, EVENING);
  itemId = propose('Bürgerbus');
  make('ruth', { project: 'buergerbus' });
  publish(db, { without: ['buergerbus'] });
  show();
  expect(seenBy('ruth').map(({ transferId }) => transferId)).toEqual([id, null]);
  expect(rowsOf(db, transfers)).toBe(1);
});

test('what is pledged after the minutes were shown becomes a transfer at once', () => {
  show();
  expect(make('ruth', { project: 'lesebank' }).transferId).toEqual(expect.any(Number));
});

test('what a network that has ended pledged is asked after no more, and nobody says more of it', () => {
  const { db, member } = world;
  const { id } = make('ruth');
  show();
  const next = plan(db, member('emre'), network(db, 'Netz Ost', [member('emre')]), { day: '2027-04-14' }, LATER);
  expect(agendaOf(db, undefined, next).pledges).toHaveLength(1);
  db.update(networks).set({ endedAt: LATER, endedBecause: 'Alle sind weggezogen.' }).where(eq(networks.id, host)).run();
  expect(agendaOf(db, undefined, next).pledges).toEqual([]);
  for (const name of ['ruth', 'emre'] as const)
    expect(() => settlePledge(db, member(name), id, { outcome: 'kept', outcomeNote: undefined }, LATER)).toThrow(
      'the network has ended',
    );
});

test('the tally counts what was said and what transfers show, as far as the reader sees them', () => {
  const { db, member } = world;
  const tally = (name?: PersonName) => pledgeTally(db, name && member(name), host);
  const { id } = make('ruth');
  itemId = propose('Lesebank');
  make('ruth', { project: 'lesebank' });
  settlePledge(db, member('ruth'), id, { outcome: 'partly', outcomeNote: undefined }, EVENING);
  expect([tally(), tally('ruth')]).toEqual([
    { settled: 0, kept: 0, partly: 0 },
    { settled: 1, kept: 1, partly: 1 },
  ]);
  show();
  expect(tally()).toEqual({ settled: 1, kept: 1, partly: 1 });
  const [, { transferId } = { transferId: 0 }] = seenBy('ruth');
  takeStep(db, member('ruth'), transferId ?? 0, { state: 'running', on: dayAtHome(LATER), words: undefined }, LATER);
  expect([tally(), tally('joerg')]).toEqual([
    { settled: 1, kept: 1, partly: 1 },
    { settled: 2, kept: 2, partly: 1 },
  ]);
});

test('what was kept in part lowers no tally, what was dropped does', () => {
  const { db, member } = world;
  const { id } = make('ruth');
  show();
  const after = (outcome: 'kept' | 'partly' | 'dropped' | 'open') => {
    settlePledge(db, member('ruth'), id, { outcome, outcomeNote: 'Der Raum fehlt.' }, EVENING);
    return pledgeTally(db, undefined, host);
  };
  expect(after('kept')).toEqual({ settled: 1, kept: 1, partly: 0 });
  expect(after('partly')).toEqual({ settled: 1, kept: 1, partly: 1 });
  expect(after('dropped')).toEqual({ settled: 1, kept: 0, partly: 0 });
  expect(after('open')).toEqual({ settled: 0, kept: 0, partly: 0 });
});

test('a meeting counts its pledges as a network counts its own', () => {
  const { db, member } = world;
  const { id } = make('ruth');
  settlePledge(db, member('ruth'), id, { outcome: 'partly', outcomeNote: undefined }, EVENING);
  itemId = propose('Lesebank');
  make('ruth', { words: 'Wir fragen nach.' });
  show();
  expect(tallyOf(seenBy('ruth'))).toEqual({ settled: 1, kept: 1, partly: 1 });
  expect(tallyOf(seenBy('ruth'))).toEqual(pledgeTally(db, member('ruth'), host));
});

test('what cannot be taken home is not pledged either, and nothing is written', () => {
  expect(() => make('ruth', { project: 'atlantis' })).toThrow('project: choice');
  expect([rowsOf(world.db, pledges), rowsOf(world.db, transfers)]).toEqual([0, 0]);
  make('ruth', { project: 'lesebank' });
  itemId = propose('Noch einmal');
  expect(() => make('ruth', { project: 'lesebank' })).toThrow('networkId: pledged_already');
  show();
  expect(() => make('ruth', { project: 'lesebank' })).toThrow('networkId: taken_home');
  expect([rowsOf(world.db, pledges), rowsOf(world.db, transfers)]).toEqual([1, 1]);
});

test.each<[State, string]>([
  ['running', 'kept'],
  ['stopped', 'dropped'],
])('a pledge whose transfer is %s is %s, and no agenda asks after it any more', (state, end) => {
  const { db, member } = world;
  make('ruth', { project: 'lesebank' });
  show();
  const [{ transferId } = { transferId: 0 }] = seenBy('ruth');
  const next = plan(db, member('ruth'), host, { day: '2027-04-14' }, LATER);
  expect(agendaOf(db, undefined, next).pledges).toHaveLength(1);
  takeStep(db, member('ruth'), transferId ?? 0, { state, on: dayAtHome(LATER), words: 'So kam es.' }, LATER);
  expect(seenBy('joerg')).toMatchObject([{ state, end }]);
  expect(agendaOf(db, undefined, next).pledges).toEqual([]);
});
