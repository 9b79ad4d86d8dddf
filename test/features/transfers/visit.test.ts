import { eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { events } from '../../../db/schema/events.ts';
import { visitGuests, visits } from '../../../db/schema/transfers.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { actsAbout } from '../../../src/features/members/act.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import {
  answerVisit,
  callOffAll,
  cancelVisit,
  canCancelVisit,
  offerVisit,
  visitForm,
  visitFormIn,
} from '../../../src/features/transfers/offer-visit.ts';
import { guestsOf, shownVisit, visitAt, visitsAhead, visitsOf } from '../../../src/features/transfers/visit.ts';
import { visitCalendar } from '../../../src/features/transfers/visit-calendar.ts';
import { rowsOf } from '../../support/forum.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { publish } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { growing } from '../../support/plan.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  emptyOutbox(world.db);
});
afterEach(() => world.close());

const SITE = { siteName: 'Staffelholz', siteUrl: 'https://example.org', contactEmail: 'redaktion@example.org' };
const TYPED = {
  kind: 'visit',
  day: '2026-12-05',
  from: '14:00',
  to: '16:00',
  place: 'Epplestraße 1; Hof',
  capacity: '1',
};
const offer = (values = {}, by: PersonName = 'ruth', project = 'lesebank') =>
  offerVisit(world.db, world.member(by), project, visitForm.parse({ ...TYPED, sendKey: newSendKey(), ...values }), NOW)
    .id;
const answer = (id: number, by: PersonName, yes = true, now = NOW) =>
  answerVisit(world.db, world.member(by), id, { answer: yes ? 'yes' : 'no' }, SITE, now);
const cancel = (id: number, by: PersonName = 'ruth', now = NOW) =>
  cancelVisit(world.db, world.member(by), id, { reason: 'Ich bin krank.' }, SITE, now);
const guests = (id: number) => guestsOf(world.db, visitAt(world.db, id), NOW);
const offered = () => world.db.select().from(events).where(eq(events.kind, 'visit_offered')).all().length;
const names = (id: number) => guests(id).map(({ name }) => name);

test('a member offers a visit, others come, and each gets the date for their calendar', () => {
  const id = offer({ capacity: '20' });
  answer(id, 'emre');
  answer(id, 'emre');
  answer(id, 'samira');
  expect(names(id)).toEqual(['Emre Aydın', 'Samira Haddad']);
  expect(posted(world.db, 'visit_joined').map(({ to }) => to)).toEqual([
    'emre.aydin@example.org',
    'samira.haddad@example.org',
  ]);
  answer(id, 'emre', false);
  expect(names(id)).toEqual(['Samira Haddad']);
});

test('a guest who is suspended stands by their name alone', () => {
  const id = offer({ capacity: '20' });
  answer(id, 'samira');
  answer(id, 'joerg');
  const about = { memberId: world.member('samira').id, days: 7, reason: 'Beleidigung.' };
  suspendMember(world.db, world.member('emre'), about, NOW);
  expect(guests(id)).toMatchObject([
    { name: 'Samira Haddad', hasPage: false },
    { name: 'Jörg Bäuerle', hasPage: true },
  ]);
});

test('a host who is suspended stands by their name alone too', () => {
  const id = offer();
  const host = () => shownVisit(world.db, world.member('samira'), id, 'de', NOW).host;
  expect(host()).toMatchObject({ name: 'Ruth Kessler', hasPage: true });
  const about = { memberId: world.member('ruth').id, days: 7, reason: 'Beleidigung.' };
  suspendMember(world.db, world.member('emre'), about, NOW);
  expect(host()).toMatchObject({ name: 'Ruth Kessler', hasPage: false });
});

