import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allActs } from '../../../../src/features/members/act.ts';
import { grantRole } from '../../../../src/features/members/role.ts';
import { suspendMember } from '../../../../src/features/members/suspension.ts';
import {
  foundationAt,
  foundationsOf,
  listFoundations,
  FOUNDATIONS_PAGE,
} from '../../../../src/features/review/foundations/find.ts';
import { foundationForm, type Foundation } from '../../../../src/features/review/foundations/foundation.ts';
import {
  answerReviewerInvitation,
  forgetUnansweredReviewers,
  inviteLead,
  inviteReviewer,
  reviewerInvitationTo,
} from '../../../../src/features/review/foundations/invite-reviewer.ts';
import { endOffice, makeLead } from '../../../../src/features/review/foundations/leave-office.ts';
import { officeIn, reviewersOf, reviewsAnywhere } from '../../../../src/features/review/foundations/office.ts';
import { openFoundation } from '../../../../src/features/review/foundations/open-foundation.ts';
import { administers } from '../../../support/administers.ts';
import { emptyOutbox, posted } from '../../../support/letters.ts';
import type { PersonName } from '../../../support/people.ts';
import { growing } from '../../../support/plan.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { daysAgo, NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

const words = { name: 'Stiftung Brücke', about: 'Wir fördern.', lang: 'de' as const, orgId: undefined };
const open = (by: PersonName, lead: PersonName, name = words.name) =>
  openFoundation(world.db, world.member(by), { ...words, name, leadId: world.member(lead).id }, NOW);
const invite = (by: PersonName, { id }: Foundation, name: PersonName) =>
  inviteReviewer(world.db, world.member(by), id, { memberId: world.member(name).id, words: 'Bitte.' }, NOW);
const answer = (name: PersonName, { id }: Foundation, yes: 'yes' | 'no', now = NOW) =>
  answerReviewerInvitation(world.db, world.member(name), id, yes, now);
const office = (name: PersonName, { id }: Foundation) => officeIn(world.db, world.member(name), id);

test('an admin opens a foundation and asks its lead, who answers and asks reviewers', () => {
  const bridge = open('hanna', 'tomasz');
  expect(bridge).toMatchObject({ slug: 'stiftung-bruecke', invented: false });
  expect(posted(world.db, 'reviewer_invitation')).toMatchObject([
    { to: world.member('tomasz').email, path: '/foundations/stiftung-bruecke/invitation' },
  ]);
  expect(reviewerInvitationTo(world.db, world.member('tomasz'), bridge.id, NOW)).toMatchObject({ office: 'lead' });
  answer('tomasz', bridge, 'yes');
  emptyOutbox(world.db);
  invite('tomasz', bridge, 'samira');
  const [letter] = posted(world.db, 'reviewer_invitation');
  expect([letter?.to, letter?.text]).toEqual([world.member('samira').email, expect.stringContaining('„Bitte.“')]);
  answer('samira', bridge, 'yes');
  expect([office('tomasz', bridge), office('samira', bridge)]).toEqual(['lead', 'reviewer']);
  expect(reviewersOf(world.db, bridge.id, NOW).map(({ member }) => member.name)).toEqual([
    'Tomasz Nowak',
    'Samira Haddad',
  ]);
  expect(foundationsOf(world.db, world.member('samira'))).toMatchObject([{ foundation: { id: bridge.id } }]);
});

test.each<PersonName>(['emre', 'tomasz', 'ruth'])('%s, who is no admin, opens none', (name) => {
  expect(() => open(name, 'samira')).toThrow('forbidden');
});

test('two foundations of one name would be taken for each other', () => {
  open('hanna', 'tomasz');
  for (const name of [words.name, 'stiftung brücke', 'STIFTUNG  BRUCKE', 'Stiftung Bru\u0308cke', 'Ｓtiftung Brücke'])
    expect(() => open('hanna', 'samira', name)).toThrow('name: taken');
  expect(open('hanna', 'samira', 'Stiftung Bruecke').slug).toBe('stiftung-bruecke-2');
  expect(open('hanna', 'samira', 'New').slug).toBe('new-2');
});

