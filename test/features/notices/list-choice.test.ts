import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasLeft, leaveList } from '../../../src/features/mail/leave.ts';
import { MEETING_LIST } from '../../../src/features/meetings/mails.ts';
import { leftLetters } from '../../../src/features/notices/left-letters.ts';
import { chooseLists, listChoicesOf, listFields } from '../../../src/features/notices/list-choice.ts';
import { CHECK_LIST } from '../../../src/features/transfers/mails.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const ruth = () => world.member('ruth');

test('whoever has chosen nothing gets the letters that come when it is time', () => {
  expect(listChoicesOf(world.db, ruth())).toEqual({ meetings: 'come', checks: 'come' });
});

test('what was left by one click is named, and can be joined again', () => {
  for (const list of [MEETING_LIST, CHECK_LIST]) {
    world.db.transaction((tx) => leaveList(tx, ruth().id, list, NOW));
  }
  expect(leftLetters(world.db, ruth())).toEqual(['meetings', 'checks']);
  chooseLists(world.db, ruth(), { meetings: 'come', checks: 'never' }, NOW);
  expect(leftLetters(world.db, ruth())).toEqual(['checks']);
  expect(hasLeft(world.db, ruth().id, MEETING_LIST)).toBe(false);
});

test('one list is left without the other, twice as well as once, and only by this member', () => {
  for (let times = 0; times < 2; times += 1) {
    chooseLists(world.db, ruth(), { meetings: 'never', checks: 'come' }, NOW);
  }
  expect(listChoicesOf(world.db, ruth())).toEqual({ meetings: 'never', checks: 'come' });
  expect(listChoicesOf(world.db, world.member('emre'))).toEqual({ meetings: 'come', checks: 'come' });
});

test('anything but coming or not is refused', () => {
  expect(listFields.meetings.safeParse('weekly').success).toBe(false);
  expect(listFields.checks.safeParse(undefined).success).toBe(false);
});
