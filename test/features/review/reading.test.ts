import { describe, expect, test, afterEach, beforeEach } from 'vitest';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { answerInvitation, inviteOrganiser } from '../../../src/features/networks/invite-organiser.ts';
import { endOffice } from '../../../src/features/review/foundations/leave-office.ts';
import { closedReviewsOf, endedReviewsOf, runningReviewsOf } from '../../../src/features/review/list-reviews.ts';
import { readAsNetwork, readReview, reviewFace } from '../../../src/features/review/read-review.ts';
import { replyToReview } from '../../../src/features/review/reply-to-review.ts';
import { administers } from '../../support/administers.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { addNetwork } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { addFoundation, addReview, closes } from '../../support/reviews.ts';
import { daysAgo, NOW } from '../../support/world.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

describe('for all others there is no such review', () => {
  const acts: [string, (name: PersonName) => unknown][] = [
    ['sees its face', (name) => reviewFace(world.db, world.member(name), world.review.id)],
    ['reads it', (name) => world.read(name)],
    ['declares', (name) => world.free(name)],
    ['writes', (name) => world.submit(name)],
    ['ends the writing', (name) => world.end(name)],
    ['concludes', (name) => world.conclude(name)],
    ['closes', (name) => world.closeReview(name)],
    ['withdraws', (name) => world.withdraw(name)],
    ['reads it for the network', (name) => readAsNetwork(world.db, world.member(name), world.review.id, NOW)],
    ['replies', (name) => world.reply(name)],
    ['lists the foundation’s that run', (name) => runningReviewsOf(world.db, world.member(name), world.bridge.id)],
    ['lists the foundation’s that have ended', (name) => endedReviewsOf(world.db, world.member(name), world.bridge.id)],
  ];
  const strangers: PersonName[] = ['hanna', 'emre', 'ruth'];
  test.each(strangers.flatMap((name) => acts.map(([what, act]) => ({ name, what, act }))))(
    '$name $what: not found',
    ({ name, act }) => {
      addFoundation(world.db, { name: 'Stiftung Eiche', lead: 'emre', reviewers: [] });
      expect(() => act(name)).toThrow('not_found');
    },
  );

  test('a reviewer of another foundation finds nothing even of what is closed', () => {
    closes(world.db, world.review);
    addFoundation(world.db, { name: 'Stiftung Eiche', lead: 'emre', reviewers: [] });
    for (const [, act] of acts) expect(() => act('emre')).toThrow('not_found');
  });

  test('a reviewer whose office ends finds nothing at once, the sheet stays', () => {
    world.free('tomasz', 'samira');
    world.submit('tomasz', 'samira');
    expect(world.read('samira').others).toHaveLength(1);
    endOffice(world.db, world.member('tomasz'), world.bridge.id, world.member('samira').id, NOW);
    for (const [, act] of acts) expect(() => act('samira')).toThrow('not_found');
    expect(world.read('tomasz').others.map(({ name }) => name)).toEqual(['Samira Haddad']);
  });

  test('a reviewer who is suspended finds nothing', () => {
    world.free('samira');
    suspendMember(
      world.db,
      world.member('emre'),
      { memberId: world.member('samira').id, days: 7, reason: 'Streit.' },
      NOW,
    );
    expect(() => world.read('samira')).toThrow('not_found');
  });

  test('a reviewer who comes to administer finds nothing', () => {
    world.free('samira');
    administers(world, 'samira');
    expect(() => world.read('samira')).toThrow('not_found');
  });

  test('numbers that nobody has are not found either', () => {
    for (const id of [0, -1, 99, NaN])
      expect(() => readReview(world.db, world.member('tomasz'), id, NOW)).toThrow('not_found');
  });
});

describe('the network', () => {
  test('reads what is closed and not before, and that is kept', () => {
    world.free('tomasz', 'samira');
    world.submit('tomasz');
    world.end('tomasz');
    world.conclude('tomasz');
    expect(() => readAsNetwork(world.db, world.member('ruth'), world.review.id, NOW)).toThrow('not_found');
    expect(() => world.reply('ruth')).toThrow('not_found');
    expect(closedReviewsOf(world.db, world.member('ruth'), world.network.id)).toEqual([]);
    world.closeReview('tomasz');
    readAsNetwork(world.db, world.member('ruth'), world.review.id, daysAgo(-1));
    expect(closedReviewsOf(world.db, world.member('ruth'), world.network.id)).toMatchObject([
      { id: world.review.id, state: 'closed' },
    ]);
    expect(world.read('tomasz').sights).toContainEqual({
      ...{ memberId: world.member('ruth').id, name: 'Ruth Kessler' },
      ...{ what: 'closed_review', at: daysAgo(-1) },
    });
  });

  test('of another district does not read it', () => {
    closes(world.db, world.review);
    addNetwork(world.db, ['joerg'], { name: 'Netz West' });
    endOffice(world.db, world.member('tomasz'), world.bridge.id, world.member('joerg').id, NOW);
    expect(() => readAsNetwork(world.db, world.member('joerg'), world.review.id, NOW)).toThrow('not_found');
    expect(() => replyToReview(world.db, world.member('joerg'), world.review.id, { words: 'Nein.' }, NOW)).toThrow(
      'not_found',
    );
  });

  test('is not whoever looks after the site, even where organisers let them in', () => {
    closes(world.db, world.review);
    for (const name of ['hanna', 'emre'] as const)
      expect(() => readAsNetwork(world.db, world.member(name), world.review.id, NOW)).toThrow('not_found');
    for (const name of ['hanna', 'emre'] as const) {
      world.organise('ruth', name);
      expect(() => readAsNetwork(world.db, world.member(name), world.review.id, NOW)).toThrow('not_found');
      expect(() => world.reply(name)).toThrow('not_found');
      expect(closedReviewsOf(world.db, world.member(name), world.network.id)).toEqual([]);
    }
  });

  test('has nobody with a task on the site among its readers, not even who ran it before the review was opened', () => {
    const own = addNetwork(world.db, ['ruth'], { name: 'Netz Ost' }, daysAgo(9));
    for (const name of ['hanna', 'emre'] as const) lets(own.id, name, daysAgo(9));
    const review = addReview(world.db, world.bridge, own.id);
    emptyOutbox(world.db);
    closes(world.db, review);
    const told = posted(world.db, 'review_closed').map(({ to }) => to);
    expect(told).toEqual([world.member('ruth').email]);
    for (const name of ['hanna', 'emre'] as const)
      expect(() => readAsNetwork(world.db, world.member(name), review.id, NOW)).toThrow('not_found');
    expect(readAsNetwork(world.db, world.member('ruth'), review.id, NOW).review.id).toBe(review.id);
  });

  function lets(networkId: number, name: PersonName, now: Date): void {
    inviteOrganiser(
      world.db,
      world.member('ruth'),
      networkId,
      { memberId: world.member(name).id, words: undefined },
      now,
    );
    answerInvitation(world.db, world.member(name), networkId, 'yes', now);
  }
});