describe('an admin', () => {
  test('appoints no reviewers, and no lead where somebody leads', () => {
    const bridge = addFoundation(world.db);
    expect(() => invite('hanna', bridge, 'ruth')).toThrow('not_found');
    const ruth = { memberId: world.member('ruth').id, words: undefined };
    expect(() => inviteLead(world.db, world.member('hanna'), bridge.id, ruth, NOW)).toThrow('conflict');
    expect(() => inviteLead(world.db, world.member('emre'), bridge.id, ruth, NOW)).toThrow('forbidden');
    expect(() => endOffice(world.db, world.member('hanna'), bridge.id, world.member('samira').id, NOW)).toThrow(
      'not_found',
    );
    expect(() => makeLead(world.db, world.member('hanna'), bridge.id, world.member('samira').id, NOW)).toThrow(
      'not_found',
    );
  });

  test('asks another lead as long as nobody has said yes, and the first one comes too late', () => {
    const bridge = open('hanna', 'tomasz');
    const samira = { memberId: world.member('samira').id, words: 'Sie sind gerecht.' };
    inviteLead(world.db, world.member('hanna'), bridge.id, samira, NOW);
    const [act] = allActs(world.db, world.member('hanna'));
    expect(act).toMatchObject({ kind: 'ask_foundation_lead', about: samira.memberId, reason: 'Sie sind gerecht.' });
    expect(() => answer('tomasz', bridge, 'yes')).toThrow('conflict');
    answer('samira', bridge, 'yes');
    expect(office('samira', bridge)).toBe('lead');
  });

  test('holds no office: neither asked, nor as a reviewer who comes to administer', () => {
    expect(() => open('hanna', 'hanna')).toThrow('leadId: choice');
    const bridge = addFoundation(world.db);
    expect(() => invite('tomasz', bridge, 'hanna')).toThrow('memberId: choice');
    administers(world, 'samira');
    expect([office('samira', bridge), reviewsAnywhere(world.db, world.member('samira'))]).toEqual([undefined, false]);
    expect(foundationsOf(world.db, world.member('samira'))).toEqual([]);
  });
});

test.each<PersonName>(['tomasz', 'samira'])(
  '%s, who holds an office, is not made an admin before they leave it',
  (name) => {
    const bridge = addFoundation(world.db);
    const role = { memberId: world.member(name).id, role: 'admin' as const, reason: 'Zu zweit.' };
    expect(() => grantRole(world.db, world.member('hanna'), role, NOW)).toThrow('role: in_foundation');
    expect(office(name, bridge)).toBeDefined();
    makeLead(world.db, world.member('tomasz'), bridge.id, world.member('samira').id, NOW);
    endOffice(world.db, world.member(name), bridge.id, world.member(name).id, NOW);
    grantRole(world.db, world.member('hanna'), role, NOW);
    expect(world.member(name).roles).toContain('admin');
  },
);

test('whoever holds an office may moderate', () => {
  addFoundation(world.db);
  const role = { memberId: world.member('samira').id, role: 'moderator' as const, reason: 'Zu zweit.' };
  grantRole(world.db, world.member('hanna'), role, NOW);
  expect(world.member('samira').roles).toEqual(['moderator']);
});

describe('a question whether one reviews', () => {
  test('is open for two weeks, and answered once', () => {
    const bridge = addFoundation(world.db);
    invite('tomasz', bridge, 'ruth');
    expect(() => answer('ruth', bridge, 'yes', daysAgo(-14))).toThrow('conflict');
    expect(forgetUnansweredReviewers(world.db, daysAgo(-14))).toBe(1);
    invite('tomasz', bridge, 'ruth');
    answer('ruth', bridge, 'no');
    expect(office('ruth', bridge)).toBeUndefined();
    expect(() => answer('ruth', bridge, 'yes')).toThrow('conflict');
  });

  test('is asked by the lead alone, and of nobody who reviews already or is suspended', () => {
    const bridge = addFoundation(world.db);
    expect(() => invite('samira', bridge, 'ruth')).toThrow('forbidden');
    expect(() => invite('emre', bridge, 'ruth')).toThrow('not_found');
    expect(() => invite('tomasz', bridge, 'samira')).toThrow('memberId: taken');
    const ruth = world.member('ruth').id;
    suspendMember(world.db, world.member('emre'), { memberId: ruth, days: 7, reason: 'Streit.' }, NOW);
    expect(() => invite('tomasz', bridge, 'ruth')).toThrow('memberId: choice');
  });

  test('falls with the office of whoever asked', () => {
    const bridge = addFoundation(world.db);
    makeLead(world.db, world.member('tomasz'), bridge.id, world.member('samira').id, NOW);
    invite('tomasz', bridge, 'ruth');
    endOffice(world.db, world.member('tomasz'), bridge.id, world.member('tomasz').id, NOW);
    expect(() => answer('ruth', bridge, 'yes')).toThrow('conflict');
    expect(office('ruth', bridge)).toBeUndefined();
  });
});

