import { afterEach, beforeEach, expect, test } from 'vitest';
import { proposalForm } from '../../../src/features/meetings/item.ts';
import type { Meeting } from '../../../src/features/meetings/meeting.ts';
import { ownItems, ownItemsAhead } from '../../../src/features/meetings/own-items.ts';
import { proposeItem } from '../../../src/features/meetings/propose.ts';
import { EVENING, invited, network } from '../../support/meetings.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let meeting: Meeting;
beforeEach(() => {
  const { db, member } = (world = openWorld());
  meeting = invited(db, member('ruth'), network(db, 'Runder Tisch', [member('ruth')]));
});
afterEach(() => world.close());

const propose = (name: PersonName, title: string) =>
  proposeItem(world.db, world.member(name), meeting.id, proposalForm.parse({ kind: 'question', title }), NOW);
const ahead = (name: PersonName, now = NOW) =>
  ownItemsAhead(world.db, world.member(name), now).map(({ title, state }) => [title, state]);

test('members find what they proposed until the meeting is over, and nothing of others', () => {
  propose('joerg', 'Wer hat Bänke?');
  expect([ahead('joerg'), ahead('tomasz')]).toEqual([[['Wer hat Bänke?', 'proposed']], []]);
  expect(ahead('joerg', new Date(EVENING.getTime() + 86_400_000))).toEqual([]);
  expect(ownItems(world.db, world.member('joerg'), [meeting])).toHaveLength(1);
});

test('who runs a meeting proposes nothing: what they add stands on the agenda', () => {
  propose('ruth', 'Begrüßung');
  expect([ahead('ruth'), ownItems(world.db, world.member('ruth'), [])]).toEqual([[], []]);
});
