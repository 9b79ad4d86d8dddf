import { and, count, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openDatabase, type Database } from '../../db/database.ts';
import { fillDemo } from '../../db/demo.ts';
import type { SignIn } from '../../db/demo/sign-ins.ts';
import { openLimits } from '../../db/limits.ts';
import { foundations } from '../../db/schema/foundations.ts';
import { mails } from '../../db/schema/mail.ts';
import { invitations, members } from '../../db/schema/members.ts';
import { networks } from '../../db/schema/networks.ts';
import { declarations, reviews } from '../../db/schema/reviews.ts';
import { networkParts } from '../../db/schema/structures.ts';
import { enterSecondFactor } from '../../src/features/auth/enter-second-factor.ts';
import { signInByPassword } from '../../src/features/auth/sign-in-by-password.ts';
import { listMails } from '../../src/features/mail/list.ts';
import { agendaOf } from '../../src/features/meetings/agenda.ts';
import { turnoutOf } from '../../src/features/meetings/attendees.ts';
import { meetingsAhead, meetingsBefore } from '../../src/features/meetings/list.ts';
import { pledgesAt } from '../../src/features/meetings/pledge-list.ts';
import { searchMembers } from '../../src/features/members/accounts.ts';
import { allActs } from '../../src/features/members/act.ts';
import { directory } from '../../src/features/members/directory.ts';
import { waitingRequests } from '../../src/features/members/join-request.ts';
import { memberByEmail } from '../../src/features/members/find.ts';
import type { Member } from '../../src/features/members/member.ts';
import { networkAt } from '../../src/features/networks/find.ts';
import { costsOf } from '../../src/features/networks/lines/lines.ts';
import { moneyView } from '../../src/features/networks/money/money-view.ts';
import { outlook, startAfterMoment } from '../../src/features/networks/money/outlook.ts';
import { organiserIds } from '../../src/features/networks/organiser.ts';
import { foundationsOf } from '../../src/features/review/foundations/find.ts';
import { publishedGrants } from '../../src/features/review/grants/publish-grant.ts';
import { endsOf } from '../../src/features/review/portfolio/ends.ts';
import { portfolioMoney } from '../../src/features/review/portfolio/money.ts';
import { questionsOf } from '../../src/features/review/questions/question.ts';
import { sectors } from '../../src/lib/sectors.ts';
import { readSettings } from '../../src/settings.ts';
import { appCode, visitor } from '../support/door.ts';
import { NOW, openWorld } from '../support/world.ts';

const settings = readSettings({});
let db: Database;
let signIns: SignIn[];
let admin: Member;

beforeAll(async () => {
  db = openDatabase(':memory:');
  ({ signIns } = await fillDemo({ db, settings }, NOW));
  admin = someone('admin');
});
afterAll(() => closeDatabase(db));

function someone(role: SignIn['role']): Member {
  const email = signIns.find((signIn) => signIn.role === role)?.email ?? '';
  const member = memberByEmail(db, email, NOW);
  if (!member) throw new Error(`Nobody of the demo is ${role}.`);
  return member;
}

test('about thirty members of all sectors live in twelve districts and more', () => {
  const shown = directory(db, admin, {}, NOW).members;
  expect(shown.length).toBeGreaterThanOrEqual(28);
  expect(new Set(shown.map(({ district }) => district)).size).toBeGreaterThanOrEqual(12);
  expect(new Set(shown.map(({ sector }) => sector))).toEqual(new Set(Object.keys(sectors)));
  expect(shown.every(({ help }) => (help?.length ?? 0) > 20)).toBe(true);
});

test('every role is held, two people moderate, somebody is suspended and somebody has not confirmed', () => {
  const having = (query: object) => searchMembers(db, admin, query, NOW).accounts.map(({ name }) => name);
  expect(having({ role: 'admin' })).toEqual(['Katrin Maier']);
  expect(having({ role: 'moderator' })).toEqual(['Emre Yıldız', 'Ursula Häberle']);
  expect(having({ role: 'editor' })).toEqual(['Tomasz Wójcik']);
  expect(having({ state: 'suspended' })).toEqual(['Volker Ammann']);
  expect(having({ state: 'unconfirmed' })).toEqual(['Jannis Wirth']);
});

test('requests wait, acts are in the log, and one mail has failed', () => {
  expect(waitingRequests(db, admin).map(({ name }) => name)).toEqual([
    'Renate Wieland',
    'Youssef Amrani',
    'Charlotte Beck',
  ]);
  const kinds = new Set(allActs(db, admin).map(({ kind }) => kind));
  expect(kinds.size).toBe(14);
  const mailsIn = (state: 'waiting' | 'gave_up') => listMails(db, admin, { state }).mails;
  expect([mailsIn('waiting').length, mailsIn('gave_up').length]).toEqual([0, 1]);
});

test('somebody is invited to run a network, and somebody to review for a foundation, each by those who may', () => {
  const open = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, NOW));
  const rows = db.select().from(invitations).where(open).all();
  const led = rows.filter(({ leadsTo }) => leadsTo === 'network' || leadsTo === 'foundation');
  expect(led.map(({ leadsTo, leadsToRole }) => [leadsTo, leadsToRole])).toEqual([
    ['network', null],
    ['foundation', 'reviewer'],
  ]);
  const [toNetwork] = led;
  expect(organiserIds(db, Number(toNetwork?.leadsToId))).toContain(toNetwork?.invitedBy);
});

test('everything happened before now, and the newest of it within two days', () => {
  const joined = db.select({ at: members.joinedAt }).from(members).all();
  const posted = db.select({ at: mails.postedAt }).from(mails).all();
  const times = [...joined, ...posted].map(({ at }) => NOW.getTime() - at.getTime());
  expect(Math.min(...times)).toBeGreaterThan(0);
  expect(Math.min(...times)).toBeLessThan(2 * 86_400_000);
});

