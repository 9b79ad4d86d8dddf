import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projects } from '../../../db/schema/catalogue.ts';
import { topics } from '../../../db/schema/forum.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import { agendaOf, proposalsFor } from '../../../src/features/meetings/agenda.ts';
import { caseToPledge } from '../../../src/features/meetings/case-to-pledge.ts';
import { caseOf, mayReportOn, transfersToReport } from '../../../src/features/meetings/item-anchor.ts';
import { proposalForm, type AgendaItem } from '../../../src/features/meetings/item.ts';
import type { Meeting } from '../../../src/features/meetings/meeting.ts';
import { minutesLines } from '../../../src/features/meetings/minutes-paper.ts';
import { proposeItem } from '../../../src/features/meetings/propose.ts';
import { endNetwork } from '../../../src/features/networks/end-network.ts';
import type { Audience } from '../../../src/features/transfers/transfer.ts';
import { ask } from '../../support/forum.ts';
import { invited, network } from '../../support/meetings.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { growing } from '../../support/plan.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let meeting: Meeting;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  meeting = invited(world.db, world.member('tomasz'), network(world.db, 'Runder Tisch', [world.member('tomasz')]));
});
afterEach(() => world.close());

const propose = (values: Record<string, string>, name: PersonName = 'tomasz'): AgendaItem =>
  proposeItem(
    world.db,
    world.member(name),
    meeting.id,
    proposalForm.parse({ kind: 'report', title: 'Bank', ...values }),
    NOW,
  );
/** A report on a transfer of Jörg's and Tomasz's network, which Tomasz has put on his agenda. */
function reported(seenBy: Audience) {
  const { id: networkId } = addNetwork(world.db, ['joerg', 'tomasz']);
  const { id } = takeBench(world.db, { networkId, seenBy }, 'joerg');
  propose({ transfer: String(id) });
  return id;
}
const aboutFor = (name?: PersonName) =>
  agendaOf(world.db, name && world.member(name), meeting).lines.map(({ about }) => about);

test('a report names a transfer of ones own network, and who may see it with its names finds it from the agenda', () => {
  const at = `/transfers/${String(reported('public'))}`;
  expect(aboutFor()).toEqual([at]);
  expect(minutesLines(world.db, world.member('ruth'), meeting).map(({ about }) => about)).toEqual([at]);
});

test.each<[Audience, PersonName | undefined, boolean]>([
  ['members', undefined, false],
  ['members', 'ruth', true],
  ['anonymised', undefined, false],
  ['anonymised', 'ruth', false],
  ['anonymised', 'joerg', true],
  ['anonymised', 'emre', true],
])('of a transfer for %s the agenda for %s has a link: %s', (seenBy, name, hasLink) => {
  const id = reported(seenBy);
  expect(aboutFor(name)).toEqual([hasLink ? `/transfers/${String(id)}` : null]);
});

test('whoever decides on a proposal sees what it is about, too', () => {
  const { id } = takeBench(world.db);
  propose({ transfer: String(id) }, 'ruth');
  const proposed = (name: PersonName) => proposalsFor(world.db, world.member(name), meeting).map(({ about }) => about);
  expect([proposed('tomasz'), proposed('ruth'), proposed('joerg')]).toEqual([
    [`/transfers/${String(id)}`],
    [`/transfers/${String(id)}`],
    [],
  ]);
});

test('no transfer of others, none that is gone, and none of a case that is another is named', () => {
  const { id, networkId } = takeBench(world.db);
  expect(() => propose({ transfer: String(id) }, 'joerg')).toThrow('transfer: choice');
  expect(() => propose({ transfer: String(id) }, 'hanna')).toThrow('transfer: choice');
  expect(() => propose({ transfer: '4711' }, 'ruth')).toThrow('transfer: choice');
  expect(() => propose({ transfer: String(id), project: 'buergerbus' }, 'ruth')).toThrow('transfer: other_project');
  expect(propose({ transfer: String(id), project: 'lesebank' }, 'ruth').anchorKind).toBe('transfer');
  expect([mayReportOn(world.db, world.member('ruth'), networkId), aboutFor('ruth')]).toEqual([true, []]);
});

