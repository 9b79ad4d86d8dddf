import { expect, test } from 'vitest';
import type { Letter } from '../../../src/features/mail/letter.ts';
import * as letters from '../../../src/features/members/mails.ts';
import { LOCALES, type Locale } from '../../../src/lib/paths.ts';

const token = 'A'.repeat(43);

/** Every letter of the feature, to one person. */
const all = (locale: Locale): Letter[] => {
  const to = { to: 'ruth@example.org', locale };
  const member = { ...to, memberId: 7, name: 'Ruth Kessler' };
  return [
    letters.invitationLetter({ ...to, inviter: 'Hanna Vogel', note: 'Hallo', token }),
    letters.alreadyMemberLetter(member),
    letters.requestConfirmationLetter({ ...to, name: 'Ruth', token }),
    letters.requestReceivedLetter({ ...to, name: 'Ruth' }),
    letters.requestAcceptedLetter({ ...to, name: 'Ruth', word: undefined, token }),
    letters.requestDeclinedLetter({ ...to, name: 'Ruth', word: 'Leider.' }),
    letters.waitingLetter({ ...member, waits: 2 }),
    letters.roleGrantedLetter({ ...member, role: 'editor', by: 'Hanna Vogel', reason: 'Wahl' }),
    letters.suspendedLetter({ ...member, reason: 'Streit', until: new Date('2026-12-01T10:00:00Z') }),
  ];
};

test.each(LOCALES)('every letter in %s has a subject and says something', (locale) => {
  for (const { subject, blocks } of all(locale)) {
    expect(subject).toMatch(/\S/);
    expect(blocks.some((block) => 'text' in block && block.text.length > 20)).toBe(true);
  }
});

test.each([
  ['de', /^Guten Tag( Ruth.*)?,$/],
  ['en', /^Hello( Ruth.*)?,$/],
] as const)('every letter in %s begins with a greeting', (locale, greeting) => {
  for (const { blocks } of all(locale)) expect(blocks[0]).toEqual({ text: expect.stringMatching(greeting) as string });
});

test('the two languages say the same parts, in other words', () => {
  const shape = (locale: Locale) =>
    all(locale).map(({ kind, blocks }) => [kind, ...blocks.map((block) => Object.keys(block))]);
  expect(shape('en')).toEqual(shape('de'));
  expect(all('en').map(({ subject }) => subject)).not.toEqual(all('de').map(({ subject }) => subject));
});

test('a letter with a token is secret, and no other is', () => {
  const secret = all('de').filter((letter) => letter.secret);
  expect(secret.map(({ kind }) => kind)).toEqual(['invitation', 'request_confirmation', 'request_accepted']);
  expect(all('de').filter((letter) => JSON.stringify(letter).includes(token))).toEqual(secret);
});

test("somebody else's words stand as a quotation, and nothing stands where there are none", () => {
  const quotes = all('de').map(({ blocks }) => blocks.flatMap((block) => ('quote' in block ? block.quote : [])));
  expect(quotes).toEqual([['Hallo'], [], [], [], [], ['Leider.'], [], ['Wahl'], ['Streit']]);
});

test('dates and counts are in words', () => {
  const [, , , , , , waiting, , suspended] = all('en');
  expect(waiting?.subject).toBe('2 requests are waiting');
  expect(letters.waitingLetter({ to: 'a@example.org', memberId: 1, name: 'A', locale: 'en', waits: 1 }).subject).toBe(
    '1 request is waiting',
  );
  expect(JSON.stringify(suspended)).toContain('1 December 2026');
});