test('calendars read the file: where and when, and that it falls through', () => {
  const id = offer({ words: 'Bitte klingeln, zweiter Stock.' });
  const event = () => {
    const file = visitCalendar(visitAt(world.db, id), 'Besuch: Lesebank', SITE);
    return new ICAL.Component(ICAL.parse(file) as never).getFirstSubcomponent('vevent');
  };
  expect(event()?.getFirstPropertyValue('location')).toBe('Epplestraße 1; Hof');
  expect(String(event()?.getFirstPropertyValue('dtstart'))).toBe('2026-12-05T14:00:00');
  cancel(id);
  expect([event()?.getFirstPropertyValue('status'), event()?.getFirstPropertyValue('sequence')]).toEqual([
    'CANCELLED',
    1,
  ]);
});

test('strangers see what and when, but neither where nor who', () => {
  const id = offer({ words: 'Zweiter Stock' });
  answer(id, 'emre');
  const shown = shownVisit(world.db, undefined, id, 'de', NOW);
  expect(shown).toMatchObject({ coming: 1, isFull: true, comes: false, isMine: false });
  expect(JSON.stringify(shown)).not.toMatch(/Epplestraße|Stock|Kessler/);
  expect(shownVisit(world.db, world.member('emre'), id, 'de', NOW)).toMatchObject({ comes: true, place: TYPED.place });
});

test.each([
  ['a day that is over', { day: '2026-11-21' }, 'day: in_past'],
  ['a day that nobody plans for', { day: '9999-12-05' }, 'day: far_ahead'],
  ['an end before the beginning', { to: '13:00' }, 'to: end_first'],
])('%s is refused', (_, values, problem) => {
  expect(() => offer(values)).toThrow(problem);
  expect(rowsOf(world.db, visits)).toBe(0);
});

test.each([{ day: '5.12.2026' }, { from: '25:00' }, { place: '\u200b' }, { capacity: '0' }, { kind: 'party' }])(
  'what is no date is none: %j',
  (values) => {
    expect(visitForm.safeParse({ ...TYPED, sendKey: newSendKey(), ...values }).success).toBe(false);
  },
);

test('the same form sent again makes no second date', () => {
  const sendKey = newSendKey();
  const id = offer({ sendKey });
  expect(offer({ sendKey })).toBe(id);
  expect(offer({ sendKey }, 'emre')).not.toBe(id);
  expect([rowsOf(world.db, visits), offered()]).toEqual([2, 2]);
});

test('one member offers twenty dates ahead and no more', () => {
  for (let n = 0; n < 20; n += 1) offer();
  expect(() => offer()).toThrow('form: too_many_visits');
  offer({}, 'emre');
  cancel(1);
  offer();
  expect(rowsOf(world.db, visits)).toBe(22);
});

test('a case that left the catalogue, or never was, is not offered', () => {
  publish(world.db, { without: ['lesebank'] });
  expect(() => offer()).toThrow('not_found');
  expect(() => offer({}, 'ruth', 'nirgends')).toThrow('not_found');
});

test('nobody comes to what is full, over, called off or their own', () => {
  const id = offer();
  expect(() => answer(id, 'ruth')).toThrow('conflict');
  answer(id, 'emre');
  expect(() => answer(id, 'samira')).toThrow('conflict');
  answer(id, 'emre', false);
  expect(() => answer(id, 'samira', true, daysAgo(-30))).toThrow('conflict');
  cancel(id);
  expect(() => answer(id, 'samira')).toThrow('conflict');
  expect(() => answer(4711, 'samira')).toThrow('not_found');
});

test('only its host and those who look after the site call it off, once, and guests are told why', () => {
  const id = offer();
  answer(id, 'samira');
  expect(() => cancel(id, 'samira')).toThrow('not_found');
  expect(canCancelVisit(world.member('samira'), visitAt(world.db, id), NOW)).toBe(false);
  expect(() => cancel(id, 'ruth', daysAgo(-30))).toThrow('conflict');
  cancel(id);
  const [letter] = posted(world.db, 'visit_cancelled');
  expect(letter).toMatchObject({ to: 'samira.haddad@example.org', path: `/transfers/visits/${String(id)}` });
  expect(letter?.text).toContain('„Ich bin krank.“');
  expect(() => cancel(id, 'hanna')).toThrow('conflict');
});

