import { afterEach, beforeEach, expect, test } from 'vitest';
import { agendaOf, proposalsFor } from '../../../src/features/meetings/agenda.ts';
import { changeMeeting } from '../../../src/features/meetings/change.ts';
import { decideItem } from '../../../src/features/meetings/decide-item.ts';
import { proposalForm, type AgendaItem } from '../../../src/features/meetings/item.ts';
import { meetingAt, type Meeting } from '../../../src/features/meetings/meeting.ts';
import { finishMinutes, openAmending } from '../../../src/features/meetings/minutes.ts';
import { agendaVersion, itemsOf, orderAgenda, orderForm } from '../../../src/features/meetings/order.ts';
import { orderLines, typedOrder } from '../../../src/features/meetings/typed-order.ts';
import { pledge } from '../../../src/features/meetings/pledge.ts';
import { proposeItem } from '../../../src/features/meetings/propose.ts';
import { runningOf, showItem } from '../../../src/features/meetings/running.ts';
import { closeMeeting, holdMeeting } from '../../../src/features/meetings/stages.ts';
import { giveTask } from '../../../src/features/meetings/task.ts';
import { writeResult } from '../../../src/features/meetings/write-result.ts';
import { EVENING, invited, network, planInput } from '../../support/meetings.ts';
import type { PersonName } from '../../support/people.ts';
import { growing } from '../../support/plan.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

type Four = [AgendaItem, AgendaItem, AgendaItem, AgendaItem];

let world: World;
let meeting: Meeting;
beforeEach(() => {
  world = openWorld();
  const host = network(world.db, 'Runder Tisch', [world.member('ruth')]);
  meeting = invited(world.db, world.member('ruth'), host);
});
afterEach(() => world.close());

const propose = (name: PersonName, title: string, values: Record<string, string> = {}, now = NOW): AgendaItem =>
  proposeItem(world.db, world.member(name), meeting.id, proposalForm.parse({ kind: 'pitch', title, ...values }), now);
const decide = (item: AgendaItem, decision: 'accepted' | 'declined', reason?: string, name: PersonName = 'ruth') =>
  decideItem(world.db, world.member(name), { meetingId: meeting.id, itemId: item.id }, { decision, reason }, NOW);
const version = () => agendaVersion(itemsOf(world.db, meeting.id));
const lines = () => agendaOf(world.db, world.member('ruth'), meeting).lines;
const titles = () => lines().map(({ title }) => title);
/** The whole agenda as its form sends it: also the pledges that stand there unseen. */
const order = (item: number[], minutes: number[], move?: string, v = version()) =>
  orderAgenda(world.db, world.member('ruth'), meeting.id, { item, minutes, version: v, ...(move && { move }) });

test('members propose, the host decides, and whoever proposed reads why not', () => {
  const bench = propose('tomasz', 'Mitfahrbank');
  const market = propose('joerg', 'Markt');
  expect(titles()).toEqual([]);
  decide(bench, 'accepted');
  expect(() => decide(market, 'declined')).toThrow('reason: required');
  decide(market, 'declined', 'Beim nächsten Mal.');
  expect(titles()).toEqual(['Mitfahrbank']);
  expect(proposalsFor(world.db, world.member('joerg'), meeting)).toMatchObject([
    { state: 'declined', declineReason: 'Beim nächsten Mal.', by: 'Jörg Bäuerle' },
  ]);
  expect(proposalsFor(world.db, world.member('tomasz'), meeting)).toEqual([]);
  expect(() => decide(bench, 'declined', 'Nein.', 'tomasz')).toThrow('not_found');
});

test('after the deadline only those who run the meeting add items', () => {
  const late = new Date('2027-01-03T00:00:00Z');
  expect(() => propose('tomasz', 'Zu spät', {}, late)).toThrow('deadline');
  expect(propose('ruth', 'Begrüßung', {}, late)).toMatchObject({ state: 'accepted', position: 2 });
});

