import { afterEach, beforeEach, expect, test } from 'vitest';
import { members } from '../../../db/schema/members.ts';
import { memberByEmail, memberById } from '../../../src/features/members/find.ts';
import { invitationByToken } from '../../../src/features/members/invitation.ts';
import { inviteNeighbour, revokeInvitation } from '../../../src/features/members/invite.ts';
import { acceptInvitation, confirmMember, joinForm } from '../../../src/features/members/join.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { daysAgo, districts, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  emptyOutbox(world.db);
});
afterEach(() => world.close());

const form = joinForm(districts);
const LENA = { name: 'Lena Groß', email: 'lena.gross@example.org', locale: 'de' };
const invite = () => inviteNeighbour(world.db, world.member('ruth'), { locale: 'de', district: 'degerloch' }, NOW);
const join = (token: string, input: Record<string, string> = {}, now = NOW) =>
  acceptInvitation(world.db, token, form.parse({ ...LENA, ...input }), now);
const lena = () => memberByEmail(world.db, LENA.email, NOW);

test('an invitation makes an account that is not confirmed, in the district it leads to', () => {
  const { token } = invite();
  const { memberId } = join(token);
  expect(lena()).toEqual({ ...LENA, id: memberId, district: 'degerloch', roles: [] });
  expect(invitationByToken(world.db, token, NOW).state).toBe('accepted');
  expect(world.db.select().from(members).all().at(-1)?.invitedBy).toBe(world.member('ruth').id);
});

test("a district of one's own goes before the one of the invitation", () => {
  join(invite().token, { district: 'west' });
  expect(lena()?.district).toBe('west');
});

test('the account is confirmed once, and stays so', () => {
  const { memberId = 0 } = join(invite().token);
  const confirm = (now: Date) => world.db.transaction((tx) => confirmMember(tx, memberId, now));
  confirm(NOW);
  confirm(daysAgo(-1));
  expect(memberById(world.db, memberId, NOW)?.confirmedAt).toEqual(NOW);
});

test('an invitation lets in one person', () => {
  const { token } = invite();
  join(token);
  expect(() => join(token, { email: 'zweite@example.org' })).toThrow(expect.objectContaining({ code: 'conflict' }));
  expect(memberByEmail(world.db, 'zweite@example.org', NOW)).toBeUndefined();
});

test('an invitation that is revoked, over or made up lets in nobody', () => {
  const { id, token } = invite();
  expect(() => join(token, {}, daysAgo(-14))).toThrow('conflict');
  revokeInvitation(world.db, world.member('ruth'), id, NOW);
  expect(() => join(token)).toThrow('conflict');
  expect(() => join('made-up')).toThrow('not_found');
  expect(lena()).toBeUndefined();
});

test('whoever has an account is told by mail, and nothing of the account changes', () => {
  const { token } = invite();
  const before = world.member('samira');
  expect(join(token, { email: before.email, name: 'Jemand' })).toEqual({});
  expect(world.member('samira')).toEqual(before);
  expect(posted(world.db)).toEqual([
    expect.objectContaining({ kind: 'already_member', to: before.email, path: '/sign-in' }),
  ]);
  expect(invitationByToken(world.db, token, NOW).state).toBe('accepted');
});

test('an account that nobody confirmed is taken over by the one invited now', () => {
  const first = join(invite().token, { name: 'Fremder Name', district: 'west' });
  const second = join(invite().token);
  expect(second).toEqual(first);
  expect(lena()).toMatchObject({ name: 'Lena Groß', district: 'degerloch' });
});

test('what goes wrong later takes the joining back: it is one transaction with the mail that confirms', () => {
  const { token } = invite();
  const broken = () =>
    world.db.transaction((tx) => {
      acceptInvitation(tx, token, form.parse(LENA), NOW);
      throw new Error('no mail');
    });
  expect(broken).toThrow('no mail');
  expect(lena()).toBeUndefined();
  expect(invitationByToken(world.db, token, NOW).state).toBe('open');
});

test.each([
  ['no name', { name: ' ' }],
  ['a name without a letter', { name: '123 …' }],
  ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }],
  ['no address', { email: '' }],
  ['a district that is none', { district: 'atlantis' }],
])('%s is refused', (_, bad) => {
  expect(form.safeParse({ ...LENA, ...bad }).success).toBe(false);
});

test('a name that pretends to be written the other way round loses the pretence', () => {
  expect(form.parse({ ...LENA, name: 'Lena\u202E nimdA' }).name).toBe('Lena nimdA');
});