test('a date that somebody else calls off than its host stands in the log, with the reason', () => {
  const about = () => actsAbout(world.db, world.member('ruth'), world.member('ruth').id)[0];
  cancel(offer());
  expect(about()?.kind).not.toBe('cancel_visit');
  cancel(offer(), 'emre');
  expect(about()).toMatchObject({ kind: 'cancel_visit', detail: 'Lesebank am Marktplatz', reason: 'Ich bin krank.' });
});

test('what is ahead stands in order, of one case or of all, along an index', () => {
  const [later, sooner] = [offer({ day: '2026-12-09' }), offer({}, 'emre', 'buergerbus')];
  const ahead = (project?: string) =>
    visitsAhead(world.db, undefined, project ? { project } : {}, 'de', NOW).map(({ id }) => id);
  expect([ahead(), ahead('lesebank')]).toEqual([[sooner, later], [later]]);
  answer(sooner, 'ruth');
  expect(visitsOf(world.db, world.member('ruth'), NOW).map(({ id }) => id)).toEqual([sooner, later]);
  cancel(later);
  expect(ahead()).toEqual([sooner]);
  expect(growing(world.db, () => [ahead(), ahead('lesebank'), visitsOf(world.db, world.member('ruth'), NOW)])).toEqual(
    [],
  );
});

test('what somebody offers who leaves does not take place, and guests hear of it', () => {
  const id = offer({ words: 'Bei mir zu Hause' });
  answer(id, 'samira');
  world.db.transaction((tx) => callOffAll(tx, world.member('ruth'), NOW));
  expect(visitAt(world.db, id)).toMatchObject({ cancelledAt: NOW, words: null });
  expect(posted(world.db, 'visit_cancelled')).toHaveLength(1);
  expect(rowsOf(world.db, visitGuests)).toBe(1);
});

test.each([
  ['ahead', NOW],
  ['over', daysAgo(-30)],
])('where somebody who leaves showed people round is taken away from a visit that is %s', (_, now) => {
  const [id, other] = [offer({ words: 'Bei mir zu Hause' }), offer({}, 'emre')];
  world.db.transaction((tx) => callOffAll(tx, world.member('ruth'), now));
  const { place, words } = visitAt(world.db, id);
  expect([place, words]).toEqual(['…', null]);
  expect(visitCalendar(visitAt(world.db, id), 'Besuch: Lesebank', SITE)).not.toContain('Epplestraße');
  expect(visitAt(world.db, other).place).toBe(TYPED.place);
});

test('address and district stand in the calendar and the letter, for those who may know the place', () => {
  const id = offer({ address: 'Große Falterstraße 4', district: 'degerloch', capacity: '20' });
  answer(id, 'emre');
  const site = { ...SITE, city: 'stuttgart' };
  const text = visitCalendar(visitAt(world.db, id), 'Besuch', site).replaceAll('\r\n ', '');
  const [event] = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
  expect(event?.getFirstPropertyValue('location')).toBe('Epplestraße 1; Hof, Große Falterstraße 4, Degerloch');
  expect(posted(world.db, 'visit_joined')[0]?.text).toContain('Große Falterstraße 4');
  const seenBy = (name?: PersonName) => shownVisit(world.db, name && world.member(name), id, 'de', NOW);
  expect(seenBy('joerg')).toMatchObject({ address: 'Große Falterstraße 4', district: 'degerloch' });
  expect(seenBy()).not.toHaveProperty('address');
  world.db.transaction((tx) => callOffAll(tx, world.member('ruth'), NOW));
  expect(visitAt(world.db, id)).toMatchObject({ address: null, district: null });
});

test('a district that the city does not have is refused', () => {
  const form = visitFormIn([{ id: 'degerloch' }]);
  const parse = (district?: string) => form.safeParse({ ...TYPED, sendKey: newSendKey(), district }).success;
  expect([parse('degerloch'), parse(), parse('atlantis')]).toEqual([true, true, false]);
});
