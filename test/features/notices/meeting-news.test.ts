import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { events } from '../../../db/schema/events.ts';
import { notices } from '../../../db/schema/notices.ts';
import { amendMinutes } from '../../../src/features/meetings/amend.ts';
import { changeMeeting } from '../../../src/features/meetings/change.ts';
import { decideItem } from '../../../src/features/meetings/decide-item.ts';
import { proposalForm, type ProposalInput } from '../../../src/features/meetings/item.ts';
import { meetingAt, type Meeting } from '../../../src/features/meetings/meeting.ts';
import { finishMinutes, openAmending } from '../../../src/features/meetings/minutes.ts';
import { pledge } from '../../../src/features/meetings/pledge.ts';
import { proposeItem } from '../../../src/features/meetings/propose.ts';
import { cancelMeeting, holdMeeting, inviteToMeeting } from '../../../src/features/meetings/stages.ts';
import { giveTask } from '../../../src/features/meetings/task.ts';
import { inboxOf } from '../../../src/features/notices/inbox.ts';
import { sawGroup } from '../../../src/features/notices/saw-group.ts';
import { takeHome } from '../../../src/features/transfers/take-home.ts';
import { ask } from '../../support/forum.ts';
import { comes, EVENING, invited, network, plan, planInput } from '../../support/meetings.ts';
import { publish } from '../../support/networks.ts';
import { spreadAll } from '../../support/news.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let host: number;
let other: number;
beforeEach(() => {
  const { db, member } = (world = openWorld());
  publish(db);
  host = network(db, 'Runder Tisch', [member('ruth')]);
  other = network(db, 'Netz Ost', [member('samira'), member('joerg')], 'ost');
});
afterEach(() => world.close());

/** What somebody reads in their inbox, oldest first. */
function reads(name: PersonName): (string | undefined)[] {
  spreadAll(world.db);
  const items = inboxOf(world.db, world.member(name)).toReversed();
  return items.map(({ reason, tidings }) => tidings && `${reason}: ${tidings.happened ?? ''} (${tidings.title})`);
}
const held = (): { meeting: Meeting; itemId: number } => {
  const { db, member } = world;
  const meeting = invited(db, member('ruth'), host);
  const itemId = proposeItem(db, member('ruth'), meeting.id, proposal({ title: 'Bank' }), NOW).id;
  return { meeting: holdMeeting(db, member('ruth'), meeting.id, EVENING), itemId };
};
const proposal = (input: Partial<ProposalInput>) => proposalForm.parse({ kind: 'pitch', ...input });

test('everyone hears that they are invited, and of what changes; of a plan nobody hears anything', () => {
  const { db, member } = world;
  const { id } = plan(db, member('ruth'), host);
  expect(reads('joerg')).toEqual([]);
  inviteToMeeting(db, member('ruth'), id, NOW);
  expect(reads('joerg')).toEqual(['meeting: invited (Wer fährt mit?)']);
  expect(reads('ruth')).toEqual([]);
  const input = planInput(host, { from: '19:00', version: String(meetingAt(db, id).version) });
  changeMeeting(db, member('ruth'), id, input, NOW);
  expect(reads('joerg')).toHaveLength(2);
  cancelMeeting(db, member('ruth'), id, { reason: 'Kein Raum.' }, NOW);
  expect(reads('joerg')).toEqual([undefined, undefined, 'meeting: cancelled (Wer fährt mit?)']);
});

test('whoever has answered has read what told of the meeting, and nobody else has', () => {
  const { id } = invited(world.db, world.member('ruth'), host);
  invited(world.db, world.member('ruth'), host, { theme: 'Noch eines' });
  spreadAll(world.db);
  sawGroup(world.db, world.member('joerg'), { kind: 'meeting', id }, NOW);
  const unread = (name: PersonName) => inboxOf(world.db, world.member(name)).filter(({ isUnread }) => isUnread).length;
  expect([unread('joerg'), unread('samira')]).toEqual([1, 2]);
});

test('no letter tells of a meeting a second time: its own letters do', () => {
  invited(world.db, world.member('ruth'), host);
  reads('joerg');
  const rhythms = world.db.select({ rhythm: notices.rhythm }).from(notices).all();
  expect(new Set(rhythms.map(({ rhythm }) => rhythm))).toEqual(new Set(['never']));
});

test('the host hears of a proposal, and whoever proposed of what becomes of it', () => {
  const { db, member } = world;
  const { id: meetingId } = plan(db, member('ruth'), host);
  const { id: itemId } = proposeItem(db, member('joerg'), meetingId, proposal({ title: 'Lesebank' }), NOW);
  expect(reads('ruth')).toEqual(['network: item_proposed (Lesebank)']);
  const at = { meetingId, itemId };
  decideItem(db, member('ruth'), at, { decision: 'declined', reason: 'Die Zeit reicht nicht.' }, NOW);
  expect(reads('joerg')).toEqual(['item: item_declined (Lesebank)']);
  decideItem(db, member('ruth'), at, { decision: 'accepted', reason: undefined }, NOW);
  expect(reads('joerg')).toEqual([undefined, 'item: item_accepted (Lesebank)']);
});

