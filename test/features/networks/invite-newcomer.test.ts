import { afterEach, beforeEach, expect, test } from 'vitest';
import { openInvitationsOf } from '../../../src/features/members/invitation.ts';
import { revokeInvitation } from '../../../src/features/members/invite.ts';
import { acceptInvitation, confirmMember } from '../../../src/features/members/join.ts';
import type { Member } from '../../../src/features/members/member.ts';
import { endNetwork } from '../../../src/features/networks/end-network.ts';
import { networksOf } from '../../../src/features/networks/find.ts';
import { inviteNewcomer, networksToInviteTo, newcomerForm } from '../../../src/features/networks/invite-newcomer.ts';
import { answerInvitation, invitationTo } from '../../../src/features/networks/invite-organiser.ts';
import type { Network } from '../../../src/features/networks/network.ts';
import { networksThatAsk } from '../../../src/features/networks/networks-that-ask.ts';
import { stepDown } from '../../../src/features/networks/organiser.ts';
import { tokenIn } from '../../support/letters.ts';
import { addNetwork } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { known, NOW, openWorld, type World } from '../../support/world.ts';

const EMAIL = 'neu@example.org';

let world: World;
let network: Network;
beforeEach(() => {
  world = openWorld();
  network = addNetwork(world.db, ['ruth', 'samira']);
});
afterEach(() => world.close());

const inviteAs = (name: PersonName, networkId: string | undefined = String(network.id)) =>
  inviteNewcomer(
    world.db,
    world.member(name),
    { email: EMAIL, note: undefined, locale: 'de', district: undefined, networkId },
    NOW,
  );

/** Comes by the link of the newest letter. */
function joins(): Member {
  const token = tokenIn(world.db, 'invitation');
  const { memberId = 0 } = acceptInvitation(world.db, token, { name: 'Nina Neu', email: EMAIL, locale: 'de' }, NOW);
  world.db.transaction((tx) => confirmMember(tx, memberId, NOW));
  return known(world.db, EMAIL);
}

const asking = (member: Member) => networksThatAsk(world.db, member, NOW).map(({ slug }) => slug);

test('whoever comes by such an invitation is asked, and runs the network once they say yes', () => {
  inviteAs('ruth');
  const nina = joins();
  expect(asking(nina)).toEqual([network.slug]);
  expect(networksOf(world.db, nina)).toEqual([]);
  answerInvitation(world.db, nina, network.id, 'yes', NOW);
  expect(networksOf(world.db, nina).map(({ id }) => id)).toEqual([network.id]);
  expect(asking(nina)).toEqual([]);
});

test('without a network it is an invitation like any other', () => {
  inviteNewcomer(
    world.db,
    world.member('ruth'),
    { email: EMAIL, note: undefined, locale: 'de', district: 'nord' },
    NOW,
  );
  expect(asking(joins())).toEqual([]);
});

test('only those who run a network invite into it, and only while it runs', () => {
  expect(() => inviteAs('joerg')).toThrow('not_found');
  expect(() => inviteAs('ruth', '999')).toThrow('not_found');
  endNetwork(world.db, world.member('hanna'), network.slug, { reason: 'Geschafft.' }, NOW);
  expect(() => inviteAs('ruth')).toThrow('conflict');
});

test('an invitation that was taken back leads nowhere', () => {
  inviteAs('ruth');
  const [open] = openInvitationsOf(world.db, world.member('ruth'), NOW);
  expect(open?.leadsTo).toEqual({ kind: 'network', id: String(network.id) });
  revokeInvitation(world.db, world.member('ruth'), open?.id ?? 0, NOW);
  expect(joins).toThrow('conflict');
});

test('nobody is asked by one who runs the network no more', () => {
  inviteAs('ruth');
  const nina = joins();
  stepDown(world.db, world.member('ruth'), network.id);
  expect([asking(nina), invitationTo(world.db, nina, network.id, NOW)]).toEqual([[], undefined]);
  expect(() => answerInvitation(world.db, nina, network.id, 'yes', NOW)).toThrow('conflict');
});

test('nobody is asked for a network that has ended before they came', () => {
  inviteAs('ruth');
  endNetwork(world.db, world.member('hanna'), network.slug, { reason: 'Geschafft.' }, NOW);
  const nina = joins();
  expect(asking(nina)).toEqual([]);
  expect(() => answerInvitation(world.db, nina, network.id, 'yes', NOW)).toThrow('conflict');
});

test('one chooses among the networks that one runs, and the form takes no other', () => {
  const choices = (name: PersonName, other?: Network) =>
    networksToInviteTo(world.db, world.member(name), other, NOW).map(({ id }) => id);
  expect([choices('ruth'), choices('ruth', network), choices('joerg'), choices('joerg', network)]).toEqual([
    [network.id],
    [network.id],
    [],
    [],
  ]);
  const form = newcomerForm([{ id: 'nord' }], [network]);
  const typed = { email: EMAIL, locale: 'de' };
  expect(form.parse({ ...typed, networkId: String(network.id) }).networkId).toBe(String(network.id));
  expect(form.parse({ ...typed, networkId: '' }).networkId).toBeUndefined();
  expect(form.safeParse({ ...typed, networkId: '999' }).success).toBe(false);
  expect(newcomerForm([], []).safeParse({ ...typed, networkId: '1' }).success).toBe(false);
  expect(newcomerForm([{ id: 'nord' }], []).parse(typed).networkId).toBeUndefined();
});
