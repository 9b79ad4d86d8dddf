import { desc } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mails } from '../../../db/schema/mail.ts';
import { allActs } from '../../../src/features/members/act.ts';
import { canWithdrawInvitation, invitationByToken } from '../../../src/features/members/invitation.ts';
import { inviteNeighbour } from '../../../src/features/members/invite.ts';
import { openInvitationsBy } from '../../../src/features/members/open-invitations.ts';
import { withdrawalForm, withdrawInvitation } from '../../../src/features/members/withdraw-invitation.ts';
import type { PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const REASON = 'Der Link stand auf einer Werbeseite.';
const invite = (by: PersonName = 'ruth', at = NOW) =>
  inviteNeighbour(world.db, world.member(by), { email: 'neu@example.org', locale: 'de' }, at);
const withdraw = (by: PersonName, invitationId: number, at = NOW) =>
  withdrawInvitation(world.db, world.member(by), { invitationId, reason: REASON }, at);
const lastMail = () => world.db.select().from(mails).orderBy(desc(mails.id)).get();

test('a moderator takes back what somebody else gave out; the log says why, and the inviter is told by mail', () => {
  const { id, token } = invite('ruth', daysAgo(2));
  withdraw('emre', id);
  expect(invitationByToken(world.db, token, NOW)).toMatchObject({ state: 'revoked', email: null });
  expect(allActs(world.db, world.member('hanna'))[0]).toMatchObject({
    kind: 'revoke_invitation',
    byName: 'Emre Aydın',
    aboutName: 'Ruth Kessler',
    detail: String(id),
    reason: REASON,
  });
  const ruth = world.member('ruth');
  expect(lastMail()).toMatchObject({ kind: 'invitation_withdrawn', recipient: ruth.email, memberId: ruth.id });
  expect(JSON.stringify(lastMail()?.blocks)).toContain(REASON);
  expect(JSON.stringify(lastMail()?.blocks)).not.toContain('neu@example.org');
});

test('moderators and administrators may, of others; editors, members and the inviter may not', () => {
  const invitation = { invitedBy: world.member('emre').id };
  const may = (name: PersonName) => canWithdrawInvitation(world.member(name), invitation);
  expect(['hanna', 'emre', 'tomasz', 'ruth'].map((name) => may(name as PersonName))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('whoever may not finds no such invitation, and nothing happens', () => {
  const { id, token } = invite();
  const before = lastMail()?.id;
  for (const name of ['ruth', 'samira', 'tomasz'] as const) expect(() => withdraw(name, id)).toThrow('not_found');
  expect(() => withdraw('emre', 999_999)).toThrow('not_found');
  expect(invitationByToken(world.db, token, NOW).state).toBe('open');
  expect(lastMail()?.id).toBe(before);
});

test('what was used, taken back or has expired is not taken back again', () => {
  const { id } = invite();
  withdraw('emre', id);
  expect(() => withdraw('hanna', id)).toThrow('conflict');
  const { id: old } = invite('ruth', daysAgo(20));
  expect(() => withdraw('emre', old)).toThrow('conflict');
});

test('a reason is asked for', () => {
  expect(withdrawalForm.safeParse({ invitationId: '1', reason: ' ' }).success).toBe(false);
  expect(withdrawalForm.safeParse({ invitationId: 'x', reason: REASON }).success).toBe(false);
});

test('those who look after the members see what is open of others, and not to whom it went', () => {
  const { id } = invite();
  invite('ruth', daysAgo(20));
  invite('emre');
  const everyone = [world.member('ruth').id, world.member('emre').id];
  const seenBy = (name: PersonName) => [...openInvitationsBy(world.db, world.member(name), everyone, NOW)];
  expect(seenBy('emre')).toEqual([[world.member('ruth').id, [expect.objectContaining({ id })]]]);
  expect(JSON.stringify(seenBy('emre'))).not.toContain('neu@example.org');
  expect(seenBy('ruth')).toEqual([]);
});
