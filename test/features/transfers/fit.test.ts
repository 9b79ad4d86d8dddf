import { afterEach, beforeEach, expect, test } from 'vitest';
import { fitPoints } from '../../../db/schema/transfers.ts';
import { addFunding, fundingForm } from '../../../src/features/networks/lines/funding.ts';
import { addPartner, partnerForm } from '../../../src/features/networks/lines/partner.ts';
import { needsOf } from '../../../src/features/transfers/fit-case.ts';
import { moneyWords } from '../../../src/features/transfers/fit-here.ts';
import { fitForm, fitOf, fitValues, saveFit, standingLines } from '../../../src/features/transfers/fit.ts';
import { POINTS } from '../../../src/features/transfers/fit-points.ts';
import { originAt } from '../../../src/features/transfers/shown.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { rowsOf } from '../../support/forum.ts';
import { writes } from '../../support/network-parts.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let id: number;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  const network = addNetwork(world.db, ['samira'], { home: 'degerloch', districts: ['ost'] });
  ({ id } = takeBench(world.db, { networkId: network.id, project: 'buergerbus' }, 'samira'));
});
afterEach(() => world.close());

const { facts, transfers } = messages('de');
const { people, hoursMonthly } = transfers.fit;
const fit = (by: PersonName = 'samira') =>
  fitOf(world.db, world.member(by), id, { phrases: { facts, people, hoursMonthly }, locale: 'de' }, NOW);
const line = (point: string) =>
  fit()
    .views.flatMap(({ lines }) => lines)
    .find((one) => one.point === point);
const save = (values: object, by: PersonName = 'samira') =>
  saveFit(world.db, world.member(by), id, fitForm.parse({ version: String(fit().version), ...values }), NOW);

test('what the case needs stands beside what is here, in three views', () => {
  expect(fit().views.map(({ view, lines }) => [view, lines.length])).toEqual([
    ['space', 4],
    ['people', 3],
    ['money', 3],
  ]);
  expect(line('neighbourhood')?.needs).toEqual([{ text: 'Dorf', must: false }]);
  expect(line('start_money')?.needs[0]?.text).toBe('bis 25.000\u00a0€');
  expect(line('sectors')?.needs[0]?.text).toBe('gemeinnützig, Stadt und Verwaltung');
  expect(line('funding_kinds')?.needs).toHaveLength(1);
  expect(fit().here).toMatchObject({ organisers: 1, members: 2 });
});

test('insurance is no room: it is asked about with permits', () => {
  const { record } = originAt(world.db, 'buergerbus', 'de');
  const preconditions = (['room', 'insurance', 'permit'] as const).map((kind) => {
    return { kind, mandatory: true, text: 'Ist da.' };
  });
  const needs = needsOf({ ...record, preconditions }, { facts, people, hoursMonthly }, 'de');
  expect([needs.room.length, needs.permits.map(({ text }) => text)]).toEqual([
    1,
    ['Versicherung: Ist da.', 'Genehmigung: Ist da.'],
  ]);
});

test('members of its districts who help with its fields could help, and nobody else', () => {
  const [space, , money] = fit().views.map(({ helpers }) => helpers.map(({ name }) => name));
  expect([space, money]).toEqual([['Ruth Kessler'], []]);
});

test('the partners and the money that its network has now are here too', () => {
  const { id: networkId } = fit().network;
  const samira = world.member('samira');
  addPartner(world.db, samira, networkId, partnerForm.parse({ name: 'Stadtbücherei', sector: 'municipality' }), NOW);
  const line = { title: 'Förderung', source: 'Stiftung im Ort', kind: 'foundation', nature: 'structural' };
  addFunding(world.db, samira, networkId, fundingForm.parse({ ...line, from: '2026-01' }), NOW);
  addFunding(
    world.db,
    samira,
    networkId,
    fundingForm.parse({ ...line, kind: 'church', from: '2020-01', to: '2021-01' }),
    NOW,
  );
  expect(fit().here).toMatchObject({
    partners: [{ name: 'Stadtbücherei', sector: 'municipality' }],
    money: ['foundation'],
  });
  expect([fit().here.sectors, fit().here.near]).toEqual([[], ['citizens', 'business']]);
  writes(world.db, { networkId, by: 'samira' }, 'table', { seats_church: '2', seats_business: '0' });
  expect(fit().here.sectors).toEqual(['church']);
  expect(moneyWords(['foundation'], 'de')).toBe('Stiftung');
});

test('the table is counted as the page of the network counts it: a partner without a seat is none of it', () => {
  const { id: networkId } = fit().network;
  const partner = partnerForm.parse({ name: 'Nachbarschaftshilfe', sector: 'non-profit' });
  addPartner(world.db, world.member('samira'), networkId, partner, NOW);
  expect(line('sectors')?.known).toBeUndefined();
  writes(world.db, { networkId, by: 'samira' }, 'table', { seats_municipality: '1' });
  expect([line('sectors')?.known, fit().lacking]).toEqual(['partly', ['non-profit']]);
});

