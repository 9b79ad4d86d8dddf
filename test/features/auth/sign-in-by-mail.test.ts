import { beforeEach, expect, test } from 'vitest';
import { mailedTokens, sessions } from '../../../db/schema/auth.ts';
import { mails } from '../../../db/schema/mail.ts';
import type { Door } from '../../../src/features/auth/door.ts';
import { spendJoining } from '../../../src/features/auth/join.ts';
import { LIMITS } from '../../../src/features/auth/limits.ts';
import { MOST_TRIES } from '../../../src/features/auth/mailed-token.ts';
import {
  askForm,
  askToSignIn,
  linkOwner,
  signInByCode,
  signInByLink,
} from '../../../src/features/auth/sign-in-by-mail.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { ProblemError } from '../../../src/lib/problems.ts';
import { codeIn, later, openDoor, visitor } from '../../support/door.ts';
import { emptyOutbox, posted, tokenIn } from '../../support/letters.ts';
import { people } from '../../support/people.ts';
import { worksOf } from '../../support/work.ts';
import { NOW, type World } from '../../support/world.ts';

const email: string = people.ruth.email;
const nobody = 'nobody@example.org';

let door: Door & { world: World };
beforeEach(() => {
  door = openDoor();
  emptyOutbox(door.db);
});
const ask = (address = email, now = NOW) => askToSignIn(door, visitor, { email: address }, now);
const askForLink = () => {
  ask();
  return tokenIn(door.db, 'sign_in');
};
const byLink = (token: string, minutes = 1) => signInByLink(door, visitor, token, later(minutes));
const byCode = (code: string, minutes = 1, address = email) =>
  signInByCode(door, visitor, { email: address, code }, later(minutes));
const wrongLink = new ProblemError('form', 'wrong_link');
const wrongCode = new ProblemError('code', 'wrong_code');

test('one mail brings a link and a code, and nobody but its reader sees them', () => {
  ask();
  expect(posted(door.db)).toMatchObject([
    { kind: 'sign_in', to: email, path: expect.stringMatching(/^\/sign-in\/link\/[\w-]{43}$/) as string },
  ]);
  expect(codeIn(door.db, 'sign_in')).toMatch(/^\d{6}$/);
  expect(door.db.select().from(mails).get()?.secret).toBe(true);
});

test('the link says whom it would let in, and lets nobody in by being opened', () => {
  const token = askForLink();
  expect(linkOwner(door.db, token, NOW)).toMatchObject({ name: 'Ruth Kessler' });
  expect(linkOwner(door.db, token, NOW)).toMatchObject({ name: 'Ruth Kessler' });
  expect(door.db.select().from(sessions).all()).toEqual([]);
});

test('the link lets in once', async () => {
  const token = askForLink();
  expect(await byLink(token)).toMatchObject({ member: { name: 'Ruth Kessler' }, missing: undefined });
  await expect(byLink(token)).rejects.toEqual(wrongLink);
  expect(linkOwner(door.db, token, NOW)).toBeUndefined();
});

