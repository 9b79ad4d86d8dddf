import { afterEach, beforeEach, expect, test } from 'vitest';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { networksOf } from '../../../src/features/networks/find.ts';
import {
  answerInvitation,
  askableToRun,
  forgetUnanswered,
  inviteOrganiser,
  invitationTo,
} from '../../../src/features/networks/invite-organiser.ts';
import type { Network } from '../../../src/features/networks/network.ts';
import {
  activeOrganisers,
  dismissForm,
  dismissOrganiser,
  organiserIds,
  organisersOf,
  stepDown,
} from '../../../src/features/networks/organiser.ts';
import { actsAbout } from '../../../src/features/members/act.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { addNetwork } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let network: Network;
beforeEach(() => {
  world = openWorld();
  network = addNetwork(world.db, ['ruth']);
  emptyOutbox(world.db);
});
afterEach(() => world.close());

const invite = (by: PersonName, name: PersonName, words?: string) =>
  inviteOrganiser(world.db, world.member(by), network.id, { memberId: world.member(name).id, words }, NOW);
const answer = (name: PersonName, yes: 'yes' | 'no', now = NOW) =>
  answerInvitation(world.db, world.member(name), network.id, yes, now);

test('organisers invite organisers, who are told by mail and say yes themselves', () => {
  invite('ruth', 'samira', 'Du kennst die Läden.');
  const [letter] = posted(world.db, 'organiser_invitation');
  expect(letter).toMatchObject({ to: world.member('samira').email, path: '/networks/netz-degerloch/invitation' });
  expect(letter?.text).toContain('„Du kennst die Läden.“');
  expect(invitationTo(world.db, world.member('samira'), network.id, NOW)).toMatchObject({ by: 'Ruth Kessler' });
  answer('samira', 'yes');
  expect(networksOf(world.db, world.member('samira')).map(({ id }) => id)).toEqual([network.id]);
  expect(invitationTo(world.db, world.member('samira'), network.id, NOW)).toBeUndefined();
});

test('who looks after the site lets nobody in beside organisers, not even themselves', () => {
  expect(() => invite('hanna', 'samira')).toThrow('not_found');
  expect(() => invite('emre', 'emre')).toThrow('not_found');
  dismissOrganiser(world.db, world.member('hanna'), network, world.member('ruth').id, { reason: 'Weg.' }, NOW);
  invite('hanna', 'samira', 'Sie kennen alle.');
  const samira = world.member('samira');
  expect(actsAbout(world.db, samira, samira.id)).toMatchObject([
    { kind: 'ask_organiser', detail: network.name, reason: 'Sie kennen alle.' },
  ]);
});

test.each<PersonName>(['hanna', 'emre'])('%s, who puts the only organiser out, cannot follow them', (name) => {
  const dismiss = { reason: 'Weg.' };
  dismissOrganiser(world.db, world.member(name), network, world.member('ruth').id, dismiss, NOW);
  expect(() => invite(name, name)).toThrow('memberId: choice');
  expect(() => answer(name, 'yes')).toThrow('conflict');
  expect(organiserIds(world.db, network.id)).toEqual([]);
});

test('whoever is put out is told why by mail, and whoever goes hears nothing', () => {
  invite('ruth', 'samira');
  answer('samira', 'yes');
  emptyOutbox(world.db);
  stepDown(world.db, world.member('samira'), network.id);
  expect(posted(world.db)).toEqual([]);
  dismissOrganiser(
    world.db,
    world.member('emre'),
    network,
    world.member('ruth').id,
    { reason: 'Streit im Team.' },
    NOW,
  );
  const [letter, ...more] = posted(world.db, 'organiser_dismissed');
  expect([letter?.to, letter?.path, more]).toEqual([world.member('ruth').email, `/networks/${network.slug}`, []]);
  expect(letter?.text).toContain('„Streit im Team.“');
});

test('whoever says no does not run it, and the question is gone', () => {
  invite('ruth', 'samira');
  answer('samira', 'no');
  expect(networksOf(world.db, world.member('samira'))).toEqual([]);
  expect(() => answer('samira', 'yes')).toThrow('conflict');
});

test('only those who run a network invite, and nobody twice', () => {
  expect(() => invite('samira', 'joerg')).toThrow('not_found');
  expect(() => invite('ruth', 'ruth')).toThrow('memberId: taken');
  suspendMember(
    world.db,
    world.member('emre'),
    { memberId: world.member('samira').id, days: 7, reason: 'Streit.' },
    NOW,
  );
  expect(() => invite('ruth', 'samira')).toThrow('memberId: choice');
});

test('whoever looks for somebody to ask finds neither themselves nor those who run it', () => {
  const named = (['ruth', 'samira', 'hanna'] as const).map((name) => ({ id: world.member(name).id }));
  const found = (by: PersonName) => askableToRun(world.db, world.member(by), network.id, named).map(({ id }) => id);
  expect(found('ruth')).toEqual([world.member('samira').id, world.member('hanna').id]);
  expect(found('hanna')).toEqual([world.member('samira').id]);
});

test('a question is open for two weeks', () => {
  invite('ruth', 'samira');
  expect(() => answer('samira', 'yes', daysAgo(-14))).toThrow('conflict');
  expect(forgetUnanswered(world.db, daysAgo(-14))).toBe(1);
});

test('organisers step down themselves or are put out by moderators, not by each other', () => {
  invite('ruth', 'samira');
  answer('samira', 'yes');
  const dismiss = (by: PersonName, name: PersonName) =>
    dismissOrganiser(world.db, world.member(by), network, world.member(name).id, { reason: 'Streit im Team.' }, NOW);
  expect(() => dismiss('ruth', 'samira')).toThrow('not_found');
  stepDown(world.db, world.member('samira'), network.id);
  dismiss('emre', 'ruth');
  expect(organiserIds(world.db, network.id)).toEqual([]);
  expect(() => dismiss('emre', 'ruth')).toThrow('not_found');
  expect(() => stepDown(world.db, world.member('samira'), network.id)).toThrow('not_found');
  const [act, ...more] = actsAbout(world.db, world.member('ruth'), world.member('ruth').id);
  expect(act).toMatchObject({ kind: 'dismiss_organiser', detail: network.name, reason: 'Streit im Team.' });
  expect(more.filter(({ kind }) => kind === 'dismiss_organiser')).toEqual([]);
  expect(dismissForm.safeParse({}).success).toBe(false);
});

test('visitors see no names that are for members, and nobody is written to who is suspended', () => {
  const seen = (name?: PersonName) =>
    organisersOf(world.db, name && world.member(name), network.id, NOW).map((who) => who.name);
  expect([seen(), seen('samira')]).toEqual([[], ['Ruth Kessler']]);
  const ruth = world.member('ruth').id;
  suspendMember(world.db, world.member('emre'), { memberId: ruth, days: 7, reason: 'Streit.' }, NOW);
  expect(activeOrganisers(world.db, network.id, NOW)).toEqual([]);
});