test('there is one to choose of ones own networks, stopped or not, until they end', () => {
  const { id, networkId } = takeBench(world.db, { seenBy: 'anonymised' });
  takeBench(world.db, { networkId: addNetwork(world.db, ['joerg'], { name: 'Netz Vaihingen' }).id }, 'joerg');
  world.db.update(transfers).set({ state: 'stopped' }).where(eq(transfers.id, id)).run();
  const offered = (name: PersonName) => transfersToReport(world.db, world.member(name), 'de');
  expect(offered('ruth')).toMatchObject([{ id, network: { id: networkId } }]);
  expect(offered('hanna')).toEqual([]);
  endNetwork(world.db, world.member('emre'), 'netz-degerloch', { reason: 'Vorbei.' }, NOW);
  expect(offered('ruth')).toEqual([]);
  expect(() => propose({ transfer: String(id) }, 'ruth')).toThrow('transfer: choice');
});

test('a case leads on also when it is gone, a topic only those who see it', () => {
  const { topicId: id } = ask(world.db, world.member('joerg'));
  propose({ project: 'lesebank' });
  propose({ topic: String(id) });
  world.db.update(projects).set({ removedAt: NOW }).run();
  expect([aboutFor(), aboutFor('ruth')]).toEqual([
    ['/projects/lesebank', null],
    ['/projects/lesebank', `/forum/topics/${String(id)}`],
  ]);
  world.db.update(topics).set({ hiddenAt: NOW }).run();
  expect(aboutFor('ruth')).toEqual(['/projects/lesebank', null]);
});

test('what items are about is met by indexes', () => {
  reported('public');
  expect(growing(world.db, () => agendaOf(world.db, world.member('ruth'), meeting))).toEqual([]);
});

test('an item is about a case by itself, by its topic, or by the transfer that is reported on', () => {
  const { db, member } = world;
  const about = (item: AgendaItem, name: PersonName = 'ruth') => caseOf(db, member(name), item);
  expect(about(propose({}))).toBeUndefined();
  expect(about(propose({ kind: 'pitch', project: 'lesebank' }))).toBe('lesebank');
  const { id: networkId } = addNetwork(db, ['tomasz']);
  const { id } = takeBench(db, { networkId, seenBy: 'anonymised' }, 'tomasz');
  expect(about(propose({ transfer: String(id) }))).toBe('lesebank');
  const { topicId } = ask(db, member('tomasz'));
  const item = propose({ kind: 'question', topic: String(topicId) });
  expect(about(item)).toBeUndefined();
  db.update(topics).set({ anchorKind: 'project', anchorId: 'lesebank' }).where(eq(topics.id, topicId)).run();
  expect(about(item)).toBe('lesebank');
  db.update(topics).set({ hiddenAt: NOW }).where(eq(topics.id, topicId)).run();
  expect(about(item, 'joerg')).toBeUndefined();
  db.update(projects).set({ removedAt: NOW }).where(eq(projects.slug, 'lesebank')).run();
  expect(about(propose({ transfer: String(id) }))).toBeUndefined();
});

test('a pledge is not about a case that all who may pledge take home already', () => {
  const { db, member } = world;
  const [taker, other] = [addNetwork(db, ['tomasz']), addNetwork(db, ['ruth'], { name: 'Netz Ost' })];
  const { id } = takeBench(db, { networkId: taker.id, seenBy: 'public' }, 'tomasz');
  const item = propose({ transfer: String(id) });
  expect(caseToPledge(db, member('ruth'), item, [taker])).toBeUndefined();
  expect(caseToPledge(db, member('ruth'), item, [taker, other])).toBe('lesebank');
  expect(caseToPledge(db, member('ruth'), item, [])).toBeUndefined();
});
