import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endNetwork } from '../../../../src/features/networks/end-network.ts';
import {
  answerReviewerInvitation,
  inviteReviewer,
} from '../../../../src/features/review/foundations/invite-reviewer.ts';
import { endOffice } from '../../../../src/features/review/foundations/leave-office.ts';
import {
  askNetwork,
  MOST_WORDS,
  questionForm,
  sayInQuestion,
} from '../../../../src/features/review/questions/ask-network.ts';
import {
  networksToAsk,
  questionFor,
  questionsOf,
  questionsTo,
  wordsOf,
} from '../../../../src/features/review/questions/question.ts';
import { emptyOutbox, posted } from '../../../support/letters.ts';
import { addNetwork } from '../../../support/networks.ts';
import type { PersonName } from '../../../support/people.ts';
import { growing } from '../../../support/plan.ts';
import { openReviewWorld, type ReviewWorld } from '../../../support/review-world.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { daysAgo, NOW } from '../../../support/world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

const ask = (name: PersonName, networkId = world.network.id, now = NOW) => {
  const place = { foundationId: world.bridge.id, networkId };
  return askNetwork(world.db, world.member(name), place, { title: 'Rücklage', words: 'Wie hoch ist sie?' }, now);
};
const say = (name: PersonName, id: number, words = 'So hoch.', now = NOW) =>
  sayInQuestion(world.db, world.member(name), id, { words }, now);
const asked = (name: PersonName) => questionsOf(world.db, world.member(name), world.bridge.id).questions;
const answered = (name: PersonName) => questionsTo(world.db, world.member(name), world.network.id).questions;
const see = (name: PersonName, id: number) => questionFor(world.db, world.member(name), id);

test('one may ask the networks of the portfolio, but for those that ended or that one is connected with', () => {
  const names = (name: PersonName) =>
    networksToAsk(world.db, world.member(name), world.bridge.id).map((network) => network.name);
  expect(names('samira')).toEqual([world.network.name]);
  world.conflict('joerg');
  expect(names('joerg')).toEqual([]);
  expect(() => names('ruth')).toThrow('not_found');
  endNetwork(world.db, world.member('emre'), world.network.slug, { reason: 'Vorbei.' }, NOW);
  expect(names('samira')).toEqual([]);
});

test('a network in which nobody answers is not asked', () => {
  const { id } = addNetwork(world.db, ['emre'], { name: 'Netz ohne Leute' });
  expect(() => ask('samira', id)).toThrow('nobody_reads');
  expect(questionsOf(world.db, world.member('samira'), world.bridge.id).questions).toEqual([]);
});

test('a reviewer asks, an organiser answers, and both sides hear of it by mail', () => {
  emptyOutbox(world.db);
  const { id } = ask('samira');
  const told = () => posted(world.db, 'review_question').map(({ to }) => to);
  expect(new Set(told())).toEqual(
    new Set(['ruth', 'tomasz', 'joerg'].map((name) => world.member(name as PersonName).email)),
  );
  expect(posted(world.db)[0]).toMatchObject({ path: `/reviews/questions/${id}` });
  expect(posted(world.db)[0]?.text).toContain('„Wie hoch ist sie?“');
  emptyOutbox(world.db);
  say('ruth', id, 'So hoch.', daysAgo(-1));
  expect(told()).toHaveLength(3);
  expect(wordsOf(world.db, id).map(({ side, author }) => [side, author])).toEqual([
    ['foundation', 'Samira Haddad'],
    ['network', 'Ruth Kessler'],
  ]);
  expect(asked('joerg')).toMatchObject([{ id, lastAt: daysAgo(-1) }]);
  expect(answered('ruth')).toMatchObject([{ id }]);
});

