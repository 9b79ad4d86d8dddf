import { afterEach, beforeEach, expect, test } from 'vitest';
import { askToJoin, confirmRequest } from '../../../src/features/members/ask-to-join.ts';
import { declineRequest } from '../../../src/features/members/decide-request.ts';
import { waitingRequests } from '../../../src/features/members/join-request.ts';
import { withdrawRole } from '../../../src/features/members/role.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { noteWaitingRequests } from '../../../src/features/members/waiting-note.ts';
import { emptyOutbox, posted, tokenIn } from '../../support/letters.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  emptyOutbox(world.db);
});
afterEach(() => world.close());

const ask = (email: string, now = NOW) => {
  askToJoin(world.db, { name: 'Neu', email, locale: 'de', reason: 'Ich möchte gern mitmachen.' }, now);
  confirmRequest(world.db, tokenIn(world.db, 'request_confirmation'), now);
};
const note = (days = 0) => noteWaitingRequests(world.db, daysAgo(-days));
const notes = () => posted(world.db, 'requests_waiting').map(({ to, subject }) => `${to}: ${subject}`);

test('moderators are told of requests that wait, in one mail', () => {
  ask('a@example.org');
  ask('b@example.org');
  expect(note()).toBe(1);
  expect(notes()).toEqual(['emre.aydin@example.org: 2 Anfragen warten']);
});

test('nobody is told of nothing, nor of a request whose e-mail is not confirmed', () => {
  askToJoin(world.db, { name: 'Neu', email: 'a@example.org', locale: 'de', reason: 'x'.repeat(30) }, NOW);
  expect(note()).toBe(0);
});

test('a new request is told a day after the last note at the earliest', () => {
  ask('a@example.org');
  note();
  ask('b@example.org', daysAgo(-0.5));
  expect([note(0.5), note(0.8), note(1), note(1.1)]).toEqual([0, 0, 1, 0]);
});

test('what still waits is told again after three days, until it is decided', () => {
  ask('a@example.org');
  expect([note(), note(1), note(2), note(3), note(4)]).toEqual([1, 0, 0, 1, 0]);
  const { id } = waitingRequests(world.db, world.member('emre'))[0] ?? { id: 0 };
  declineRequest(world.db, world.member('emre'), { id, word: 'Bitte später.' }, NOW);
  expect(note(9)).toBe(0);
});

test('without a moderator the administrators are told', () => {
  ask('a@example.org');
  const input = { memberId: world.member('emre').id, reason: 'Pause.' };
  suspendMember(world.db, world.member('hanna'), { ...input, days: 2 }, NOW);
  expect(note()).toBe(1);
  withdrawRole(world.db, world.member('hanna'), { ...input, role: 'moderator' }, NOW);
  expect(note(3)).toBe(1);
  expect(notes()).toEqual(Array(2).fill('hanna.vogel@example.org: 1 Anfrage wartet'));
});
