import BetterSqlite from 'better-sqlite3';
import { eq, getTableColumns } from 'drizzle-orm';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { personalData } from '../../../db/personal-data.ts';
import { members } from '../../../db/schema/members.ts';
import { erasures } from '../../../db/schema/privacy.ts';
import { claimMail } from '../../../src/features/mail/claim.ts';
import { post } from '../../../src/features/mail/outbox.ts';
import { memberById } from '../../../src/features/members/find.ts';
import { carryOutErasures, hasDueErasure } from '../../../src/features/privacy/carry-out.ts';
import { takeBackErasure } from '../../../src/features/privacy/request-erasure.ts';
import { posted } from '../../support/letters.ts';
import { people } from '../../support/people.ts';
import { daysAgo } from '../../support/world.ts';
import { fillFor, findIn, fullWorld, type FullWorld } from './full-world.ts';

const DUE = daysAgo(-7);
const LATER = daysAgo(-7.01);

let world: FullWorld;
beforeEach(async () => {
  world = await fullWorld();
});
const step = (now: Date) => carryOutErasures(world.db, world.folder, now);
const strings = (name: 'ruth' | 'samira') => fillFor(name).strings;

test('before, every string of the member is found in the store, the outbox and the files', () => {
  for (const text of strings('ruth')) expect([text, findIn(world.folder, text).length > 0]).toEqual([text, true]);
});

test.each(['kept', 'blanked'] as const)('once erased, no string of the member is found (texts %s)', async (texts) => {
  await world.askFor('ruth', texts);
  expect(await step(DUE)).toBe(0);
  await world.deliver(DUE);
  expect(await step(LATER)).toBe(1);
  for (const text of strings('ruth')) expect([text, findIn(world.folder, text)]).toEqual([text, []]);
  expect(world.db.select().from(erasures).all()).toEqual([]);
});

test('everybody else stands as before', async () => {
  await world.askFor('ruth');
  for (const now of [DUE, LATER]) {
    await world.deliver(now);
    await step(now);
  }
  for (const text of strings('samira')) expect([text, findIn(world.folder, text).length > 0]).toEqual([text, true]);
  expect(world.member('samira')).toMatchObject({ name: 'Samira Haddad', district: 'ost' });
});

test('the mails of others outlive a member with a name of one letter, in the outbox and in files', async () => {
  const { id } = world.member('ruth');
  world.db.update(members).set({ name: 'e', nameKey: 'e' }).where(eq(members.id, id)).run();
  await world.askFor('ruth');
  await step(DUE);
  await world.deliver(DUE);
  const letter = { kind: 'sign_in', to: 'utessa@example.org', locale: 'de', subject: 'Ihre Anmeldung' } as const;
  const blocks = [{ text: 'Hier geht es weiter.' }, { button: { label: 'Anmelden', path: '/sign-in/link/e-e' } }];
  world.db.transaction((tx) => post(tx, { ...letter, blocks }, LATER));
  expect(await step(LATER)).toBe(1);
  expect(findIn(world.folder, 'samira.haddad@example.org').some((name) => name.endsWith('.eml'))).toBe(true);
  expect(posted(world.db, 'sign_in').at(-1)).toMatchObject({ text: 'Hier geht es weiter.', path: '/sign-in/link/e-e' });
});

/** Where a number may still lead to the emptied row; see decision 0024. */
const NUMBERS_THAT_STAY = [
  'members.id',
  'invitations.invitedBy',
  'invitations.acceptedBy',
  'invitations.revokedBy',
  'joinRequests.decidedBy',
  'suspensions.suspendedBy',
  'suspensions.liftedBy',
  'memberRoles.grantedBy',
  'acts.about',
  'acts.by',
  'events.actorId',
  'topics.authorId',
  'networkParts.editedBy',
  'transfers.openedBy',
  'transferSteps.by',
  'transferRemarks.memberId',
  'fitPoints.savedBy',
  'proposals.proposedBy',
  'visits.offeredBy',
  'topics.lastAuthorId',
  'posts.authorId',
  'moderationCases.closedBy',
  'reports.reporterId',
  'caseWords.authorId',
  'forumActs.about',
  'forumActs.by',
  'postVersions.replacedBy',
  'agendaItems.proposedBy',
  'agendaItems.resultBy',
  'pledges.pledgedBy',
  'tasks.memberId',
  'minuteVersions.by',
  'amendments.memberId',
  'portfolio.addedBy',
  'grants.publishedBy',
  'foundationActs.by',
  'foundationActs.about',
  'reviews.openedBy',
  'reviews.concludedBy',
  'reviews.closedBy',
  'declarations.memberId',
  'sheets.memberId',
  'findings.memberId',
  'reviewReplies.by',
  'reviewSights.memberId',
  'reviewQuestions.askedBy',
  'questionWords.authorId',
];