describe('for all others there is no such question', () => {
  test.each<PersonName>(['hanna', 'emre'])('%s neither sees nor asks nor answers', (name) => {
    const { id } = ask('samira');
    addFoundation(world.db, { name: 'Stiftung Eiche', lead: 'emre', reviewers: [] });
    for (const act of [() => see(name, id), () => say(name, id), () => ask(name), () => asked(name)])
      expect(act).toThrow('not_found');
    expect(answered(name)).toEqual([]);
  });

  test.each<PersonName>(['hanna', 'emre'])(
    '%s, who has a task on the site, finds none where they run the network',
    (name) => {
      const before = ask('samira');
      world.organise('ruth', name);
      const after = ask('samira', world.network.id, daysAgo(-1));
      for (const { id } of [before, after]) {
        expect(() => see(name, id)).toThrow('not_found');
        expect(() => say(name, id)).toThrow('not_found');
      }
      expect(answered(name)).toEqual([]);
      expect(answered('ruth')).toHaveLength(2);
    },
  );

  test('a moderator who reviews and runs the network stands on neither side', () => {
    const { id } = ask('samira');
    addFoundation(world.db, { name: 'Stiftung Eiche', lead: 'emre', reviewers: [] });
    inviteReviewer(
      world.db,
      world.member('tomasz'),
      world.bridge.id,
      { memberId: world.member('emre').id, words: undefined },
      NOW,
    );
    answerReviewerInvitation(world.db, world.member('emre'), world.bridge.id, 'yes', NOW);
    expect(see('emre', id).side).toBe('foundation');
    world.organise('ruth', 'emre');
    expect(() => see('emre', id)).toThrow('not_found');
    expect(() => ask('emre')).toThrow('not_found');
  });

  test('an organiser of another network finds none, and asks none', () => {
    const { id } = ask('samira');
    addNetwork(world.db, ['emre'], { name: 'Netz West' });
    expect(() => see('emre', id)).toThrow('not_found');
    expect(() => ask('ruth')).toThrow('not_found');
  });

  test('a reviewer with a conflict of interest finds none, and is not written to', () => {
    const { id } = ask('samira');
    world.conflict('joerg');
    emptyOutbox(world.db);
    say('samira', id);
    expect(posted(world.db).map(({ to }) => to)).not.toContain(world.member('joerg').email);
    expect(() => see('joerg', id)).toThrow('not_found');
    expect(asked('joerg')).toEqual([]);
  });

  test('a reviewer whose office ends finds none at once', () => {
    const { id } = ask('samira');
    endOffice(world.db, world.member('tomasz'), world.bridge.id, world.member('samira').id, NOW);
    expect(() => see('samira', id)).toThrow('not_found');
    expect(() => say('samira', id)).toThrow('not_found');
  });
});

test('a form that is sent twice asks once, and who asks the same later asks again', () => {
  const { id } = ask('samira');
  emptyOutbox(world.db);
  expect(ask('samira').id).toBe(id);
  expect([posted(world.db), wordsOf(world.db, id).length]).toEqual([[], 1]);
  expect(ask('joerg').id).not.toBe(id);
  expect(ask('samira', world.network.id, daysAgo(-1)).id).not.toBe(id);
});

test('whoever reviews and runs the network stands on its side', () => {
  const { id } = ask('samira');
  world.organise('ruth', 'joerg');
  expect(see('joerg', id).side).toBe('network');
  expect(() => ask('joerg')).toThrow('not_found');
});

test('a network that has ended is asked nothing more', () => {
  endNetwork(world.db, world.member('emre'), world.network.slug, { reason: 'Fertig.' }, NOW);
  expect(() => ask('samira')).toThrow('conflict');
});

test('networks and questions that nobody has are not found', () => {
  expect(() => ask('samira', 99)).toThrow('not_found');
  for (const id of [0, 99, NaN]) expect(() => see('samira', id)).toThrow('not_found');
});

test('an answer that is sent twice is said once, and later it may be said again', () => {
  const { id } = ask('samira');
  say('ruth', id);
  say('ruth', id);
  expect(wordsOf(world.db, id)).toHaveLength(2);
  say('ruth', id, 'So hoch.', daysAgo(-1));
  expect(wordsOf(world.db, id)).toHaveLength(3);
});

test('a day has room for so many words of one person', () => {
  const { id } = ask('samira');
  for (let number = 1; number < MOST_WORDS; number++) say('samira', id, `Wort ${number}.`);
  expect(() => say('samira', id, 'Noch eins.')).toThrow('too_many');
  say('ruth', id);
  say('samira', id, 'Morgen.', daysAgo(-1.01));
});

test.each([{ title: ' ' }, { title: '…' }, { words: ' ' }, { words: 'a'.repeat(3_001) }, { title: 'a'.repeat(121) }])(
  '%j is refused',
  (typed) => expect(questionForm.safeParse({ title: 'Rücklage', words: 'Wie?', ...typed }).success).toBe(false),
);

test('every list of questions is met by an index', () => {
  const { id } = ask('samira');
  const lists = () => {
    questionsOf(world.db, world.member('samira'), world.bridge.id, { networkId: world.network.id, before: id });
    asked('samira');
    questionsTo(world.db, world.member('ruth'), world.network.id, id);
    wordsOf(world.db, id);
    say('ruth', id);
  };
  expect(growing(world.db, lists)).toEqual([]);
});
