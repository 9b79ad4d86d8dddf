import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../db/database.ts';
import type { Job, JobParts } from '../../src/jobs/job.ts';
import { keepRunning, openRunner } from '../../src/jobs/runner.ts';
import { timed } from '../../src/jobs/timed.ts';
import { lastAtHome } from '../../src/lib/home-clock.ts';
import { openLog } from '../../src/serving/log.ts';
import { readSettings } from '../../src/settings.ts';

/** As clocks at home show it in winter. */
const at = (text: string) => new Date(`2026-11-${text}+01:00`);
const MONDAY = at('23T12:00');

let parts: JobParts;
let logged: string[];
let done: string[];
beforeEach(() => {
  logged = [];
  done = [];
  parts = {
    db: openDatabase(':memory:'),
    settings: readSettings({}),
    log: openLog({ write: (text) => logged.push(text) }),
    office: {
      transport: { send: () => Promise.reject(new Error('no')), close: () => undefined },
      sender: { name: '', url: '', address: '', contact: '' },
    },
    isStopping: () => false,
  };
});

const always = (name: string, run: () => unknown = () => done.push(name)): Job => ({ name, isDue: () => true, run });
const nightly = (run: () => unknown = () => done.push('night')) => timed('night', (now) => lastAtHome(2, now), run);

test('every job that is due runs, and no other', async () => {
  const idle: Job = { ...always('never'), isDue: () => false };
  await openRunner([always('one'), idle, always('two')], parts).runDue(MONDAY);
  expect(done).toEqual(['one', 'two']);
});

test('an error in one job is logged and stops no other', async () => {
  const broken = always('broken', () => Promise.reject(new Error('disk full')));
  const unaskable: Job = {
    ...always('unaskable'),
    isDue: () => {
      throw new Error('no table');
    },
  };
  await openRunner([broken, unaskable, always('one')], parts).runDue(MONDAY);
  await new Promise(setImmediate);
  expect(done).toEqual(['one']);
  expect(logged.join('')).toContain('"job":"broken"');
  expect(logged.join('')).toContain('disk full');
  expect(logged.join('')).toContain('"job":"unaskable"');
});

test('a job that is under way is not started again, and holds up no other', async () => {
  let end: () => void = () => undefined;
  const long = always('long', () => {
    done.push('long');
    return new Promise<void>((resolve) => (end = resolve));
  });
  const runner = openRunner([long, always('short')], parts);
  const first = runner.runDue(MONDAY);
  await new Promise(setImmediate);
  await runner.runDue(MONDAY);
  expect(done).toEqual(['long', 'short', 'short']);
  end();
  await first;
  await runner.idle();
});

test('a stop waits for what is under way', async () => {
  const stop = keepRunning(openRunner([always('slow', () => sleep(300).then(() => done.push('slow')))], parts));
  await sleep(1_100);
  await stop();
  expect(done).toEqual(['slow']);
});

test('a nightly job is done once a night, however often and late it is asked', async () => {
  const runner = openRunner([nightly()], parts);
  await runner.runDue(MONDAY);
  expect(done).toEqual([]);
  for (const time of ['24T01:59', '24T02:00', '24T02:00:01', '24T23:00']) await runner.runDue(at(time));
  expect(done).toEqual(['night']);
  await runner.runDue(at('28T09:00'));
  await runner.runDue(at('28T09:01'));
  expect(done).toEqual(['night', 'night']);
});

test('a nightly job that failed is tried again after an hour, even after a restart', async () => {
  const broken = openRunner([nightly(() => Promise.reject(new Error('no')))], parts);
  await broken.runDue(MONDAY);
  await broken.runDue(at('24T02:00'));
  const restarted = openRunner([nightly()], parts);
  await restarted.runDue(at('24T02:59'));
  expect(done).toEqual([]);
  await restarted.runDue(at('24T03:00'));
  await restarted.runDue(at('24T04:00'));
  expect(done).toEqual(['night']);
});

const secondsOn = (seconds: number) => new Date(MONDAY.getTime() + seconds * 1_000);

test('a job that fails rests, twice as long each time, up to an hour, and holds up no other', async () => {
  const tried: number[] = [];
  let second = 0;
  const broken = always('broken', () => {
    tried.push(second);
    throw new Error('disk full');
  });
  const runner = openRunner([broken, always('sound')], parts);
  for (; second <= 130; second += 1) await runner.runDue(secondsOn(second));
  expect(tried).toEqual([0, 10, 30, 70]);
  expect(done).toHaveLength(131);
  for (second = 3_600; second <= 24 * 3_600; second += 3_600) await runner.runDue(secondsOn(second));
  expect(tried).toHaveLength(28);
});

test('a job that cannot be asked rests too', async () => {
  let asked = 0;
  const isDue = () => {
    asked += 1;
    throw new Error('no table');
  };
  const runner = openRunner([{ ...always('unaskable'), isDue }], parts);
  for (const second of [0, 1, 9, 10, 29]) await runner.runDue(secondsOn(second));
  expect(asked).toBe(2);
});

test('once a job has worked, what went wrong before is forgotten', async () => {
  const runs = [false, false, true, false, true];
  const shaky = always('shaky', () => {
    done.push('shaky');
    if (!runs.shift()) throw new Error('no');
  });
  const runner = openRunner([shaky], parts);
  // Twice it fails, works, fails once, and works after the shortest rest.
  for (const second of [0, 10, 30, 31, 40, 41]) await runner.runDue(secondsOn(second));
  expect(done).toHaveLength(5);
});
