import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForProposals } from '../../../src/features/meetings/propose.ts';
import { cancelMeeting } from '../../../src/features/meetings/stages.ts';
import { invited, network, plan } from '../../support/meetings.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let host: number;
beforeEach(() => {
  world = openWorld();
  host = network(world.db, 'Runder Tisch', [world.member('ruth')]);
});
afterEach(() => world.close());

const days = (name: PersonName) =>
  openForProposals(world.db, world.member(name), NOW).map(({ startsAt }) => startsAt.toISOString().slice(0, 10));

test('every meeting ahead that takes proposals is offered, the next one first', () => {
  const { db, member } = world;
  plan(db, member('ruth'), host, { day: '2027-04-15' });
  invited(db, member('ruth'), host, { day: '2027-01-14' });
  expect(days('joerg')).toEqual(['2027-01-14', '2027-04-15']);
});

test('what fell through takes none, and after its last day a meeting takes those of its hosts alone', () => {
  const { db, member } = world;
  const { id } = plan(db, member('ruth'), host, { day: '2027-01-14' });
  cancelMeeting(db, member('ruth'), id, { reason: 'Kein Raum.' }, NOW);
  const until = { day: '2026-11-24', proposalsUntil: '2026-11-22' };
  plan(db, member('ruth'), host, until, new Date('2026-11-20T10:00:00Z'));
  expect([days('joerg'), days('ruth')]).toEqual([['2026-11-24'], ['2026-11-24']]);
  const later = new Date('2026-11-23T10:00:00Z');
  expect(openForProposals(db, member('joerg'), later)).toEqual([]);
  expect(openForProposals(db, member('ruth'), later)).toHaveLength(1);
});

test('no more than a year of meetings is offered', () => {
  const { db, member } = world;
  for (const month of ['01', '03', '05', '07', '09']) plan(db, member('ruth'), host, { day: `2027-${month}-14` });
  expect(days('joerg')).toHaveLength(4);
});
