import { afterEach, beforeEach, expect, test } from 'vitest';
import { pledges } from '../../../db/schema/minutes.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import { agendaOf } from '../../../src/features/meetings/agenda.ts';
import { doorForm, tickOff } from '../../../src/features/meetings/attendees.ts';
import { proposalForm } from '../../../src/features/meetings/item.ts';
import type { Meeting } from '../../../src/features/meetings/meeting.ts';
import { pledge, type PledgeInput } from '../../../src/features/meetings/pledge.ts';
import { pledgesAt, pledgesOf } from '../../../src/features/meetings/pledge-list.ts';
import { proposeItem } from '../../../src/features/meetings/propose.ts';
import { settlePledge } from '../../../src/features/meetings/settle-pledge.ts';
import { holdMeeting } from '../../../src/features/meetings/stages.ts';
import type { State } from '../../../src/features/transfers/state.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { dayAtHome } from '../../../src/lib/home-clock.ts';
import { rowsOf } from '../../support/forum.ts';
import { answer, EVENING, invited, network, plan } from '../../support/meetings.ts';
import { publish } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let host: number;
let meeting: Meeting;
let itemId: number;
beforeEach(() => {
  const { db, member } = (world = openWorld());
  publish(db);
  host = network(db, 'Runder Tisch', [member('ruth')]);
  meeting = invited(db, member('ruth'), host);
  itemId = proposeItem(db, member('ruth'), meeting.id, proposalForm.parse({ kind: 'pitch', title: 'Bank' }), NOW).id;
  answer(db, member('tomasz'), meeting);
  holdMeeting(db, member('ruth'), meeting.id, EVENING);
  tickOff(db, member('ruth'), meeting.id, doorForm.parse({ memberId: member('tomasz').id, came: 'yes' }), EVENING);
});
afterEach(() => world.close());

const LATER = new Date(EVENING.getTime() + 86_400_000);
const make = (name: PersonName, input: Partial<PledgeInput> = {}) =>
  pledge(
    world.db,
    world.member(name),
    { meetingId: meeting.id, itemId },
    { networkId: host, project: undefined, words: 'Wir bauen eine.', ...input },
    EVENING,
  );
const seenBy = (name?: PersonName) => pledgesAt(world.db, name && world.member(name), meeting.id, 'de');

test('a network pledges once at an item, and its pledge returns first on the next agenda until it is settled', () => {
  const { db, member } = world;
  expect(() => make('joerg')).toThrow('not_found');
  expect(() => make('ruth', { networkId: 999 })).toThrow('networkId: choice');
  expect(() => make('ruth', { words: undefined })).toThrow('words: required');
  const { id } = make('ruth');
  expect(() => make('tomasz')).toThrow('networkId: taken');
  expect(rowsOf(db, pledges)).toBe(1);
  const next = plan(db, member('ruth'), host, { day: '2027-04-14' }, EVENING);
  const agenda = () => agendaOf(db, member('joerg'), next);
  expect(agenda().lines).toMatchObject([{ kind: 'pledges', position: 1 }]);
  expect(agenda().pledges).toMatchObject([{ network: 'Runder Tisch', item: 'Bank', words: 'Wir bauen eine.' }]);
  const settle = (name: PersonName, outcomeNote?: string) =>
    settlePledge(db, member(name), id, { outcome: 'dropped', outcomeNote }, EVENING);
  expect(() => settle('tomasz', 'Kein Geld.')).toThrow('not_found');
  expect(() => settle('ruth')).toThrow('outcomeNote: required');
  settle('ruth', 'Kein Geld.');
  expect(() => settle('ruth', 'Kein Geld.')).toThrow('conflict');
  expect(agenda()).toMatchObject({ lines: [], pledges: [] });
  expect(pledgesAt(db, undefined, meeting.id, 'de')).toMatchObject([{ end: 'dropped', outcomeNote: 'Kein Geld.' }]);
});

test('a project that is pledged becomes a transfer, also where somebody notes it for another network', () => {
  const other = network(world.db, 'Netz Ost', [world.member('samira')], 'ost');
  const { transferId } = make('tomasz', { networkId: other, project: 'lesebank' });
  expect(world.db.select().from(transfers).all()).toMatchObject([
    { id: transferId, project: 'lesebank', networkId: other, district: 'ost', state: 'interested', seenBy: 'members' },
  ]);
  expect(seenBy('joerg')).toMatchObject([
    { state: 'interested', end: 'open', origin: { title: 'Lesebank am Marktplatz' } },
  ]);
  const [visitor] = seenBy();
  expect([visitor?.state, visitor?.end]).toEqual([undefined, 'open']);
  expect(pledgesOf(world.db, world.member('samira'), other, 'de')).toMatchObject([{ transferId }]);
});

test('what cannot be taken home is not pledged either, and nothing is written', () => {
  expect(() => make('ruth', { project: 'atlantis' })).toThrow('project: choice');
  expect([rowsOf(world.db, pledges), rowsOf(world.db, transfers)]).toEqual([0, 0]);
  make('ruth', { project: 'lesebank' });
  itemId = proposeItem(
    ...([world.db, world.member('ruth'), meeting.id] as const),
    ...([proposalForm.parse({ kind: 'pitch', title: 'Noch einmal' }), EVENING] as const),
  ).id;
  expect(() => make('ruth', { project: 'lesebank' })).toThrow('networkId: taken_home');
  expect([rowsOf(world.db, pledges), rowsOf(world.db, transfers)]).toEqual([1, 1]);
});

test.each<[State, string]>([
  ['running', 'kept'],
  ['stopped', 'dropped'],
])('a pledge whose transfer is %s is %s, and no agenda asks after it any more', (state, end) => {
  const { db, member } = world;
  const { transferId } = make('ruth', { project: 'lesebank' });
  const next = plan(db, member('ruth'), host, { day: '2027-04-14' }, LATER);
  expect(agendaOf(db, undefined, next).pledges).toHaveLength(1);
  const step = { state, on: dayAtHome(LATER), words: 'So kam es.' };
  takeStep(db, member('ruth'), transferId ?? 0, step, LATER);
  expect(seenBy('joerg')).toMatchObject([{ state, end }]);
  expect(agendaOf(db, undefined, next).pledges).toEqual([]);
});
