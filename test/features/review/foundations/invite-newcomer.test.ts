import { afterEach, beforeEach, expect, test } from 'vitest';
import { openInvitationsOf } from '../../../../src/features/members/invitation.ts';
import { revokeInvitation } from '../../../../src/features/members/invite.ts';
import { acceptInvitation, confirmMember } from '../../../../src/features/members/join.ts';
import type { Member } from '../../../../src/features/members/member.ts';
import type { Foundation } from '../../../../src/features/review/foundations/foundation.ts';
import { invitationsTo } from '../../../../src/features/review/foundations/invited.ts';
import { inviteNewLead, inviteNewReviewer } from '../../../../src/features/review/foundations/invite-newcomer.ts';
import { answerReviewerInvitation } from '../../../../src/features/review/foundations/invite-reviewer.ts';
import { endOffice, makeLead } from '../../../../src/features/review/foundations/leave-office.ts';
import { officeIn } from '../../../../src/features/review/foundations/office.ts';
import { openFoundation } from '../../../../src/features/review/foundations/open-foundation.ts';
import { tokenIn } from '../../../support/letters.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { known, NOW, openWorld, type World } from '../../../support/world.ts';

const EMAIL = 'neu@example.org';
const input = { email: EMAIL, locale: 'de' as const, note: 'Kommen Sie dazu.' };

let world: World;
let bridge: Foundation;
beforeEach(() => {
  world = openWorld();
  bridge = addFoundation(world.db);
});
afterEach(() => world.close());

/** Comes by the link of the newest letter. */
function joins(): Member {
  const token = tokenIn(world.db, 'invitation');
  const { memberId = 0 } = acceptInvitation(world.db, token, { name: 'Nina Neu', email: EMAIL, locale: 'de' }, NOW);
  world.db.transaction((tx) => confirmMember(tx, memberId, NOW));
  return known(world.db, EMAIL);
}

test('whoever comes by such an invitation is asked, and reviews once they say yes', () => {
  inviteNewReviewer(world.db, world.member('tomasz'), bridge.id, input, NOW);
  const nina = joins();
  expect(invitationsTo(world.db, nina, NOW).map(({ slug }) => slug)).toEqual([bridge.slug]);
  expect(officeIn(world.db, nina, bridge.id)).toBeUndefined();
  answerReviewerInvitation(world.db, nina, bridge.id, 'yes', NOW);
  expect(officeIn(world.db, known(world.db, EMAIL), bridge.id)).toBe('reviewer');
});

test('an admin asks the first lead of a foundation in the same way, and nobody beside a lead', () => {
  const admin = world.member('hanna');
  const words = { about: 'Wir fördern.', lang: 'de' as const, orgId: undefined, leadId: undefined };
  const oak = openFoundation(world.db, admin, { name: 'Stiftung Eiche', ...words }, NOW);
  inviteNewLead(world.db, admin, oak.id, input, NOW);
  const nina = joins();
  answerReviewerInvitation(world.db, nina, oak.id, 'yes', NOW);
  expect(officeIn(world.db, known(world.db, EMAIL), oak.id)).toBe('lead');
  expect(() => inviteNewLead(world.db, admin, bridge.id, input, NOW)).toThrow('conflict');
});

test('others cannot, and nothing is left of an invitation that was taken back, or of one who leads no more', () => {
  const tomasz = world.member('tomasz');
  expect(() => inviteNewReviewer(world.db, world.member('samira'), bridge.id, input, NOW)).toThrow('forbidden');
  for (const name of ['hanna', 'ruth'] as const)
    expect(() => inviteNewReviewer(world.db, world.member(name), bridge.id, input, NOW)).toThrow('not_found');
  expect(() => inviteNewLead(world.db, world.member('emre'), bridge.id, input, NOW)).toThrow('forbidden');
  inviteNewReviewer(world.db, tomasz, bridge.id, input, NOW);
  const [open] = openInvitationsOf(world.db, tomasz, NOW);
  revokeInvitation(world.db, tomasz, open?.id ?? 0, NOW);
  expect(joins).toThrow('conflict');
  inviteNewReviewer(world.db, tomasz, bridge.id, input, NOW);
  const nina = joins();
  makeLead(world.db, tomasz, bridge.id, world.member('samira').id, NOW);
  endOffice(world.db, tomasz, bridge.id, tomasz.id, NOW);
  expect(() => answerReviewerInvitation(world.db, nina, bridge.id, 'yes', NOW)).toThrow('conflict');
});
