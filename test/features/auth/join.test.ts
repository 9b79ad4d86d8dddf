import { beforeEach, expect, test } from 'vitest';
import type { Door } from '../../../src/features/auth/door.ts';
import { found, join, spendJoining } from '../../../src/features/auth/join.ts';
import { LIMITS } from '../../../src/features/auth/limits.ts';
import { setPassword } from '../../../src/features/auth/change-password.ts';
import { findSession } from '../../../src/features/auth/session.ts';
import { signInByLink } from '../../../src/features/auth/sign-in-by-mail.ts';
import { signInByPassword } from '../../../src/features/auth/sign-in-by-password.ts';
import { openDatabase } from '../../../db/database.ts';
import { prepareSetup } from '../../../src/features/members/found.ts';
import { inviteNeighbour } from '../../../src/features/members/invite.ts';
import { later, openDoor, visitor } from '../../support/door.ts';
import { emptyOutbox, posted, tokenIn } from '../../support/letters.ts';
import { people } from '../../support/people.ts';
import { worksOf } from '../../support/work.ts';
import { known, NOW, type World } from '../../support/world.ts';

const newcomer = { name: 'Lena Maier', email: 'lena.maier@example.org', locale: 'de' as const };

let door: Door & { world: World };
let invitation: string;
beforeEach(() => {
  door = openDoor();
  invitation = inviteNeighbour(door.db, door.world.member('ruth'), { locale: 'de' }, NOW).token;
  emptyOutbox(door.db);
});

test('who joins is mailed a link, and counts from the moment they use it', async () => {
  join(door, visitor, invitation, newcomer, NOW);
  expect(posted(door.db)).toMatchObject([{ kind: 'sign_in', to: newcomer.email }]);
  expect(known(door.db, newcomer.email).confirmedAt).toBeUndefined();
  await signInByLink(door, visitor, tokenIn(door.db, 'sign_in'), later(1));
  expect(known(door.db, newcomer.email).confirmedAt).toEqual(later(1));
});

test('who joins with an address that has an account learns it from their mail alone', () => {
  join(door, visitor, invitation, { ...newcomer, email: people.joerg.email }, NOW);
  expect(posted(door.db)).toMatchObject([{ kind: 'already_member', to: people.joerg.email }]);
});

test('an invitation lets one in, and a failed joining leaves nothing', () => {
  join(door, visitor, invitation, newcomer, NOW);
  emptyOutbox(door.db);
  expect(() => join(door, visitor, invitation, { ...newcomer, email: 'b@example.org' }, NOW)).toThrow(
    expect.objectContaining({ code: 'conflict' }),
  );
  expect(() => join(door, visitor, 'x', newcomer, NOW)).toThrow(expect.objectContaining({ code: 'not_found' }));
  expect(posted(door.db)).toEqual([]);
});

test('from one address ten join in an hour', () => {
  for (let tries = 0; tries < 10; tries++) {
    const guest = { ...newcomer, email: `guest-${tries}@example.org` };
    expect(() => join(door, visitor, 'x', guest, NOW)).toThrow(expect.objectContaining({ code: 'not_found' }));
  }
  expect(() => join(door, visitor, invitation, newcomer, later(59))).toThrow(
    expect.objectContaining({ code: 'too_many', comeBack: later(60) }),
  );
});

test('to one address no more is mailed, wherever those who type it come from', () => {
  const from = (address: string) => () => spendJoining(door.limits, { ...visitor, address }, newcomer.email, NOW);
  for (let tries = 0; tries < LIMITS.mailAccount.most; tries++) from(`198.51.100.${tries}`)();
  expect(from('198.51.100.99')).toThrow(expect.objectContaining({ code: 'too_many' }));
});

test('who founds the site is let in, to set up their second factor, and nobody else is', async () => {
  const empty = { db: openDatabase(':memory:'), limits: door.limits };
  const setup = prepareSetup(empty.db, NOW) ?? '';
  await expect(found(empty, visitor, 'x', newcomer, NOW)).rejects.toMatchObject({ code: 'not_found' });
  expect(await found(empty, visitor, setup, newcomer, NOW)).toMatchObject({
    missing: 'set_up',
    member: { roles: ['admin'] },
  });
});

test('who mistyped their address when founding puts it right, and is the only one who is let in', async () => {
  const empty = { db: openDatabase(':memory:'), limits: door.limits };
  const setup = prepareSetup(empty.db, NOW) ?? '';
  const first = await found(empty, visitor, setup, { ...newcomer, email: 'lna.maier@example.org' }, NOW);
  const { token, member } = await found(empty, visitor, setup, newcomer, NOW);
  expect([member.id, member.email]).toEqual([first.member.id, newcomer.email]);
  expect(await findSession(empty.db, first.token, NOW)).toBeUndefined();
  expect((await findSession(empty.db, token, NOW))?.member).toMatchObject({ email: newcomer.email, roles: ['admin'] });
});

test('a founder who has signed in by any way needs the link of the start no more, and founding itself is none', async () => {
  const empty = { db: openDatabase(':memory:'), limits: door.limits };
  const founder = await found(empty, visitor, prepareSetup(empty.db, NOW) ?? '', newcomer, NOW);
  const password = 'Mitfahrbank hinter der Linde';
  await setPassword(empty.db, founder, { password }, NOW);
  expect(prepareSetup(empty.db, NOW)).toBeDefined();
  await signInByPassword(empty, visitor, { email: newcomer.email, password }, later(1));
  expect(prepareSetup(empty.db, NOW)).toBeUndefined();
});

test('joining takes as much work for an address that has an account', async () => {
  const tokens = Array.from(
    { length: 26 },
    (_, at) => inviteNeighbour(door.db, door.world.member('ruth'), { locale: 'de' }, later(at)).token,
  );
  const works = await worksOf([people.joerg.email, 'neu@example.org'], (email, round) => {
    const now = later(60 + round * 120);
    const own = email === people.joerg.email ? email : `${String(round)}-${email}`;
    join(door, visitor, tokens.pop() ?? '', { ...newcomer, email: own }, now);
  });
  expect(Math.max(...works) / Math.min(...works)).toBeLessThan(2);
});