test('each sign-in lets in, with a code of the app or a recovery code where the role asks for one', async () => {
  const limits = openLimits(':memory:');
  onTestFinished(() => limits.close());
  for (const { email, password, app, role } of signIns) {
    const entry = await signInByPassword({ db, limits }, visitor, { email, password }, NOW);
    expect([role, entry.missing]).toEqual([role, role === 'member' ? undefined : 'enter']);
    if (!app) continue;
    const code = role === 'admin' ? appCode(app.secret, NOW) : (app.recoveryCodes[0] ?? '');
    expect((await enterSecondFactor({ db, limits }, entry, { code }, NOW)).missing).toBeUndefined();
  }
});

test('what is told of money is told of invented networks, or has a source', () => {
  const real = db.select().from(networks).where(eq(networks.invented, false)).all();
  expect(real.map(({ slug }) => slug)).toEqual(['kugel-stuttgart-sued', 'stadtteilvernetzer-stuttgart']);
  for (const { id } of real) {
    expect([costsOf(db, id), organiserIds(db, id)]).toEqual([[], []]);
    const told = db
      .select()
      .from(networkParts)
      .where(and(eq(networkParts.networkId, id), isNull(networkParts.replacedAt)));
    for (const { part, body } of told.all().filter((row) => row.part !== 'purpose'))
      expect([part, String(body.fields.sources ?? '').length > 20]).toEqual([part, true]);
  }
});

test('a network of the demo has a cliff in sight, another one has none', () => {
  const cliffOf = (slug: string) => {
    const viewer = { member: undefined, runs: false, reviews: false };
    return outlook(moneyView(db, viewer, networkAt(db, slug).id).plan, startAfterMoment(NOW)).cliff;
  };
  expect(cliffOf('netz-filderkante')).toBeLessThan(startAfterMoment(NOW) + 12);
  expect(cliffOf('nachbarschaft-am-neckar')).toBeUndefined();
});

test('what the demo says of money agrees with its figures', () => {
  const viewer = { member: admin, runs: true, reviews: false };
  for (const { id } of db
    .select()
    .from(networks)
    .all()
    .filter(({ invented }) => invented))
    expect(moneyView(db, viewer, id).unlike).toEqual([]);
  const { plan } = moneyView(db, viewer, networkAt(db, 'netz-filderkante').id);
  const { covered } = outlook(plan, startAfterMoment(NOW));
  expect(covered > 1 && covered < 6).toBe(true);
  const said = db.select({ conclusion: reviews.conclusion }).from(reviews).all();
  expect(said.map(({ conclusion }) => conclusion).join(' ')).toContain('hält kein halbes Jahr mehr');
});

test('two invented foundations review invented networks, one review in each state, and somebody is recused', () => {
  const told = db
    .select({ review: reviews, network: networks, foundation: foundations })
    .from(reviews)
    .innerJoin(networks, eq(networks.id, reviews.networkId))
    .innerJoin(foundations, eq(foundations.id, reviews.foundationId))
    .all();
  expect(told.every(({ network, foundation }) => network.invented && foundation.invented)).toBe(true);
  expect(new Set(told.map(({ review }) => review.state)).size).toBe(5);
  const [lead, reviewer] = [someone('lead'), someone('reviewer')];
  const [own] = foundationsOf(db, lead);
  expect([own?.office, foundationsOf(db, reviewer)[0]?.office]).toEqual(['lead', 'reviewer']);
  const money = portfolioMoney(db, reviewer, own?.foundation.id ?? 0, NOW);
  expect([money.length, money.filter(({ isReckoned }) => isReckoned).length]).toEqual([6, 5]);
  expect(endsOf(money, startAfterMoment(NOW)).cliffs.length).toBeGreaterThanOrEqual(2);
  const said = db.select().from(declarations).where(eq(declarations.interest, 'conflict')).all();
  expect([
    said.length,
    publishedGrants(db).length,
    questionsOf(db, reviewer, own?.foundation.id ?? 0).questions.length,
  ]).toEqual([1, 3, 2]);
});

test('the password is another one at every start', async () => {
  const other = openDatabase(':memory:');
  const again = await fillDemo({ db: other, settings }, NOW);
  closeDatabase(other);
  expect(again.signIns[0]?.password).not.toBe(signIns[0]?.password);
});

test('a store that has members is left alone', async () => {
  const world = openWorld();
  onTestFinished(world.close);
  const rows = () => world.db.select({ rows: count() }).from(members).where(isNotNull(members.email)).get();
  const before = rows();
  await expect(fillDemo({ db: world.db, settings }, NOW)).rejects.toThrow('this one has members');
  expect(rows()).toEqual(before);
});

test('three meetings have their minutes, one fell through, and to the next one more come than there are seats', () => {
  const before = meetingsBefore(db, NOW);
  expect(before.map(({ state }) => state)).toEqual(['cancelled', 'closed', 'closed', 'closed']);
  const [, newest] = before;
  expect(newest && pledgesAt(db, admin, newest, 'de').map(({ end }) => end)).toContain('open');
  const [next] = meetingsAhead(db, NOW);
  expect(next?.state).toBe('invited');
  if (!next) return;
  const days = (next.startsAt.getTime() - NOW.getTime()) / 86_400_000;
  // Five weeks, or less where that would be around Christmas.
  expect([days > 14, days < 39]).toEqual([true, true]);
  expect(turnoutOf(db, next)).toMatchObject({ yes: next.capacity, waiting: 2 });
  const agenda = agendaOf(db, admin, next);
  expect([agenda.lines.length, agenda.pledges.length > 0]).toEqual([4, true]);
});
