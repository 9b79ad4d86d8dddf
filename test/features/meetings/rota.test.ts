import { expect, test } from 'vitest';
import { rota } from '../../../src/features/meetings/list.ts';
import { neverMet, rotaOf } from '../../../src/features/meetings/rota.ts';
import { cancelMeeting } from '../../../src/features/meetings/stages.ts';
import { yearLine, yearsShown } from '../../../src/features/meetings/year-line.ts';
import { network as host, plan } from '../../support/meetings.ts';
import { growing } from '../../support/plan.ts';
import { NOW, openWorld } from '../../support/world.ts';

const network = (id: number, name: string) => ({ id, slug: name, name, districts: [] });
const hosted = (hostId: number, day: string, district = 'mitte') => ({ hostId, district, startsAt: new Date(day) });

test('who never hosted is first, then who did longest ago', () => {
  const networks = [network(1, 'Ahorn'), network(2, 'Birke'), network(3, 'Eiche'), network(4, 'Linde')];
  const past = [hosted(1, '2026-01-01'), hosted(2, '2025-01-01'), hosted(2, '2026-06-01'), hosted(9, '2026-01-01')];
  expect(rotaOf(networks, past).map(({ name }) => name)).toEqual(['Eiche', 'Linde', 'Ahorn', 'Birke']);
  expect(rotaOf(networks, past).at(-1)?.hostedAt).toEqual(new Date('2026-06-01'));
});

test('districts in which nobody has met stay', () => {
  expect(neverMet(['mitte', 'west', 'ost'], [hosted(1, '2026-01-01', 'west')])).toEqual(['mitte', 'ost']);
});

test('the rota asks for the newest meeting of each network and district, and what fell through was none', () => {
  const world = openWorld();
  const { db, member } = world;
  const [oak, elm] = [host(db, 'Eiche', [member('ruth')]), host(db, 'Ulme', [member('ruth')])];
  for (const day of ['2027-01-14', '2027-04-15']) plan(db, member('ruth'), oak, { day });
  const { id } = plan(db, member('ruth'), elm, { day: '2027-07-15', district: 'mitte' });
  cancelMeeting(db, member('ruth'), id, { reason: 'Kein Raum.' }, NOW);
  const ids = ['mitte', 'degerloch'];
  const { hosts, neverMet: never } = rota(db, ids);
  expect(hosts.map(({ name, hostedAt }) => [name, hostedAt?.toISOString().slice(0, 10)])).toEqual([
    ['Ulme', undefined],
    ['Eiche', '2027-04-15'],
  ]);
  expect(never).toEqual(['mitte']);
  expect(growing(db, () => rota(db, ids))).toEqual([]);
  world.close();
});

test('a year is a line of four, by the days at home', () => {
  const meetings = ['2026-12-31T23:30:00Z', '2026-06-30T22:30:00Z', '2026-01-14T18:00:00Z', '2026-01-07T18:00:00Z'];
  const line = yearLine(
    meetings.map((day) => ({ startsAt: new Date(day) })),
    2026,
  );
  // The first is New Year in Stuttgart, the second the first of July.
  expect(line.map(({ meetings }) => meetings.length)).toEqual([2, 0, 1, 0]);
  expect(line[0]?.meetings[0]?.startsAt).toEqual(new Date('2026-01-07T18:00:00Z'));
});

test.each([
  ['2026-06-01T10:00:00Z', [], [2026]],
  ['2026-06-01T10:00:00Z', ['2027-01-14T18:00:00Z'], [2026, 2027]],
  ['2026-10-01T10:00:00Z', [], [2026, 2027]],
  ['2026-12-31T23:30:00Z', [], [2027]],
])('at %s, with meetings ahead on %j, the years %j are shown', (now, ahead: string[], years) => {
  const meetings = ahead.map((day) => ({ startsAt: new Date(day) }));
  expect(yearsShown(new Date(now), meetings)).toEqual(years);
});
