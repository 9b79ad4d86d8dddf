import { afterEach, beforeEach, expect, test } from 'vitest';
import { stepsOf } from '../../../src/features/transfers/shown-steps.ts';
import { shownTransfer } from '../../../src/features/transfers/shown.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { standingOf, tellingForm, tellTransfer, toldIn } from '../../../src/features/transfers/tell.ts';
import { ownTransfer, type Transfer } from '../../../src/features/transfers/transfer.ts';
import { publish, takeBench } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let bench: Transfer;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  bench = takeBench(world.db);
});
afterEach(() => world.close());

const tell = (input: object, by: PersonName = 'ruth') =>
  tellTransfer(
    world.db,
    world.member(by),
    bench.id,
    tellingForm.parse({ seenBy: 'members', version: '1', ...input }),
    NOW,
  );
const now = () => ownTransfer(world.db, world.member('ruth'), bench.id);

test('a network tells what it kept, changed and dropped, what it took and what went wrong', () => {
  const told = {
    ...{ kept: 'Die Bank.', changed: 'Wir lesen abends.', dropped: 'Den Kuchen.', partners: 'Bücherei' },
    ...{ hours: '40', cost: 'up-to-500', trouble: 'Es regnete.', cause: 'unforeseen', again: 'differently' },
    ...{ againNote: 'Mit Dach.', seenBy: 'public', nextCheck: '2027-05-01' },
  };
  tell(told);
  expect(toldIn(now())).toEqual({ ...told, version: '2' });
});

test('what is left out is taken away', () => {
  tell({ kept: 'Die Bank.', hours: '3' });
  tell({ version: '2' });
  expect(now()).toMatchObject({ kept: null, hours: null });
});

test('a form that says nothing of what is untold saves nothing; who reads it and when we ask may change alone', () => {
  expect(() => tell({})).toThrow('form: nothing_told');
  expect(now().version).toBe(1);
  expect(tell({ seenBy: 'public' })).toBe(false);
  expect(tell({ seenBy: 'public', nextCheck: '2027-05-01', version: '2' })).toBe(false);
  expect(tell({ seenBy: 'public', again: 'no', version: '3' })).toBe(true);
  expect(tell({ seenBy: 'public', version: '4' })).toBe(false);
  expect(now()).toMatchObject({ again: null, nextCheck: null, seenBy: 'public' });
});

test('whoever was overtaken is told so, and sees what stands', () => {
  tell({ kept: 'Die Bank.' });
  expect(() => tell({ kept: 'Das Vorlesen.' })).toThrow('form: overtaken');
  expect(standingOf(now(), { kept: 'Das Vorlesen.' })).toEqual([{ field: 'kept', text: 'Die Bank.' }]);
  tell({ kept: 'Die Bank und das Vorlesen.', version: '2' });
  expect(now().kept).toBe('Die Bank und das Vorlesen.');
});

test('a cause needs its trouble, a check a day to come, and the pen somebody who runs the network', () => {
  expect(() => tell({ cause: 'planning' })).toThrow('trouble: required');
  expect(() => tell({ nextCheck: '2026-11-22' })).toThrow('nextCheck: in_past');
  expect(() => tell({}, 'samira')).toThrow('not_found');
  expect(now().version).toBe(1);
});

test('what has stopped is asked about no more', () => {
  takeStep(world.db, world.member('ruth'), bench.id, { state: 'stopped', on: '2026-11-22', words: 'Zu laut.' }, NOW);
  tell({ kept: 'Die Bank.', version: '2', nextCheck: '2027-05-01' });
  expect(now().nextCheck).toBeNull();
});

test('why it was stopped can be said in other words, and is not lost where nothing is said of it', () => {
  const read = () => shownTransfer(world.db, undefined, bench.id, 'de');
  tell({ stopped: 'Noch läuft es.', seenBy: 'public' });
  expect(read().stopped).toBeUndefined();
  takeStep(
    world.db,
    world.member('ruth'),
    bench.id,
    { state: 'stopped', on: '2026-11-22', words: 'Frau X ging.' },
    NOW,
  );
  const standing = { ...now(), stopped: read().stopped ?? '' };
  expect(toldIn(standing)).toMatchObject({ stopped: 'Frau X ging.' });
  expect(standingOf(standing, { stopped: 'Es fehlten Leute.' })).toEqual([{ field: 'stopped', text: 'Frau X ging.' }]);
  tell({ version: '3', stopped: 'Es fehlten Leute.', seenBy: 'anonymised' });
  expect(read().stopped).toBe('Es fehlten Leute.');
  expect(stepsOf(world.db, undefined, read()).at(-1)).toEqual({
    ...{ state: 'stopped', on: '2026-11-22', words: 'Es fehlten Leute.', byMail: false },
  });
  tell({ version: '4' });
  expect(shownTransfer(world.db, world.member('ruth'), bench.id, 'de').stopped).toBe('Es fehlten Leute.');
});

test.each([{ hours: '-1' }, { hours: 'viel' }, { cost: 'gold' }, { cause: 'x' }, { again: 'x' }, { seenBy: 'all' }])(
  '%o is not told',
  (wrong) => {
    expect(tellingForm.safeParse({ seenBy: 'members', version: '1', ...wrong }).success).toBe(false);
  },
);
