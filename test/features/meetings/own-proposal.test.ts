import { afterEach, beforeEach, expect, test } from 'vitest';
import { agendaItems } from '../../../db/schema/meetings.ts';
import { decideItem } from '../../../src/features/meetings/decide-item.ts';
import { proposalForm, type AgendaItem } from '../../../src/features/meetings/item.ts';
import type { Meeting } from '../../../src/features/meetings/meeting.ts';
import {
  changeProposal,
  ownProposal,
  ownProposalForm,
  withdrawProposal,
} from '../../../src/features/meetings/own-proposal.ts';
import { proposeItem } from '../../../src/features/meetings/propose.ts';
import { EVENING, invited, network } from '../../support/meetings.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let meeting: Meeting;
let item: AgendaItem;
beforeEach(() => {
  world = openWorld();
  meeting = invited(world.db, world.member('ruth'), network(world.db, 'Runder Tisch', [world.member('ruth')]));
  const typed = { kind: 'pitch', title: 'Mitfahrbnak', words: 'Wir zeigen sie.' };
  item = proposeItem(world.db, world.member('joerg'), meeting.id, proposalForm.parse(typed), NOW);
});
afterEach(() => world.close());

const at = () => ({ meetingId: meeting.id, itemId: item.id });
const items = () =>
  world.db
    .select()
    .from(agendaItems)
    .all()
    .filter(({ kind }) => kind !== 'pledges');
const change = (name: PersonName, title: string, now = NOW) =>
  changeProposal(world.db, world.member(name), at(), ownProposalForm.parse({ title, words: '' }), now);
const withdraw = (name: PersonName, now = NOW) => withdrawProposal(world.db, world.member(name), at(), now);

test('whoever proposed it says it in other words; what it is about stays', () => {
  change('joerg', 'Mitfahrbank');
  expect(items()).toMatchObject([{ title: 'Mitfahrbank', words: null, kind: 'pitch', state: 'proposed' }]);
});

test('a proposal that is withdrawn is gone, and may be made again', () => {
  withdraw('joerg');
  expect(items()).toEqual([]);
  expect(() => withdraw('joerg')).toThrow('not_found');
});

test('for others, the hosts among them, it is not there to be changed', () => {
  for (const name of ['samira', 'ruth'] as const) {
    expect(() => change(name, 'Meins')).toThrow('not_found');
    expect(() => withdraw(name)).toThrow('not_found');
  }
  const elsewhere = { ...at(), meetingId: meeting.id + 1 };
  expect(() => ownProposal(world.db, world.member('joerg'), elsewhere, NOW)).toThrow('not_found');
});

test.each(['accepted', 'declined'] as const)('what is %s can no longer be changed or withdrawn', (decision) => {
  decideItem(world.db, world.member('ruth'), at(), { decision, reason: 'Nicht diesmal.' }, NOW);
  expect(() => change('joerg', 'Anders')).toThrow('it was decided');
  expect(() => withdraw('joerg')).toThrow('it was decided');
  expect(items()).toMatchObject([{ title: 'Mitfahrbnak', state: decision }]);
});

test('after the deadline it stays as it is', () => {
  expect(() => change('joerg', 'Zu spät', EVENING)).toThrow('it was decided');
  expect(() => withdraw('joerg', EVENING)).toThrow('it was decided');
});

test('an empty title is refused', () => {
  expect(ownProposalForm.safeParse({ title: ' ', words: '' }).success).toBe(false);
});
