import { afterEach, beforeEach, expect, test } from 'vitest';
import { settlePledge } from '../../../src/features/meetings/settle-pledge.ts';
import { holdMeeting } from '../../../src/features/meetings/stages.ts';
import { unclaimedPitches } from '../../../src/features/meetings/unclaimed.ts';
import { EVENING, invitedWithItem, type WithItem } from '../../support/meetings.ts';
import { publish } from '../../support/networks.ts';
import { growing } from '../../support/plan.ts';
import { pledgeAt } from '../../support/pledges.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let item: WithItem;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  item = invitedWithItem(world, { project: 'lesebank' });
});
afterEach(() => world.close());

const LATER = new Date(EVENING.getTime() + 86_400_000);
const hold = () => holdMeeting(world.db, world.member('ruth'), item.meeting.id, EVENING);
const unclaimed = (now = LATER) => unclaimedPitches(world.db, 3, now).map(({ project }) => project);

test('what was shown at a meeting and pledged by nobody looks for a network', () => {
  expect(unclaimed()).toEqual([]);
  hold();
  expect(unclaimed()).toEqual(['lesebank']);
  expect(growing(world.db, () => unclaimed())).toEqual([]);
});

test('as soon as a network pledges it, it looks for none', () => {
  hold();
  pledgeAt(world, item, { project: 'lesebank' });
  expect(unclaimed()).toEqual([]);
});

test('when the network lets it go, it looks for one again', () => {
  hold();
  const { id } = pledgeAt(world, item, { project: 'lesebank' });
  settlePledge(world.db, world.member('ruth'), id, { outcome: 'dropped', outcomeNote: 'Kein Platz.' }, LATER);
  expect(unclaimed()).toEqual(['lesebank']);
});

test('nor does a case that has left the catalogue', () => {
  hold();
  publish(world.db, { without: ['lesebank'] });
  expect(unclaimed()).toEqual([]);
});