test('a proposal that is sent twice is one, also the last that somebody may make', () => {
  const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
  const first = propose('tomasz', 'Eins');
  for (const title of ['Zwei', 'Drei', 'Vier']) propose('tomasz', title);
  propose('tomasz', 'Eins', { words: 'Mit Worten.' });
  expect(propose('tomasz', 'Eins', {}, later(9)).id).toBe(first.id);
  expect(propose('joerg', 'Eins').id).not.toBe(first.id);
  expect(() => propose('tomasz', 'Eins', {}, later(10))).toThrow('form: too_many_proposals');
  decide(first, 'declined', 'Nein.');
  expect(() => propose('tomasz', 'Eins')).toThrow('form: too_many_proposals');
});

test('nobody fills the evening alone, and no item is about a case that is not there', () => {
  for (const title of ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf']) propose('tomasz', title);
  expect(() => propose('tomasz', 'Sechs')).toThrow('form: too_many_proposals');
  expect(() => propose('joerg', 'Markt', { project: 'nirgends' })).toThrow('project: choice');
});

test('an agenda holds a hundred items and no more, and can still be ordered', () => {
  const market = propose('joerg', 'Markt');
  for (let n = 2; n <= 100; n += 1) propose('ruth', String(n));
  expect(() => propose('ruth', '101')).toThrow('form: too_many_items');
  expect(() => decide(market, 'accepted')).toThrow('form: too_many_items');
  const item = itemsOf(world.db, meeting.id).map(({ id }) => id);
  const form = { item: item.map(String), minutes: item.map(() => '5'), version: version() };
  orderAgenda(world.db, world.member('ruth'), meeting.id, orderForm.parse(form));
  expect(lines().every(({ minutes }) => minutes === 5)).toBe(true);
});

test('the host orders by a whole list or step by step, and the clock adds up', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((title) => propose('ruth', title).id) as [number, number, number];
  const pledges = pledgesIdOf();
  order([pledges, c, a, b], [15, 20, 5, 45]);
  expect(titles()).toEqual(['C', 'A', 'B']);
  expect(lines().map(({ from }) => from.toISOString().slice(11, 16))).toEqual(['17:30', '17:50', '17:55']);
  order([pledges, c, a, b], [15, 20, 5, 45], `up-${b}`);
  expect(titles()).toEqual(['C', 'B', 'A']);
  order([pledges, c, b, a], [15, 20, 45, 5], `down-${a}`);
  expect(titles()).toEqual(['C', 'B', 'A']);
});

test('who orders an agenda that others changed, or another one, is told so', () => {
  const [a, b] = ['A', 'B'].map((title) => propose('ruth', title).id) as [number, number];
  const pledges = pledgesIdOf();
  const old = version();
  order([pledges, b, a], [15, 10, 10]);
  expect(() => order([pledges, a, b], [15, 10, 10], undefined, old)).toThrow('form: overtaken');
  expect(() => order([pledges, a], [15, 10])).toThrow('form: overtaken');
  expect(() => order([pledges, a, a], [15, 10, 10])).toThrow('form: overtaken');
  expect(titles()).toEqual(['B', 'A']);
});

test('who is told so keeps their order and their minutes; what came since stands last, what is gone is gone', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((title) => propose('ruth', title).id) as [number, number, number];
  const gone = 4711;
  const typed = { item: [gone, b, a].map(String), minutes: ['5', '45', 'acht'], move: `up-${String(a)}` };
  const kept = typedOrder(itemsOf(world.db, meeting.id), typed);
  expect(kept.map(({ item, minutes }) => [item.id, minutes])).toEqual([
    [pledgesIdOf(), '15'],
    [a, 'acht'],
    [b, '45'],
    [c, '10'],
  ]);
});

test.each([{}, { item: 'x', minutes: 'y', move: 'sideways' }, { item: ['1e9', '-1'], minutes: [] }])(
  'a form like %j leaves the agenda as it stands',
  (typed) => {
    propose('ruth', 'A');
    const items = itemsOf(world.db, meeting.id);
    expect(typedOrder(items, typed)).toEqual(orderLines(items));
  },
);

