import { afterEach, beforeEach, expect, test } from 'vitest';
import { networks } from '../../../db/schema/networks.ts';
import { transfers, visits } from '../../../db/schema/transfers.ts';
import { followBoard, followTopic } from '../../../src/features/forum/follow.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { caseReaders } from '../../../src/features/notices/case-hearers.ts';
import { inboxOf } from '../../../src/features/notices/inbox.ts';
import { newsLetter } from '../../../src/features/notices/mails.ts';
import type { Tidings } from '../../../src/features/notices/news-kind.ts';
import { sentenceOf } from '../../../src/features/notices/sentence.ts';
import { offerVisit, visitForm } from '../../../src/features/transfers/offer-visit.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { addBoard, ask } from '../../support/forum.ts';
import { plan } from '../../support/meetings.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import { heard, spreadAll } from '../../support/news.ts';
import type { PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  takeBench(world.db, { networkId: addNetwork(world.db, ['ruth', 'samira']).id });
  offer();
  spreadAll(world.db);
});
afterEach(() => world.close());

const VISIT = { kind: 'visit', day: '2026-12-05', from: '14:00', to: '16:00', place: 'Epplestraße 1' };
function offer(): void {
  const form = visitForm.parse({ ...VISIT, sendKey: newSendKey() });
  offerVisit(world.db, world.member('tomasz'), 'lesebank', form, NOW);
}
const askAbout = (id: string, by: PersonName = 'emre', input = {}) =>
  ask(world.db, world.member(by), { anchor: { kind: 'project', id }, ...input });
const nameOf = (id: number) =>
  (['emre', 'tomasz', 'ruth', 'samira'] as const).find((name) => world.member(name).id === id) ?? '?';
/** Who hears after what they heard of the network's beginning. */
function hears(act: () => unknown): string[] {
  const before = heard(world.db).length;
  act();
  spreadAll(world.db);
  return heard(world.db)
    .slice(before)
    .map(([id, reason]) => `${nameOf(id)}: ${reason}`)
    .sort();
}

/** The newest that somebody reads in their inbox. */
function saidTo(name: PersonName): string {
  const { reason, tidings } = inboxOf(world.db, world.member(name))[0] ?? {};
  return reason && tidings ? sentenceOf(reason, tidings, messages('de')) : '';
}

test('of a question about a case hear the hosts of its visits, and the networks that take it home', () => {
  expect(hears(() => askAbout('lesebank'))).toEqual(['ruth: network', 'samira: network', 'tomasz: network']);
});

test('they are told why they hear of it, and not that their network has moved something', () => {
  askAbout('lesebank');
  spreadAll(world.db);
  expect(saidTo('tomasz')).toContain('weil Sie dazu einen Besuch oder ein Gespräch anbieten');
  expect(saidTo('ruth')).toContain('weil Ihr Netzwerk das Projekt übernimmt oder übernommen hat');
});

test('who asks is told who will hear, without themselves, and of other cases that nobody does', () => {
  const told = (name: PersonName, project = 'lesebank') =>
    caseReaders(world.db, world.member(name), { kind: 'project', id: project }, NOW);
  const name = world.db.select().from(networks).get()?.name;
  expect(told('emre')).toEqual({ networks: [name], hosts: true });
  expect(told('tomasz')).toEqual({ networks: [name], hosts: false });
  expect(told('ruth')).toEqual({ networks: [name], hosts: true });
  expect(told('emre', 'repair-cafe')).toEqual({ networks: [], hosts: false });
  world.db.update(networks).set({ endedAt: NOW }).run();
  world.db.update(visits).set({ cancelledAt: NOW }).run();
  expect(told('emre')).toEqual({ networks: [], hosts: false });
});

test('of a question about a network its organisers hear, and whoever asks is told so', () => {
  const { db, member } = world;
  const { slug = '', name } = db.select().from(networks).get() ?? {};
  const anchor = { kind: 'network', id: slug } as const;
  expect(caseReaders(db, member('emre'), anchor, NOW)).toEqual({ networks: [name], hosts: false });
  expect(hears(() => ask(db, member('emre'), { anchor }))).toEqual(['ruth: network', 'samira: network']);
  expect(saidTo('ruth')).toBe('Emre Aydın schreibt im Forum zu Ihrem Netzwerk');
  db.update(networks).set({ endedAt: NOW }).run();
  expect(caseReaders(db, member('emre'), anchor, NOW)).toEqual({ networks: [], hosts: false });
  expect(hears(() => ask(db, member('emre'), { anchor }))).toEqual([]);
});

test('of a question about a meeting those hear who run its host; of one that is not there nobody does', () => {
  const { db, member } = world;
  const { id: hostId = 0, name } = db.select().from(networks).get() ?? {};
  const { id } = plan(db, member('ruth'), hostId);
  spreadAll(db);
  const anchor = { kind: 'meeting', id: String(id) } as const;
  expect(caseReaders(db, member('emre'), anchor, NOW)).toEqual({ networks: [name], hosts: false });
  expect(caseReaders(db, member('ruth'), { ...anchor, id: 'x' }, NOW)).toEqual({ networks: [], hosts: false });
  expect(hears(() => ask(db, member('emre'), { anchor }))).toEqual(['ruth: network', 'samira: network']);
  expect(saidTo('ruth')).toContain('zu einem Treffen, zu dem Ihr Netzwerk einlädt');
});

test('the letter says how to hear no more of what one has not asked for', () => {
  askAbout('lesebank');
  spreadAll(world.db);
  const { id = 0, reason = '', tidings } = inboxOf(world.db, world.member('ruth'))[0] ?? {};
  const notice = { id, reason, groupKind: 'topic', groupId: 1 };
  const saidIn = (told: Partial<Tidings>) =>
    JSON.stringify(newsLetter(world.member('ruth'), 'weekly', tidings ? [{ ...tidings, ...told, notice }] : []));
  expect(saidIn({})).toContain('Davon hören Sie, ohne dem Thema zu folgen.');
  expect(saidIn({ happened: 'invited' })).not.toContain('ohne dem Thema zu folgen');
});

test('who writes hears nothing of their own question', () => {
  expect(hears(() => askAbout('lesebank', 'ruth'))).toEqual(['samira: network', 'tomasz: network']);
});

test('of other cases, and of topics about nothing, they do not hear', () => {
  expect(hears(() => [askAbout('repair-cafe'), ask(world.db, world.member('emre'))])).toEqual([]);
});

test.each([
  ['stopped', () => world.db.update(transfers).set({ state: 'stopped' }).run()],
  ['without a place', () => world.db.update(transfers).set({ seenBy: 'anonymised' }).run()],
  ['of a network that has ended', () => world.db.update(networks).set({ endedAt: NOW }).run()],
])('nobody hears for a transfer that is %s', (_, change) => {
  change();
  expect(hears(() => askAbout('lesebank'))).toEqual(['tomasz: network']);
});

test.each([
  ['called off', { cancelledAt: NOW }],
  ['over', { startsAt: daysAgo(2), endsAt: daysAgo(1) }],
])('nobody hears for a visit that is %s', (_, change) => {
  world.db.update(visits).set(change).run();
  expect(hears(() => askAbout('lesebank'))).toEqual(['ruth: network', 'samira: network']);
});

test('who has muted the topic or its board does not hear', () => {
  const boardId = addBoard(world.db).id;
  followBoard(world.db, world.member('ruth'), boardId, 'mute');
  const act = () => {
    const { topicId } = askAbout('lesebank', 'emre', { boardId });
    followTopic(world.db, world.member('samira'), topicId, 'mute');
  };
  expect(hears(act)).toEqual(['tomasz: network']);
});
