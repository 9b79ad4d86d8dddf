import { afterEach, beforeEach, expect, test } from 'vitest';
import { events } from '../../../db/schema/events.ts';
import { meetingAt } from '../../../src/features/meetings/meeting.ts';
import { openAmending } from '../../../src/features/meetings/minutes.ts';
import { showItem } from '../../../src/features/meetings/running.ts';
import { holdMeeting } from '../../../src/features/meetings/stages.ts';
import { isUntouched, takeBackBeginning } from '../../../src/features/meetings/take-back-beginning.ts';
import { giveTask } from '../../../src/features/meetings/task.ts';
import { doorForm, tickOff } from '../../../src/features/meetings/tick-off.ts';
import { writeResult } from '../../../src/features/meetings/write-result.ts';
import { answer, comes, EVENING, heldWithItem, type WithItem } from '../../support/meetings.ts';
import { pledgeAt } from '../../support/pledges.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let held: WithItem;
beforeEach(() => {
  world = openWorld();
  held = heldWithItem(world);
});
afterEach(() => world.close());

const ruth = () => world.member('ruth');
const back = (name: 'ruth' | 'joerg' = 'ruth') =>
  takeBackBeginning(world.db, world.member(name), held.meeting.id, EVENING);
const at = () => ({ meetingId: held.meeting.id, itemId: held.itemId });

test('a meeting that was begun too early is as it was before: people answer, and it can begin anew', () => {
  const { db, member } = world;
  showItem(db, ruth(), held.meeting.id, { item: held.itemId }, EVENING);
  expect(back()).toEqual(held.meeting);
  expect(db.select().from(events).all().at(-1)).toMatchObject({ kind: 'meeting_beginning_taken_back' });
  expect(answer(db, member('joerg'), held.meeting, {}, EVENING).answer).toBe('yes');
  expect(holdMeeting(db, ruth(), held.meeting.id, EVENING)).toMatchObject({ state: 'held', minutes: 'draft' });
});

test.each<[string, () => unknown]>([
  ['somebody is there', () => comes(world, 'tomasz', held.meeting)],
  [
    'guests are counted',
    () => tickOff(world.db, ruth(), held.meeting.id, doorForm.parse({ guestsCounted: '3' }), EVENING),
  ],
  ['something is written', () => writeResult(world.db, ruth(), at(), { result: 'Ja.', version: 0 }, EVENING)],
  ['a network has pledged', () => pledgeAt(world, held)],
  ['somebody has a task', () => giveTask(world.db, ruth(), at(), { words: 'Holz', memberId: ruth().id }, EVENING)],
])('it stays begun where %s', (_, happens) => {
  expect(isUntouched(world.db, meetingAt(world.db, held.meeting.id))).toBe(true);
  happens();
  expect(() => back()).toThrow('form: begun');
  expect(meetingAt(world.db, held.meeting.id).state).toBe('held');
});

test('where somebody was ticked off by mistake it can be taken back', () => {
  comes(world, 'tomasz', held.meeting);
  const slip = doorForm.parse({ memberId: String(world.member('tomasz').id), came: 'no' });
  tickOff(world.db, ruth(), held.meeting.id, slip, EVENING);
  expect(back().state).toBe('invited');
});

test('only those who run it take it back, once, and not when all have read its minutes', () => {
  expect(() => back('joerg')).toThrow('not_found');
  back();
  expect(() => back()).toThrow('the meeting is invited');
  holdMeeting(world.db, ruth(), held.meeting.id, EVENING);
  openAmending(world.db, ruth(), held.meeting.id, EVENING);
  expect(() => back()).toThrow('form: begun');
});