test('a network hears once what was noted for it, and a pledge that is open comes back with the next invitation', () => {
  const { db, member } = world;
  const { meeting, itemId } = held();
  const at = { meetingId: meeting.id, itemId };
  comes(world, 'joerg', meeting);
  pledge(db, member('ruth'), at, { networkId: other, project: 'lesebank', words: undefined }, EVENING);
  expect(reads('samira')).toEqual(['network: pledge_made (Wer fährt mit?)']);
  openAmending(db, member('ruth'), meeting.id, EVENING);
  expect(reads('samira')).toHaveLength(1);
  const next = plan(db, member('ruth'), host, { day: '2027-04-14', theme: 'Im Frühling' }, EVENING);
  inviteToMeeting(db, member('ruth'), next.id, EVENING);
  expect(reads('samira').at(-1)).toBe('network: pledge_due (Im Frühling)');
  expect(reads('tomasz').at(-1)).toBe('meeting: invited (Im Frühling)');
});

test('whoever has a task hears of it, and of a transfer those who run the network with the one who opened it', () => {
  const { db, member } = world;
  const { meeting, itemId } = held();
  comes(world, 'joerg', meeting);
  const task = { words: 'Holz besorgen', memberId: member('joerg').id, dueOn: undefined };
  giveTask(db, member('ruth'), { meetingId: meeting.id, itemId }, task, EVENING);
  takeHome(db, member('samira'), { project: 'lesebank', networkId: other, lang: 'de' }, EVENING);
  expect(reads('joerg')).toEqual(
    expect.arrayContaining(['task: task_given (Wer fährt mit?)', 'network: transfer_opened (Lesebank am Marktplatz)']),
  );
  expect(reads('samira')).not.toContain('network: transfer_opened (Lesebank am Marktplatz)');
});

test('whoever was there hears of the minutes, with a wish as long as one can have one', () => {
  const { db, member } = world;
  const { meeting } = held();
  comes(world, 'joerg', meeting);
  openAmending(db, member('ruth'), meeting.id, EVENING);
  expect(reads('joerg').at(-1)).toBe('meeting: minutes (Wer fährt mit?)');
  finishMinutes(db, member('ruth'), meeting.id, EVENING);
  expect(reads('joerg').at(-1)).toBe('meeting: minutes_final (Wer fährt mit?)');
});

test('those who run the host hear of a wish for the minutes, once, and others do not', () => {
  const { db, member } = world;
  const { meeting } = held();
  comes(world, 'joerg', meeting);
  openAmending(db, member('ruth'), meeting.id, EVENING);
  reads('samira');
  const wish = { words: 'Es war der Juni.', itemId: undefined };
  for (const name of ['joerg', 'joerg', 'ruth'] as const) amendMinutes(db, member(name), meeting.id, wish, EVENING);
  expect(reads('ruth')).toEqual(['network: amendment_wished (Wer fährt mit?)']);
  expect(inboxOf(db, member('ruth'))[0]?.tidings).toMatchObject({
    path: `/meetings/${String(meeting.id)}/minutes`,
    words: 'Es war der Juni.',
  });
  expect(reads('samira').join()).not.toContain('amendment_wished');
});

test('whose topic comes onto an agenda hears of it; a topic that somebody does not see is not proposed', () => {
  const { db, member } = world;
  const { topicId: topic } = ask(db, member('samira'));
  const { id: meetingId } = plan(db, member('ruth'), host);
  const propose = (id: number) =>
    proposeItem(db, member('joerg'), meetingId, proposal({ title: 'Bank', topic: id }), NOW);
  expect(() => propose(999)).toThrow('not_found');
  const { id: itemId, anchorKind, anchorId } = propose(topic);
  expect([anchorKind, anchorId]).toEqual(['topic', String(topic)]);
  decideItem(db, member('ruth'), { meetingId, itemId }, { decision: 'accepted', reason: undefined }, NOW);
  expect(reads('samira')).toEqual(['item: topic_on_agenda (Bank)']);
  expect(reads('joerg')).toEqual(['item: item_accepted (Bank)']);
});

test('events of things that have gone tell nobody anything', () => {
  const { db, member } = world;
  plan(db, member('ruth'), host);
  db.update(events).set({ thingId: 999, kind: 'meeting_invited' }).where(eq(events.kind, 'meeting_planned')).run();
  expect(reads('joerg')).toEqual([]);
});
