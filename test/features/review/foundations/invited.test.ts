import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { liftSuspension, suspendMember } from '../../../../src/features/members/suspension.ts';
import type { Foundation } from '../../../../src/features/review/foundations/foundation.ts';
import { invitedTo, leadingOf, revokeReviewer } from '../../../../src/features/review/foundations/invited.ts';
import {
  answerReviewerInvitation,
  inviteLead,
  inviteReviewer,
} from '../../../../src/features/review/foundations/invite-reviewer.ts';
import { endOffice, makeLead } from '../../../../src/features/review/foundations/leave-office.ts';
import { leadsOf } from '../../../../src/features/review/foundations/office.ts';
import { openFoundation } from '../../../../src/features/review/foundations/open-foundation.ts';
import { administers } from '../../../support/administers.ts';
import type { PersonName } from '../../../support/people.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { daysAgo, NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
let bridge: Foundation;
beforeEach(() => {
  world = openWorld();
  bridge = addFoundation(world.db, { reviewers: ['samira'] });
});
afterEach(() => world.close());

const invite = (name: PersonName) =>
  inviteReviewer(
    world.db,
    world.member('tomasz'),
    bridge.id,
    { memberId: world.member(name).id, words: undefined },
    NOW,
  );
const invited = (by: PersonName = 'samira', now = NOW) =>
  invitedTo(world.db, world.member(by), bridge.id, now).map(({ name, office }) => [name, office]);

test('who reviews sees who was asked, until they answer or the time is over', () => {
  invite('ruth');
  invite('joerg');
  expect(invited()).toEqual([
    ['Ruth Kessler', 'reviewer'],
    ['Jörg Bäuerle', 'reviewer'],
  ]);
  answerReviewerInvitation(world.db, world.member('ruth'), bridge.id, 'no', NOW);
  expect(invited()).toEqual([['Jörg Bäuerle', 'reviewer']]);
  expect(invited('tomasz', daysAgo(-14))).toEqual([]);
  for (const name of ['hanna', 'emre', 'joerg'] as const) expect(() => invited(name)).toThrow('not_found');
});

test('the lead takes a question back, and then nobody can say yes to it', () => {
  invite('ruth');
  const revoke = (by: PersonName, name: PersonName = 'ruth') =>
    revokeReviewer(world.db, world.member(by), bridge.id, world.member(name).id, NOW);
  expect(() => revoke('samira')).toThrow('forbidden');
  for (const name of ['hanna', 'ruth'] as const) expect(() => revoke(name)).toThrow('not_found');
  revoke('tomasz');
  expect(() => revoke('tomasz')).toThrow('not_found');
  expect(() => revoke('tomasz', 'samira')).toThrow('not_found');
  expect(() => answerReviewerInvitation(world.db, world.member('ruth'), bridge.id, 'yes', NOW)).toThrow('conflict');
});

test('an admin sees whether there is a lead, and whom they asked, not who it is', () => {
  const leading = (foundation: Foundation, by: PersonName = 'hanna') =>
    leadingOf(world.db, world.member(by), foundation, NOW);
  expect(leading(bridge)).toEqual({ led: true, asked: undefined });
  const words = { about: 'Wir fördern.', lang: 'de' as const, orgId: undefined };
  const oak = openFoundation(
    world.db,
    world.member('hanna'),
    { name: 'Stiftung Eiche', ...words, leadId: world.member('ruth').id },
    NOW,
  );
  expect(leading(oak)).toEqual({ led: false, asked: 'Ruth Kessler' });
  answerReviewerInvitation(world.db, world.member('ruth'), oak.id, 'no', NOW);
  expect(leading(oak)).toEqual({ led: false, asked: undefined });
  for (const name of ['emre', 'tomasz', 'ruth'] as const) expect(() => leading(oak, name)).toThrow('not_found');
});

const reason = 'Streit.';
const suspend = () =>
  suspendMember(world.db, world.member('emre'), { memberId: world.member('tomasz').id, days: 7, reason }, NOW);
const askToLead = (name: PersonName) =>
  inviteLead(world.db, world.member('hanna'), bridge.id, { memberId: world.member(name).id, words: undefined }, NOW);

describe('a lead who cannot act leads nothing', () => {
  test.each([
    { what: 'suspended', falls: suspend },
    { what: 'made an admin', falls: () => administers(world, 'tomasz') },
  ])('$what, they make room for another one', ({ falls }) => {
    falls();
    expect(leadingOf(world.db, world.member('hanna'), bridge, NOW)).toEqual({ led: false, asked: undefined });
    askToLead('ruth');
    answerReviewerInvitation(world.db, world.member('ruth'), bridge.id, 'yes', NOW);
    expect(leadsOf(world.db, bridge.id, NOW).map(({ name }) => name)).toEqual(['Ruth Kessler']);
  });

  test('and one who reviews there already can be asked, and leads from then on', () => {
    suspend();
    askToLead('samira');
    answerReviewerInvitation(world.db, world.member('samira'), bridge.id, 'yes', NOW);
    expect(leadsOf(world.db, bridge.id, NOW).map(({ name }) => name)).toEqual(['Samira Haddad']);
  });

  test('and does not let the other lead go', () => {
    makeLead(world.db, world.member('tomasz'), bridge.id, world.member('samira').id, NOW);
    suspend();
    const samira = world.member('samira');
    expect(() => endOffice(world.db, samira, bridge.id, samira.id, NOW)).toThrow('conflict');
    endOffice(world.db, samira, bridge.id, samira.id, daysAgo(-7));
  });
});

test('a question to a lead is the admins’ to take back', () => {
  suspend();
  askToLead('ruth');
  const lift = { memberId: world.member('tomasz').id, reason };
  liftSuspension(world.db, world.member('emre'), lift, NOW);
  const revoke = () => revokeReviewer(world.db, world.member('tomasz'), bridge.id, world.member('ruth').id, NOW);
  expect(revoke).toThrow('not_found');
  expect(invited('tomasz')).toEqual([['Ruth Kessler', 'lead']]);
});
