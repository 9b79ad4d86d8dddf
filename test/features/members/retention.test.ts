import { afterEach, beforeEach, expect, test } from 'vitest';
import { mails } from '../../../db/schema/mail.ts';
import { joinRequests, members } from '../../../db/schema/members.ts';
import { post } from '../../../src/features/mail/outbox.ts';
import { actsAbout } from '../../../src/features/members/act.ts';
import { askToJoin, confirmRequest } from '../../../src/features/members/ask-to-join.ts';
import { declineRequest } from '../../../src/features/members/decide-request.ts';
import { memberByEmail, memberById } from '../../../src/features/members/find.ts';
import { invitationById, invitationByToken } from '../../../src/features/members/invitation.ts';
import { giveUpName } from '../../../src/features/members/former-name.ts';
import { inviteNeighbour } from '../../../src/features/members/invite.ts';
import { acceptInvitation } from '../../../src/features/members/join.ts';
import { waitingRequests } from '../../../src/features/members/join-request.ts';
import { blankMember, forgetOld } from '../../../src/features/members/retention.ts';
import { posted, tokenIn } from '../../support/letters.ts';
import { people } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const forget = (days: number) => forgetOld(world.db, daysAgo(-days));
const NOTHING = { accounts: 0, requests: 0, addresses: 0, names: 0, mails: [] };
const joinAs = (email: string) => {
  const { token } = inviteNeighbour(world.db, world.member('ruth'), { locale: 'de' }, NOW);
  const { memberId = 0 } = acceptInvitation(world.db, token, { name: 'Lena Groß', email, locale: 'de' }, NOW);
  return { token, memberId };
};

test('an account that nobody confirms is blank after seven days, and its invitation works again', () => {
  const { token, memberId } = joinAs('lenna@example.org');
  expect(forget(6.9)).toEqual(NOTHING);
  expect(forget(7)).toEqual({ ...NOTHING, accounts: 1 });
  expect(memberById(world.db, memberId, NOW)).toBeUndefined();
  expect(JSON.stringify(world.db.select().from(members).all())).not.toMatch(/lenna|Lena/i);
  expect(invitationByToken(world.db, token, daysAgo(-7)).state).toBe('open');
  expect(forget(7)).toEqual(NOTHING);
});

test('the mails to an account that nobody confirms go with it, with the names of their files, and others stay', () => {
  const { memberId } = joinAs('lenna@example.org');
  const blocks = [{ text: 'Guten Tag' }];
  const other = { kind: 'news', to: 'samira.haddad@example.org', locale: 'de', subject: 'Neues', blocks } as const;
  world.db.transaction((tx) => {
    tx.delete(mails).run();
    post(tx, other, NOW);
    post(tx, { ...other, to: 'lenna@example.org' }, NOW);
    post(tx, { ...other, to: 'lenna.alt@example.org', memberId }, NOW);
  });
  expect(forget(6.9).mails).toEqual([]);
  expect(forget(7).mails).toEqual(['2026-11-22T10-00-00.000Z-2', '2026-11-22T10-00-00.000Z-3']);
  expect(posted(world.db).map(({ to }) => to)).toEqual(['samira.haddad@example.org']);
});

test('confirmed accounts stay', () => {
  expect(forget(4000)).toEqual(NOTHING);
  expect(world.member('ruth').name).toBe('Ruth Kessler');
});

test('a request is forgotten unconfirmed after seven days, decided after ninety, waiting never', () => {
  const ask = (email: string) =>
    askToJoin(world.db, { name: 'Neu', email, locale: 'de', reason: 'Ich möchte gern mitmachen.' }, NOW);
  const confirm = () => confirmRequest(world.db, tokenIn(world.db, 'request_confirmation'), NOW);
  for (const name of ['decided', 'waiting']) {
    ask(`${name}@example.org`);
    confirm();
  }
  ask('unconfirmed@example.org');
  const decided = waitingRequests(world.db, world.member('emre')).find(({ email }) => email.startsWith('decided'));
  declineRequest(world.db, world.member('emre'), { id: decided?.id ?? 0, word: 'Nein.' }, NOW);
  expect([forget(6.9), forget(7), forget(90), forget(91)].map(({ requests }) => requests)).toEqual([0, 1, 0, 1]);
  expect(
    world.db
      .select()
      .from(joinRequests)
      .all()
      .map(({ email }) => email),
  ).toEqual(['waiting@example.org']);
});

test('the address of an invitation is forgotten with it', () => {
  const invite = { email: 'neu@example.org', locale: 'de' } as const;
  const { id } = inviteNeighbour(world.db, world.member('ruth'), invite, NOW);
  expect([forget(13).addresses, forget(14).addresses]).toEqual([0, 1]);
  expect(invitationById(world.db, id, NOW).email).toBeNull();
});

test('a blank member keeps a number and nothing else; what was done to them stays in the log', () => {
  const { id } = world.member('emre');
  world.db.transaction((tx) => blankMember(tx, id, NOW));
  expect(memberByEmail(world.db, people.emre.email, NOW)).toBeUndefined();
  expect(actsAbout(world.db, world.member('hanna'), id)[0]).toMatchObject({ about: id, aboutName: null });
  const tables = ['members', 'member_fields', 'member_roles'].map((table) =>
    JSON.stringify(world.db.$client.prepare(`SELECT * FROM ${table}`).all()),
  );
  expect(tables.join()).not.toMatch(/Aydın|aydin|Seilerwasen/i);
  expect(world.db.$client.prepare('SELECT * FROM member_roles WHERE member_id = ?').all(id)).toEqual([]);
});

test('a former name is kept for as long as a mail may hold it', () => {
  const { id } = world.member('ruth');
  world.db.transaction((tx) => giveUpName(tx, id, 'Ruth Frühling', daysAgo(30)));
  expect(forgetOld(world.db, NOW)).toMatchObject({ names: 0 });
  expect(forgetOld(world.db, daysAgo(-0.1))).toMatchObject({ names: 1 });
});
