import { afterEach, beforeEach, expect, test } from 'vitest';
import { invitations } from '../../../db/schema/members.ts';
import { allActs } from '../../../src/features/members/act.ts';
import {
  canInvite,
  findInvitation,
  invitationById,
  invitationByToken,
  MAX_INVITATIONS,
  openInvitationsOf,
  ownInvitation,
} from '../../../src/features/members/invitation.ts';
import { invitationForm, inviteNeighbour, revokeInvitation } from '../../../src/features/members/invite.ts';
import { TooManyError } from '../../../src/lib/errors.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { daysAgo, districts, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const form = invitationForm(districts);
const invite = (input: Record<string, string> = {}, now = NOW) =>
  inviteNeighbour(world.db, world.member('ruth'), form.parse({ locale: 'de', ...input }), now);

test('any member invites, and gets a link that only its hash is kept of', () => {
  const { id, token } = invite({ district: 'degerloch' });
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(world.db.select().from(invitations).all())).not.toContain(token);
  expect(invitationByToken(world.db, token, NOW)).toEqual({
    id,
    state: 'open',
    invitedBy: world.member('ruth').id,
    inviterName: 'Ruth Kessler',
    email: null,
    note: null,
    leadsTo: { kind: 'district', id: 'degerloch' },
    createdAt: NOW,
    expiresAt: daysAgo(-14),
  });
});

test('an invitation with an address is mailed, with the words of the inviter', () => {
  emptyOutbox(world.db);
  const { token } = invite({ email: ' Neu@Example.org', note: 'Komm doch am\nDonnerstag.' });
  expect(posted(world.db)).toEqual([
    expect.objectContaining({
      kind: 'invitation',
      to: 'neu@example.org',
      subject: 'Ruth Kessler lädt Sie ein',
      path: `/join/${token}`,
    }),
  ]);
  expect(posted(world.db)[0]?.text).toContain('„Komm doch am\nDonnerstag.“');
});

test('an invitation without an address is not mailed', () => {
  emptyOutbox(world.db);
  invite();
  expect(posted(world.db)).toEqual([]);
});

test('a member has a bounded number of open invitations; old ones do not count', () => {
  for (let made = 0; made < MAX_INVITATIONS; made += 1) invite({}, daysAgo(2));
  expect(() => invite()).toThrow(expect.objectContaining({ code: 'too_many' }));
  expect(openInvitationsOf(world.db, world.member('ruth'), NOW)).toHaveLength(MAX_INVITATIONS);
  expect(invite({}, daysAgo(-12)).id).toBeGreaterThan(0);
});

test('to revoke and invite again and again does not get around the limit, until the next day', () => {
  emptyOutbox(world.db);
  const inviteAndRevoke = (now: Date) =>
    revokeInvitation(world.db, world.member('ruth'), invite({ email: 'neu@example.org' }, now).id, now);
  for (let made = 0; made < MAX_INVITATIONS; made += 1) inviteAndRevoke(NOW);
  expect(() => inviteAndRevoke(NOW)).toThrow('too_many');
  expect(posted(world.db)).toHaveLength(MAX_INVITATIONS);
  inviteAndRevoke(daysAgo(-1));
});

const refusal = (now: Date) => {
  try {
    invite({}, now);
  } catch (error) {
    return error;
  }
  return undefined;
};

test('whoever reached the limit hears when the first of their invitations expires', () => {
  invite({}, daysAgo(3));
  for (let made = 1; made < MAX_INVITATIONS; made += 1) invite({}, daysAgo(2));
  expect(refusal(NOW)).toEqual(new TooManyError(daysAgo(-11)));
  expect(invite({}, daysAgo(-11)).id).toBeGreaterThan(0);
});

