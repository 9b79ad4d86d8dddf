import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Meeting } from '../../../src/features/meetings/meeting.ts';
import { pledge, pledgeForm } from '../../../src/features/meetings/pledge.ts';
import { holdMeeting } from '../../../src/features/meetings/stages.ts';
import { unclaimedPitches } from '../../../src/features/meetings/unclaimed.ts';
import { EVENING, invitedWithItem } from '../../support/meetings.ts';
import { publish } from '../../support/networks.ts';
import { growing } from '../../support/plan.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let host: number;
let meeting: Meeting;
let itemId: number;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  ({ host, meeting, itemId } = invitedWithItem(world, { project: 'lesebank' }));
});
afterEach(() => world.close());

const LATER = new Date(EVENING.getTime() + 86_400_000);
const unclaimed = (now = LATER) => unclaimedPitches(world.db, 3, now).map(({ project }) => project);

test('what was shown at a meeting and pledged by nobody looks for a network', () => {
  expect(unclaimed()).toEqual([]);
  holdMeeting(world.db, world.member('ruth'), meeting.id, EVENING);
  expect(unclaimed()).toEqual(['lesebank']);
  expect(growing(world.db, () => unclaimed())).toEqual([]);
});

test('as soon as a network pledges it, it looks for none', () => {
  holdMeeting(world.db, world.member('ruth'), meeting.id, EVENING);
  const input = pledgeForm.parse({ networkId: String(host), project: 'lesebank' });
  pledge(world.db, world.member('ruth'), { meetingId: meeting.id, itemId }, input, EVENING);
  expect(unclaimed()).toEqual([]);
});

test('nor does a case that has left the catalogue', () => {
  holdMeeting(world.db, world.member('ruth'), meeting.id, EVENING);
  publish(world.db, { without: ['lesebank'] });
  expect(unclaimed()).toEqual([]);
});