test('of two at the same moment one is let in', async () => {
  const token = askForLink();
  const both = await Promise.allSettled([byLink(token), byLink(token)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a link and its code work for an hour', async () => {
  const token = askForLink();
  await expect(byLink(token, 60)).rejects.toEqual(wrongLink);
  await expect(byCode(codeIn(door.db, 'sign_in'), 60)).rejects.toEqual(wrongCode);
});

test.each(['', 'x', "' OR ''='", '%00'])('the link "%s" lets nobody in', async (token) => {
  askForLink();
  await expect(byLink(token)).rejects.toEqual(wrongLink);
});

test('the code works on another device, in whatever groups it is typed, and once', async () => {
  ask();
  const code = codeIn(door.db, 'sign_in');
  expect(await byCode(` ${code.slice(0, 3)} ${code.slice(3)} `)).toMatchObject({ member: { email } });
  await expect(byCode(code)).rejects.toEqual(wrongCode);
});

test('who has used the link has used the code and all earlier mails', async () => {
  const first = askForLink();
  const code = codeIn(door.db, 'sign_in');
  await byLink(askForLink());
  await expect(byLink(first)).rejects.toEqual(wrongLink);
  await expect(byCode(code)).rejects.toEqual(wrongCode);
});

test('an earlier mail that comes late still works', async () => {
  const first = askForLink();
  ask();
  expect(await byLink(first)).toMatchObject({ member: { email } });
});

test('a code of somebody else is wrong here', async () => {
  ask(people.joerg.email);
  const code = codeIn(door.db, 'sign_in');
  ask();
  await expect(byCode(code)).rejects.toEqual(wrongCode);
});

test('after five wrong codes the right one is wrong too, and the link still works', async () => {
  const token = askForLink();
  const code = codeIn(door.db, 'sign_in');
  const wrong = code === '000000' ? '000001' : '000000';
  for (let tries = 0; tries < MOST_TRIES; tries++) await expect(byCode(wrong)).rejects.toEqual(wrongCode);
  await expect(byCode(code)).rejects.toEqual(wrongCode);
  expect(await byLink(token)).toMatchObject({ member: { email } });
});

test.each([email, nobody])(
  'in a day so many codes of %s are tried and no more, and the link still works',
  async (address) => {
    const most = LIMITS.codeAccountDay.most;
    for (let tries = 0; tries < most; tries++) {
      if (tries % MOST_TRIES === 0) ask(address, later(tries * 20));
      const somewhere = { ...visitor, address: `198.51.100.${String(tries)}` };
      const typed = signInByCode(door, somewhere, { email: address, code: '12345' }, later(tries * 20));
      await expect(typed).rejects.toEqual(wrongCode);
    }
    await expect(byCode('12345', most * 20, address)).rejects.toMatchObject({
      code: 'too_many',
      comeBack: later(24 * 60),
    });
    ask(email, later(most * 20));
    expect(await byLink(tokenIn(door.db, 'sign_in'), most * 20)).toMatchObject({ member: { email } });
  },
);

test('for an address that nobody has, everything is the same but the mail', async () => {
  ask(nobody);
  expect(posted(door.db)).toEqual([]);
  expect(door.db.select().from(mailedTokens).all()).toMatchObject([{ memberId: null, tries: 0 }]);
  await expect(byCode('000000', 1, nobody)).rejects.toEqual(wrongCode);
  expect(door.db.select().from(mailedTokens).all()).toMatchObject([{ tries: 1 }]);
  expect(JSON.stringify(door.db.select().from(mailedTokens).all())).not.toContain('nobody');
});

test('and asking takes as much work', async () => {
  const works = await worksOf([email, nobody], (address, round) => ask(address, later(round * 60)));
  expect(Math.max(...works) / Math.min(...works)).toBeLessThan(2);
});

test('after three mails in an hour, an account and an address without one are refused alike', () => {
  for (const address of [email, nobody]) {
    for (let mail = 0; mail < LIMITS.mailAccount.most; mail++) ask(address);
    expect(() => ask(address, later(59))).toThrow(expect.objectContaining({ code: 'too_many', comeBack: later(60) }));
    ask(address, later(60));
  }
});

test('one address asks for so many mails and no more, and leaves the others alone', () => {
  for (let mail = 0; mail < LIMITS.mailAddress.most; mail++) ask(`neighbour${mail}@example.org`);
  expect(() => ask()).toThrow(expect.objectContaining({ code: 'too_many' }));
  askToSignIn(door, { ...visitor, address: '198.51.100.1' }, { email }, NOW);
});

test('a suspended member is told until when, and gets no link', async () => {
  const token = askForLink();
  const input = { memberId: door.world.member('ruth').id, reason: 'Werbung in fremden Themen.', days: 7 };
  suspendMember(door.db, door.world.member('emre'), input, NOW);
  await expect(byLink(token)).rejects.toEqual(new ProblemError('form', 'suspended'));
  ask(email, later(1));
  expect(posted(door.db).at(-1)).toMatchObject({ kind: 'sign_in_suspended', path: undefined });
});

test('the address is asked for as an address', () => {
  expect(askForm.safeParse({ email: ' Ruth.Kessler@Example.org ' }).data).toEqual({ email });
  for (const bad of ['', 'ruth', 'a@b', `${'x'.repeat(250)}@example.org`]) {
    expect(askForm.safeParse({ email: bad }).success).toBe(false);
  }
});

test('whoever has no mail left to ask for has one that works', async () => {
  const first = askForLink();
  for (let mail = 1; mail < LIMITS.mailAccount.most; mail++) ask();
  expect(() => ask(email, later(59))).toThrow(expect.objectContaining({ code: 'too_many' }));
  expect(await byLink(first, 59)).toMatchObject({ member: { email: people.ruth.email } });
});

test('who got in may ask anew, and what others typed about joining does not count', async () => {
  for (let mail = 0; mail < 3; mail++) {
    spendJoining(door.limits, { ...visitor, address: `198.51.100.${String(mail)}` }, people.ruth.email, NOW);
  }
  for (let mail = 1; mail < LIMITS.mailAccount.most; mail++) ask();
  await byLink(askForLink(), 1);
  expect(() => ask(email, later(2))).not.toThrow();
});