test('what the page of the network says of its means and hours is here too, hours by the month', () => {
  const { id: networkId } = fit().network;
  expect(fit().here).toMatchObject({ resources: undefined, hours: undefined });
  writes(world.db, { networkId, by: 'samira' }, 'model', { resources: 'Ein Saal mit Küche' });
  writes(world.db, { networkId, by: 'samira' }, 'rhythm', { paidHours: '19,5' });
  expect(fit().here).toMatchObject({ resources: 'Ein Saal mit Küche', hours: { paid: 85, unpaid: undefined } });
});

test('what the page of the network says already is not asked again, and what is noted stands before it', () => {
  const { id: networkId } = fit().network;
  expect(line('sectors')?.known).toBeUndefined();
  writes(world.db, { networkId, by: 'samira' }, 'table', { seats_municipality: '1' });
  expect([line('sectors')?.known, fit().lacking]).toEqual(['partly', ['non-profit']]);
  writes(world.db, { networkId, by: 'samira' }, 'table', { seats_municipality: '1', 'seats_non-profit': '2' });
  expect([line('sectors')?.known, fit().lacking]).toEqual(['yes', []]);
  expect(fitValues(fit()).there_sectors).toBeUndefined();
  save({ there_sectors: 'no', note_sectors: 'Der Verein kommt nicht mehr.' });
  expect(fitValues(fit()).there_sectors).toBe('no');
});

test('one note stores that note alone: what is only known stays known, and changes with the page', () => {
  const { id: networkId } = fit().network;
  const table = (seats: Record<string, string>) => writes(world.db, { networkId, by: 'samira' }, 'table', seats);
  table({ seats_municipality: '1', 'seats_non-profit': '2' });
  save({ ...fitValues(fit()), note_room: 'Im Saal.' });
  expect(world.db.select().from(fitPoints).all()).toMatchObject([{ point: 'room', there: null, note: 'Im Saal.' }]);
  table({ seats_municipality: '1', 'seats_non-profit': '0' });
  expect(line('sectors')).toMatchObject({ known: 'partly', there: undefined });
});

test('what somebody else noted stays theirs, and a form in which nothing changed overtakes nobody', () => {
  save({ there_room: 'no', there_volunteers: 'partly' });
  const later = new Date(NOW.getTime() + 60_000);
  const again = (values: Record<string, string>) =>
    saveFit(world.db, world.member('emre'), id, fitForm.parse({ ...fitValues(fit()), ...values }), later);
  again({ there_volunteers: 'yes' });
  const savedBy = () =>
    world.db
      .select()
      .from(fitPoints)
      .all()
      .map((row) => [row.point, row.savedBy, row.savedAt]);
  expect(savedBy().toSorted()).toEqual([
    ['room', world.member('samira').id, NOW],
    ['volunteers', world.member('emre').id, later],
  ]);
  const { version } = fit();
  again({});
  expect(fit().version).toBe(version);
  expect(() => again({ version: '1', there_room: 'yes' })).toThrow('form: overtaken');
});

test('a district of the same kind answers what kind the neighbourhood is; another one leaves it open', () => {
  const districts = (kind: string) => [{ id: 'ost', name: 'Ost', row: 1, column: 1, kind }];
  const known = (kind: string) =>
    fitOf(
      ...([world.db, world.member('samira'), id] as const),
      { phrases: { facts, people, hoursMonthly }, locale: 'de', districts: districts(kind) },
      NOW,
    ).views[0]?.lines.find(({ point }) => point === 'neighbourhood')?.known;
  expect([known('village'), known('inner-city')]).toEqual(['yes', undefined]);
});

test('what is there and missing is noted, changed and taken away again', () => {
  save({ there_room: 'no', note_room: 'Wo steht der Bus?', there_volunteers: 'partly' });
  expect(line('room')).toMatchObject({ there: 'no', note: 'Wo steht der Bus?' });
  save({ ...fitValues(fit()), there_room: 'yes', there_volunteers: undefined });
  expect([line('room')?.there, line('volunteers')?.there]).toEqual(['yes', undefined]);
  expect(rowsOf(world.db, fitPoints)).toBe(1);
});

test('of two who note at once the second sees what stands now, and nothing is lost', () => {
  save({ version: '0', note_room: 'Im Saal.', there_volunteers: 'yes' });
  expect(() => save({ version: '0', note_room: 'Im Hof.' })).toThrow('form: overtaken');
  expect(line('room')?.note).toBe('Im Saal.');
  const typed = { note_room: 'Im Hof.', there_volunteers: 'yes' };
  expect(standingLines(fit(), typed)).toMatchObject([{ point: 'room', note: 'Im Saal.' }]);
  save({ ...typed, version: String(fit().version) });
  expect(line('room')?.note).toBe('Im Hof.');
});

test('only those who run the network see and change it', () => {
  expect(() => fit('ruth')).toThrow('not_found');
  expect(() => save({}, 'ruth')).toThrow('not_found');
  expect(fit('emre').network.name).toBe('Netz Degerloch');
});

test('every question has its words, and takes no other answers', () => {
  expect(Object.keys(transfers.fit.points).sort()).toEqual([...POINTS].sort());
  expect(fitForm.safeParse({ there_room: 'maybe', version: '0' }).success).toBe(false);
  expect(fitForm.safeParse({ note_room: 'x'.repeat(601), version: '0' }).success).toBe(false);
});