describe('an office', () => {
  test('ends at once, by oneself or by a lead', () => {
    const bridge = addFoundation(world.db);
    const end = (by: PersonName, name: PersonName) =>
      endOffice(world.db, world.member(by), bridge.id, world.member(name).id, NOW);
    expect(() => end('samira', 'joerg')).toThrow('not_found');
    end('tomasz', 'joerg');
    end('samira', 'samira');
    expect([office('joerg', bridge), office('samira', bridge)]).toEqual([undefined, undefined]);
    expect(() => end('tomasz', 'joerg')).toThrow('not_found');
  });

  test('of the last lead is handed on first, and leads do not put each other out', () => {
    const bridge = addFoundation(world.db);
    const [tomasz, samira] = [world.member('tomasz'), world.member('samira')];
    expect(() => endOffice(world.db, tomasz, bridge.id, tomasz.id, NOW)).toThrow('conflict');
    expect(() => makeLead(world.db, samira, bridge.id, samira.id, NOW)).toThrow('forbidden');
    makeLead(world.db, tomasz, bridge.id, samira.id, NOW);
    expect(() => makeLead(world.db, tomasz, bridge.id, samira.id, NOW)).toThrow('conflict');
    expect(() => endOffice(world.db, samira, bridge.id, tomasz.id, NOW)).toThrow('not_found');
    endOffice(world.db, tomasz, bridge.id, tomasz.id, NOW);
    expect([office('tomasz', bridge), office('samira', bridge)]).toEqual([undefined, 'lead']);
  });

  test('is nothing in another foundation', () => {
    const [bridge, oak] = [addFoundation(world.db), open('hanna', 'emre', 'Stiftung Eiche')];
    answer('emre', oak, 'yes');
    expect([office('tomasz', oak), office('emre', bridge), office('emre', oak)]).toEqual([
      undefined,
      undefined,
      'lead',
    ]);
  });
});

describe('what is typed is read or refused', () => {
  const typed = { name: 'Stiftung', about: 'Wir.', lang: 'de', leadId: '3' };

  test.each([{}, { orgId: 'DE-HRB-B_HRB 1234'.replace(' ', '_') }, { orgId: 'GB-CHC-1000147' }])('%j is fine', (more) =>
    expect(foundationForm.safeParse({ ...typed, ...more }).success).toBe(true),
  );

  test.each([
    { name: '12' },
    { about: ' ' },
    { lang: 'fr' },
    { leadId: '0' },
    { orgId: 'HRB 1234' },
    { name: 'a'.repeat(81) },
  ])('%j is refused', (more) => expect(foundationForm.safeParse({ ...typed, ...more }).success).toBe(false));
});

test('foundations are found by their address and listed by name, page by page', () => {
  for (let number = FOUNDATIONS_PAGE; number >= 0; number--) open('hanna', 'tomasz', `Stiftung A${number + 10}`);
  const first = listFoundations(world.db);
  expect(first.foundations.map(({ name }) => name).slice(0, 2)).toEqual(['Stiftung A10', 'Stiftung A11']);
  expect(listFoundations(world.db, first.next).foundations.map(({ name }) => name)).toEqual(['Stiftung A40']);
  expect(foundationAt(world.db, 'stiftung-a10').name).toBe('Stiftung A10');
  for (const slug of ['new', '', undefined, "' OR 1=1"])
    expect(() => foundationAt(world.db, slug)).toThrow('not_found');
  expect(growing(world.db, () => listFoundations(world.db, first.next))).toEqual([]);
});
