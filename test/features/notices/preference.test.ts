import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasLeft, leaveList } from '../../../src/features/mail/leave.ts';
import { leftLetters } from '../../../src/features/notices/left-letters.ts';
import { choosePreferences, preferencesForm, preferencesOf } from '../../../src/features/notices/preference.ts';
import { STANDARD } from '../../../src/features/notices/reason.ts';
import { listOf } from '../../../src/features/notices/rhythm.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

const ruth = () => world.member('ruth');
const chosen = () => preferencesOf(world.db, ruth());
const leave = (rhythm: 'at_once' | 'weekly') =>
  world.db.transaction((tx) => leaveList(tx, ruth().id, listOf(rhythm), NOW));

test('without a choice what is said to somebody in person comes at once, the rest in a letter of the week', () => {
  expect(chosen()).toEqual({
    mention: 'at_once',
    reply: 'at_once',
    accepted: 'at_once',
    task: 'at_once',
    item: 'at_once',
    network: 'weekly',
    watched_topic: 'weekly',
    watched_board: 'weekly',
  });
});

test('a member chooses for each reason, and nobody else', () => {
  const wanted = { ...STANDARD, reply: 'daily', mention: 'never' } as const;
  choosePreferences(world.db, ruth(), wanted);
  expect(chosen()).toEqual(wanted);
  expect(preferencesOf(world.db, world.member('samira'))).toEqual(STANDARD);
});

test('letters that were left by one click come for nothing, and the others as before', () => {
  leave('weekly');
  expect(chosen()).toEqual({ ...STANDARD, network: 'never', watched_topic: 'never', watched_board: 'never' });
  expect(leftLetters(world.db, ruth())).toEqual(['weekly']);
});

test('who chooses them again gets them again; those not chosen stay left', () => {
  leave('weekly');
  leave('at_once');
  choosePreferences(world.db, ruth(), { ...chosen(), watched_topic: 'weekly' });
  expect(chosen()).toMatchObject({ watched_topic: 'weekly', watched_board: 'never', reply: 'never' });
  expect(hasLeft(world.db, ruth().id, listOf('weekly'))).toBe(false);
  expect(leftLetters(world.db, ruth())).toEqual(['at_once']);
});

test.each([{}, { ...STANDARD, reply: 'hourly' }, { ...STANDARD, mention: '' }, { ...STANDARD, accepted: ['daily'] }])(
  '%j is no choice',
  (form) => {
    expect(preferencesForm.safeParse(form).success).toBe(false);
  },
);