test('an invitation that was taken back is free again a day after it was made', () => {
  const { id } = invite({}, daysAgo(0.5));
  for (let made = 1; made < MAX_INVITATIONS; made += 1) invite({}, daysAgo(2));
  revokeInvitation(world.db, world.member('ruth'), id, NOW);
  expect(refusal(NOW)).toEqual(new TooManyError(daysAgo(-0.5)));
  expect(invite({}, daysAgo(-0.5)).id).toBeGreaterThan(0);
});

test('an invitation lasts fourteen days', () => {
  const { id } = invite();
  expect(invitationById(world.db, id, daysAgo(-13.9)).state).toBe('open');
  expect(invitationById(world.db, id, daysAgo(-14)).state).toBe('expired');
});

test('the inviter takes an invitation back, once; that is no act of power', () => {
  const { id, token } = invite({ email: 'neu@example.org' });
  const acts = allActs(world.db, world.member('hanna')).length;
  revokeInvitation(world.db, world.member('ruth'), id, NOW);
  expect(invitationByToken(world.db, token, NOW)).toMatchObject({ state: 'revoked', email: null });
  expect(() => revokeInvitation(world.db, world.member('ruth'), id, NOW)).toThrow(
    expect.objectContaining({ code: 'conflict' }),
  );
  expect(allActs(world.db, world.member('hanna'))).toHaveLength(acts);
});

test('for anyone else there is no such invitation', () => {
  const { id } = invite();
  for (const name of ['samira', 'emre'] as const) {
    expect(() => revokeInvitation(world.db, world.member(name), id, NOW)).toThrow('not_found');
  }
  expect(() => revokeInvitation(world.db, world.member('ruth'), 999_999, NOW)).toThrow('not_found');
  expect(() => invitationByToken(world.db, 'made-up', NOW)).toThrow('not_found');
  expect(findInvitation(world.db, 'made-up', NOW)).toBeUndefined();
  expect(invitationById(world.db, id, NOW).state).toBe('open');
});

test('whoever is suspended or not confirmed may not invite', () => {
  const ruth = world.member('ruth');
  const { confirmedAt: _, ...unconfirmed } = ruth;
  const suspended = { ...ruth, suspendedUntil: daysAgo(-1) };
  expect([ruth, unconfirmed, suspended].map(canInvite)).toEqual([true, false, false]);
  expect(() => inviteNeighbour(world.db, suspended, { locale: 'de' }, NOW)).toThrow('forbidden');
});

test.each([
  ['an address that is none', { email: 'Ruth' }],
  ['a district of another city', { district: 'kreuzberg' }],
  ['a language we do not speak', { locale: 'fr' }],
  ['a note that is a book', { note: 'x'.repeat(1_001) }],
])('%s is refused', (_, bad) => {
  expect(form.safeParse({ locale: 'de', ...bad }).success).toBe(false);
});

test('an invitation is one of its inviter alone, whatever became of it', () => {
  const { id } = inviteNeighbour(world.db, world.member('ruth'), { locale: 'de' }, NOW);
  revokeInvitation(world.db, world.member('ruth'), id, NOW);
  expect(ownInvitation(world.db, world.member('ruth'), id, NOW).state).toBe('revoked');
  expect(() => ownInvitation(world.db, world.member('emre'), id, NOW)).toThrow('not_found');
  expect(() => ownInvitation(world.db, world.member('ruth'), 999_999, NOW)).toThrow('not_found');
});

test('an inviter is told of somebody who is here already, where the directory shows whose address it is', () => {
  const { email } = world.member('samira');
  expect(() => invite({ email: email.toUpperCase() })).toThrow('is_member');
  expect(() => invite({ email: world.member('ruth').email })).toThrow('is_member');
  expect(
    world.db
      .select()
      .from(invitations)
      .all()
      .filter((row) => row.email === email),
  ).toEqual([]);
});

test('whoever hides the address is invited like anybody, and hears of it by mail', () => {
  emptyOutbox(world.db);
  const { email } = world.member('tomasz');
  invite({ email });
  expect(posted(world.db).map(({ kind, to }) => [kind, to])).toEqual([['invitation', email]]);
});