test('no table names the member any more but where the row belongs to somebody else too', async () => {
  const { id, email } = world.member('ruth');
  await world.askFor('ruth');
  for (const now of [DUE, LATER]) {
    await step(now);
    await world.deliver(now);
  }
  await step(daysAgo(-7.02));
  const naming = Object.entries(personalData).flatMap(([name, { people }]) => {
    const table = world.db._.fullSchema[name as keyof typeof personalData];
    const rows = world.db.select().from(table).all() as Record<string, unknown>[];
    return people
      .filter(
        (person) => person in getTableColumns(table) && rows.some((row) => [id, email].includes(row[person] as never)),
      )
      .map((person) => `${name}.${person}`);
  });
  expect(naming.filter((column) => !NUMBERS_THAT_STAY.includes(column))).toEqual([]);
});

test('nothing happens before the day, and nothing can be taken back once it has begun', async () => {
  await world.askFor('ruth');
  expect(hasDueErasure(world.db, new Date(DUE.getTime() - 1))).toBe(false);
  expect(await step(new Date(DUE.getTime() - 1))).toBe(0);
  expect(posted(world.db, 'erasure_done')).toEqual([]);
  await step(DUE);
  expect(() => takeBackErasure(world.db, world.member('ruth'), DUE)).toThrow('under way');
});

test('the last mail goes out first, in the language of the member', async () => {
  await world.askFor('samira');
  await step(DUE);
  await step(DUE);
  expect(world.member('samira').name).toBe('Samira Haddad');
  expect(posted(world.db, 'erasure_done')).toMatchObject([
    { to: 'samira.haddad@example.org', subject: 'We are now erasing your account' },
  ]);
});

test('who cannot be reached is erased after a day', async () => {
  await world.askFor('ruth');
  await step(DUE);
  expect(await step(new Date(DUE.getTime() + 86_399_999))).toBe(0);
  expect(await step(new Date(DUE.getTime() + 86_400_000))).toBe(1);
});

test.each([
  ['names them', 'Ruth Kessler', true],
  ['is about others', 'Samira Haddad', false],
])('a mail on its way out that %s holds an erasure up (%s: %s)', async (_which, name, holds) => {
  await world.askFor('ruth');
  await step(DUE);
  await world.deliver(DUE);
  const letter = { kind: 'request_waiting', to: 'utessa@example.org', locale: 'de', subject: 'Neues' } as const;
  world.db.transaction((tx) => post(tx, { ...letter, blocks: [{ text: `${name} hat geschrieben.` }] }, LATER));
  expect(claimMail(world.db, 'example.org', LATER)).toMatchObject({ subject: 'Neues' });
  expect(await step(LATER)).toBe(holds ? 0 : 1);
});

test('a kill between the rows and the files is made good', async () => {
  await world.askFor('ruth');
  await step(DUE);
  await world.deliver(DUE);
  const outbox = join(world.folder, 'outbox');
  await expect(carryOutErasures(world.db, '/dev/null/nowhere', LATER)).rejects.toThrow();
  const before = readdirSync(outbox).length;
  expect(await step(LATER)).toBe(1);
  expect(readdirSync(outbox).length).toBeLessThan(before);
});

test('while another program reads the store it is written anew once, and only its log is tried again', async () => {
  await world.askFor('ruth');
  await step(DUE);
  await world.deliver(DUE);
  world.db.$client.pragma('busy_timeout = 0');
  const other = new BetterSqlite(world.db.$client.name, { readonly: true });
  other.exec('BEGIN; SELECT count(*) FROM members;');
  const before = timesWrittenAnew();
  for (const now of [LATER, daysAgo(-8)]) await expect(step(now)).rejects.toThrow('another program reads the store');
  expect(timesWrittenAnew()).toBe(before + 1);
  other.close();
  expect(await step(daysAgo(-9))).toBe(1);
  expect(timesWrittenAnew()).toBe(before + 1);
  expect(findIn(world.folder, people.ruth.email)).toEqual([]);
});

/** SQLite counts it so: VACUUM is the only thing in here that changes it. */
const timesWrittenAnew = () => world.db.$client.pragma('schema_version', { simple: true }) as number;

test('an administrator who became the last one meanwhile stays', async () => {
  const { erasing, suspend } = await world.askWithTwoAdmins();
  suspend();
  expect(await step(daysAgo(-9))).toBe(0);
  expect(hasDueErasure(world.db, daysAgo(-9))).toBe(false);
  expect(world.member(erasing).name).toBe('Hanna Vogel');
  expect(posted(world.db, 'erasure_done')).toEqual([]);
});

test('an administrator who becomes the last one after the last mail is erased as it says', async () => {
  const { erasing, suspend } = await world.askWithTwoAdmins();
  await step(DUE);
  suspend();
  expect(hasDueErasure(world.db, DUE)).toBe(false);
  await world.deliver(DUE);
  expect(hasDueErasure(world.db, LATER)).toBe(true);
  const { id } = world.member(erasing);
  expect(await step(LATER)).toBe(1);
  expect(memberById(world.db, id, LATER)).toBeUndefined();
  expect(hasDueErasure(world.db, LATER)).toBe(false);
});
