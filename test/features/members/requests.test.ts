import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinRequests } from '../../../db/schema/members.ts';
import { allActs } from '../../../src/features/members/act.ts';
import {
  askToJoin,
  canConfirmRequest,
  confirmRequest,
  requestForm,
} from '../../../src/features/members/ask-to-join.ts';
import {
  acceptForm,
  acceptRequest,
  declineForm,
  declineRequest,
} from '../../../src/features/members/decide-request.ts';
import { DECIDED_DAYS, forgetOld } from '../../../src/features/members/retention.ts';
import { invitationByToken } from '../../../src/features/members/invitation.ts';
import { canDecideRequests, queueOf, waitingRequests } from '../../../src/features/members/join-request.ts';
import { acceptInvitation } from '../../../src/features/members/join.ts';
import { emptyOutbox, posted, tokenIn } from '../../support/letters.ts';
import { worksOf } from '../../support/work.ts';
import { daysAgo, districts, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  emptyOutbox(world.db);
});
afterEach(() => world.close());

const form = requestForm(districts);
const OLEG = {
  name: 'Oleh Bondar',
  email: 'oleh@example.org',
  locale: 'de',
  district: 'nord',
  reason: 'Ich leite eine Werkstatt im Nordbahnhofviertel und suche Mitstreiter.',
};
const ask = (input: Record<string, string> = {}) => askToJoin(world.db, form.parse({ ...OLEG, ...input }), NOW);
const confirm = () => confirmRequest(world.db, tokenIn(world.db, 'request_confirmation'), NOW);
const waiting = () => waitingRequests(world.db, world.member('emre'));
const askAndConfirm = () => {
  ask();
  confirm();
  return waiting()[0]?.id ?? 0;
};
const kinds = () => posted(world.db).map(({ kind, to }) => `${kind} ${to}`);

test('a request waits for a moderator only after its e-mail is confirmed', () => {
  ask();
  expect(waiting()).toEqual([]);
  confirm();
  expect(waiting()).toEqual([{ ...OLEG, id: expect.any(Number) as number, askedAt: NOW }]);
  expect(kinds()).toEqual(['request_confirmation oleh@example.org', 'request_received oleh@example.org']);
});

test('the link that confirms works once, and a made-up one never', () => {
  ask();
  const token = tokenIn(world.db, 'request_confirmation');
  expect(canConfirmRequest(world.db, token, NOW)).toBe(true);
  confirm();
  expect(canConfirmRequest(world.db, token, NOW)).toBe(false);
  expect(() => confirmRequest(world.db, token, NOW)).toThrow('not_found');
  expect(() => confirmRequest(world.db, 'made-up', NOW)).toThrow('not_found');
});

test('the link that confirms works for the seven days that its mail promises', () => {
  ask();
  const token = tokenIn(world.db, 'request_confirmation');
  expect(canConfirmRequest(world.db, token, daysAgo(-6.9))).toBe(true);
  expect(canConfirmRequest(world.db, token, daysAgo(-7))).toBe(false);
  expect(() => confirmRequest(world.db, token, daysAgo(-7))).toThrow('not_found');
  expect(waiting()).toEqual([]);
  confirmRequest(world.db, token, daysAgo(-6.9));
  expect(waiting()).toHaveLength(1);
});

test('asking again before confirming replaces the request and its link', () => {
  ask();
  const old = tokenIn(world.db, 'request_confirmation');
  ask({ name: 'Oleh B.' });
  expect(() => confirmRequest(world.db, old, NOW)).toThrow('not_found');
  confirm();
  expect(waiting().map(({ name }) => name)).toEqual(['Oleh B.']);
});

test('asking again while the request waits changes nothing, and says that it has arrived', () => {
  askAndConfirm();
  ask({ name: 'Jemand anders' });
  expect(waiting().map(({ name }) => name)).toEqual(['Oleh Bondar']);
  expect(kinds().at(-1)).toBe('request_received oleh@example.org');
});

test('a member who asks is told by mail alone', () => {
  ask({ email: 'Ruth.Kessler@example.org' });
  expect(world.db.select().from(joinRequests).all()).toEqual([]);
  expect(kinds()).toEqual(['already_member ruth.kessler@example.org']);
});

test('an accepted request becomes an invitation, so that there is one way in', () => {
  const id = askAndConfirm();
  acceptRequest(world.db, world.member('emre'), acceptForm.parse({ id, word: 'Schön, dass Sie da sind.' }), NOW);
  expect(waiting()).toEqual([]);
  expect(posted(world.db, 'request_accepted')[0]?.text).toContain('„Schön, dass Sie da sind.“');
  expect(invitationByToken(world.db, tokenIn(world.db, 'request_accepted'), NOW)).toMatchObject({
    state: 'open',
    inviterName: 'Emre Aydın',
    leadsTo: { kind: 'district', id: 'nord' },
  });
  expect(allActs(world.db, world.member('hanna'))[0]).toMatchObject({
    ...{ kind: 'accept_request', detail: String(id), reason: 'Schön, dass Sie da sind.' },
  });
});