test('who plans and who orders the agenda do not disturb each other', () => {
  const { db, member } = world;
  const [a, b] = ['A', 'B'].map((title) => propose('ruth', title).id) as [number, number];
  const market = propose('joerg', 'Markt');
  const shown = String(meetingAt(db, meeting.id).version);
  const change = (venue: string) =>
    changeMeeting(db, member('ruth'), meeting.id, planInput(meeting.hostId, { venue, version: shown }), NOW);
  decide(market, 'accepted');
  const agenda = version();
  order([pledgesIdOf(), b, a, market.id], [15, 10, 10, 10]);
  const ordered = version();
  change('Kirche');
  expect(() => change('Rathaus')).toThrow('form: overtaken');
  expect(() => order([pledgesIdOf(), a, b, market.id], [15, 10, 10, 10], undefined, agenda)).toThrow('form: overtaken');
  order([pledgesIdOf(), a, b, market.id], [15, 10, 10, 10], undefined, ordered);
  expect(titles()).toEqual(['A', 'B', 'Markt']);
});

test('once the minutes are final nobody changes the agenda', () => {
  const { db, member } = world;
  const [bench, market] = [propose('ruth', 'Mitfahrbank'), propose('tomasz', 'Markt')];
  const refused = () => {
    expect(() => propose('ruth', 'Noch etwas', {}, EVENING)).toThrow('deadline');
    expect(() => decide(market, 'accepted')).toThrow('the agenda is final');
    expect(() => order([pledgesIdOf(), bench.id], [15, 10])).toThrow('the agenda is final');
    expect(titles()).toEqual(['Mitfahrbank']);
  };
  holdMeeting(db, member('ruth'), meeting.id, EVENING);
  order([pledgesIdOf(), bench.id], [15, 20]);
  openAmending(db, member('ruth'), meeting.id, EVENING);
  finishMinutes(db, member('ruth'), meeting.id, EVENING);
  refused();
  closeMeeting(db, member('ruth'), meeting.id, EVENING);
  refused();
});

test('an item of which something came is not declined any more', () => {
  const { db, member } = world;
  const [said, pledged, given, empty] = ['A', 'B', 'C', 'D'].map((title) => propose('ruth', title)) as Four;
  holdMeeting(db, member('ruth'), meeting.id, EVENING);
  const at = ({ id: itemId }: AgendaItem) => ({ meetingId: meeting.id, itemId });
  writeResult(db, member('ruth'), at(said), { result: 'Sie kommt.', version: 0 }, EVENING);
  const promise = { networkId: meeting.hostId, project: undefined, words: 'Wir bauen eine.' };
  pledge(db, member('ruth'), at(pledged), promise, EVENING);
  giveTask(db, member('ruth'), at(given), { words: 'Holz', memberId: member('ruth').id, dueOn: undefined }, EVENING);
  for (const item of [said, pledged, given])
    expect(() => decide(item, 'declined', 'Nein.')).toThrow('decision: has_outcome');
  decide(empty, 'declined', 'Keine Zeit.');
  expect(titles()).toEqual(['A', 'B', 'C']);
});

test('the hall sees the item of now and when its time is over', () => {
  const { db, member } = world;
  const [, b] = ['A', 'B'].map((title) => propose('ruth', title).id);
  expect(() => showItem(db, member('ruth'), meeting.id, { item: b ?? 0 }, EVENING)).toThrow('invited');
  holdMeeting(db, member('ruth'), meeting.id, EVENING);
  expect(runningOf(meetingAt(db, meeting.id), lines())).toMatchObject({ current: { title: 'A' }, until: undefined });
  showItem(db, member('ruth'), meeting.id, { item: b ?? 0 }, EVENING);
  const shown = runningOf(meetingAt(db, meeting.id), lines());
  expect(shown).toMatchObject({ before: { title: 'A' }, current: { title: 'B' }, next: undefined });
  expect(shown.until).toEqual(new Date('2027-01-14T18:10:00Z'));
});

test('an agenda is met by an index', () => {
  expect(growing(world.db, () => agendaOf(world.db, world.member('ruth'), meeting))).toEqual([]);
});

function pledgesIdOf(): number {
  const row = world.db.$client
    .prepare("SELECT id FROM agenda_items WHERE meeting_id = ? AND kind = 'pledges'")
    .get(meeting.id) as { id: number };
  return row.id;
}
