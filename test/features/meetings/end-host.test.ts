import { afterEach, beforeEach, expect, test } from 'vitest';
import { transferChecks } from '../../../db/schema/transfers.ts';
import { endHost } from '../../../src/features/meetings/end-host.ts';
import { cancelMeeting } from '../../../src/features/meetings/stages.ts';
import { endNetwork } from '../../../src/features/networks/end-network.ts';
import { networkAt } from '../../../src/features/networks/find.ts';
import type { Network } from '../../../src/features/networks/network.ts';
import { answerCheck, findCheck } from '../../../src/features/transfers/answer-check.ts';
import { askChecks, hasDueCheck } from '../../../src/features/transfers/ask-checks.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { rowsOf } from '../../support/forum.ts';
import { emptyOutbox, posted, tokenIn } from '../../support/letters.ts';
import { plan } from '../../support/meetings.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let network: Network;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  network = addNetwork(world.db, ['ruth'], {}, daysAgo(300));
  const { id } = takeBench(world.db, { networkId: network.id }, 'ruth', daysAgo(250));
  const step = { state: 'running', on: '2026-04-01', words: undefined } as const;
  takeStep(world.db, world.member('ruth'), id, step, daysAgo(200));
  emptyOutbox(world.db);
});
afterEach(() => world.close());

const REASON = { reason: 'Alle sind weggezogen.' };
const end = (by: PersonName = 'emre', now = NOW) => endHost(world.db, world.member(by), network.slug, REASON, now);
const endedAt = () => networkAt(world.db, network.slug).endedAt;

test('a network that has a meeting ahead does not end until the meeting is called off', () => {
  const { id } = plan(world.db, world.member('ruth'), network.id);
  expect(() => end()).toThrow('form: meeting_ahead');
  expect(endedAt()).toBeNull();
  cancelMeeting(world.db, world.member('ruth'), id, REASON, NOW);
  end();
  expect(endedAt()).toEqual(NOW);
});

test('a meeting that is over, or of another host, is in nobody’s way', () => {
  plan(world.db, world.member('ruth'), network.id);
  plan(world.db, world.member('emre'), addNetwork(world.db, [], { name: 'Netz nebenan' }).id);
  const later = daysAgo(-90);
  end('emre', later);
  expect(endedAt()).toEqual(later);
});

test('organisers end none, and nobody one twice', () => {
  expect(() => end('ruth')).toThrow('not_found');
  end();
  expect(() => end('hanna')).toThrow('conflict');
});

test('nobody is asked any more whether what it took home still runs, and links in the mail are dead', () => {
  askChecks(world.db, NOW);
  const token = tokenIn(world.db, 'transfer_check');
  end();
  expect(findCheck(world.db, token, NOW)).toBeUndefined();
  expect(rowsOf(world.db, transferChecks)).toBe(0);
  expect(hasDueCheck(world.db, daysAgo(-400))).toBe(false);
});

test('one that ended with its questions open is asked nothing either', () => {
  askChecks(world.db, NOW);
  const token = tokenIn(world.db, 'transfer_check');
  endNetwork(world.db, world.member('emre'), network.slug, REASON, NOW);
  emptyOutbox(world.db);
  expect(() => answerCheck(world.db, token, { answer: 'ended' }, NOW)).toThrow('not_found');
  askChecks(world.db, daysAgo(-100));
  expect(posted(world.db, 'transfer_check')).toEqual([]);
  expect(hasDueCheck(world.db, daysAgo(-400))).toBe(false);
});