test('what was said in welcome to somebody who never came is forgotten with the request', () => {
  const id = askAndConfirm();
  acceptRequest(world.db, world.member('emre'), acceptForm.parse({ id, word: 'Schön, dass Sie da sind.' }), NOW);
  const reason = () => allActs(world.db, world.member('hanna'))[0]?.reason;
  forgetOld(world.db, daysAgo(-DECIDED_DAYS));
  expect(reason()).toBe('Schön, dass Sie da sind.');
  forgetOld(world.db, daysAgo(-DECIDED_DAYS - 1));
  expect(reason()).toBeNull();
});

test('who came by a request reads in the log who let them in', () => {
  const id = askAndConfirm();
  acceptRequest(world.db, world.member('emre'), { id, word: undefined }, NOW);
  const token = tokenIn(world.db, 'request_accepted');
  const { memberId = 0 } = acceptInvitation(
    world.db,
    token,
    { name: 'Neu', email: 'neu@example.org', locale: 'de' },
    NOW,
  );
  expect(allActs(world.db, world.member('hanna'))[0]).toMatchObject({ kind: 'accept_request', about: memberId });
});

test('more requests than are shown are counted all the same', () => {
  for (let asked = 0; asked < 101; asked += 1) {
    const row = { email: `a${String(asked)}@example.org`, name: 'A', locale: 'de', reason: 'Gern.' } as const;
    world.db
      .insert(joinRequests)
      .values({ ...row, askedAt: NOW, confirmedAt: NOW })
      .run();
  }
  expect(queueOf(world.db, world.member('emre'))).toEqual({ waits: 101, since: NOW });
  expect(waiting()).toHaveLength(100);
  expect(() => queueOf(world.db, world.member('ruth'))).toThrow('not_found');
});

test('a declined request is answered with a word, which the log does not keep', () => {
  const id = askAndConfirm();
  declineRequest(world.db, world.member('emre'), declineForm.parse({ id, word: 'Bitte kommen Sie zum Treffen.' }), NOW);
  expect(waiting()).toEqual([]);
  expect(posted(world.db, 'request_declined')[0]?.text).toContain('„Bitte kommen Sie zum Treffen.“');
  expect(allActs(world.db, world.member('hanna'))[0]).toMatchObject({ kind: 'decline_request', reason: null });
});

test('a request is decided once', () => {
  const id = askAndConfirm();
  acceptRequest(world.db, world.member('emre'), { id }, NOW);
  expect(() => acceptRequest(world.db, world.member('hanna'), { id }, NOW)).toThrow('not_found');
  expect(() => declineRequest(world.db, world.member('hanna'), { id, word: 'Nein' }, NOW)).toThrow('not_found');
  expect(posted(world.db, 'request_accepted')).toHaveLength(1);
});

test('whoever was turned down may ask again', () => {
  declineRequest(world.db, world.member('emre'), { id: askAndConfirm(), word: 'Noch nicht.' }, NOW);
  expect(askAndConfirm()).toBeGreaterThan(0);
});

test('a request that is not confirmed cannot be decided', () => {
  ask();
  const { id } = world.db.select().from(joinRequests).get() ?? { id: 0 };
  expect(() => acceptRequest(world.db, world.member('emre'), { id }, NOW)).toThrow('not_found');
});

test('moderators and administrators decide; for everyone else there are no requests', () => {
  const id = askAndConfirm();
  expect((['emre', 'hanna'] as const).every((name) => canDecideRequests(world.member(name)))).toBe(true);
  for (const name of ['tomasz', 'ruth'] as const) {
    const member = world.member(name);
    expect(canDecideRequests(member)).toBe(false);
    expect(() => waitingRequests(world.db, member)).toThrow('not_found');
    expect(() => acceptRequest(world.db, member, { id }, NOW)).toThrow('not_found');
    expect(() => declineRequest(world.db, member, { id, word: 'Nein' }, NOW)).toThrow('not_found');
  }
  expect(waiting()).toHaveLength(1);
});

test.each([
  ['one word', { reason: 'Hallo' }],
  ['a book', { reason: 'x'.repeat(1_501) }],
  ['blanks', { reason: ' '.repeat(100) }],
  ['no name', { name: '' }],
  ['no address', { email: 'oleh' }],
])('a request of %s is refused', (_, bad) => {
  expect(form.safeParse({ ...OLEG, ...bad }).success).toBe(false);
});

test('a request is declined with a word or not at all', () => {
  expect(declineForm.safeParse({ id: '1', word: ' ' }).success).toBe(false);
  expect(declineForm.safeParse({ id: '-1', word: 'Nein.' }).success).toBe(false);
  expect(acceptForm.parse({ id: '1' })).toEqual({ id: 1, word: undefined });
});

test('asking to join takes as much work for a member, for somebody who waits, and for a stranger', async () => {
  ask();
  confirm();
  const works = await worksOf([world.member('joerg').email, OLEG.email, 'neu@example.org'], (email, round) => {
    // The one who is new is new every time.
    askToJoin(
      world.db,
      form.parse({ ...OLEG, email: email.startsWith('neu') ? `${String(round)}-${email}` : email }),
      NOW,
    );
  });
  expect(Math.max(...works) / Math.min(...works)).toBeLessThan(2);
});
