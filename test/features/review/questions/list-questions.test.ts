import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Network } from '../../../../src/features/networks/network.ts';
import type { Foundation } from '../../../../src/features/review/foundations/foundation.ts';
import { askNetwork, sayInQuestion } from '../../../../src/features/review/questions/ask-network.ts';
import {
  isAwaited,
  questionGroups,
  questionsBetween,
  questionsThatWait,
  type GroupPage,
} from '../../../../src/features/review/questions/list-questions.ts';
import { QUESTIONS_PAGE } from '../../../../src/features/review/questions/question.ts';
import { addNetwork } from '../../../support/networks.ts';
import type { PersonName } from '../../../support/people.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { later } from '../../../support/door.ts';
import { openWorld, type World } from '../../../support/world.ts';

let world: World;
let bridge: Foundation;
let network: Network;
beforeEach(() => {
  world = openWorld();
  bridge = addFoundation(world.db);
  network = addNetwork(world.db);
});
afterEach(() => world.close());

const ask = (title: string, minutes = 0, { id } = network, name: PersonName = 'samira') => {
  const place = { foundationId: bridge.id, networkId: id };
  return askNetwork(world.db, world.member(name), place, { title, words: 'Warum?' }, later(minutes));
};
const groups = (name: PersonName) =>
  questionGroups(world.db, world.member(name)).map(({ side, questions }) => [
    side,
    questions.map((one) => [one.question.title, isAwaited(one, side)]),
  ]);

test('each side sees its questions, the last heard of first, and whose turn it is', () => {
  const first = ask('Miete');
  ask('Stelle', 1);
  expect(groups('ruth')).toEqual([
    [
      'network',
      [
        ['Stelle', true],
        ['Miete', true],
      ],
    ],
  ]);
  sayInQuestion(world.db, world.member('ruth'), first.id, { words: 'Darum.' }, later(2));
  expect(groups('ruth')).toEqual([
    [
      'network',
      [
        ['Miete', false],
        ['Stelle', true],
      ],
    ],
  ]);
  expect(groups('joerg')).toEqual([
    [
      'foundation',
      [
        ['Miete', true],
        ['Stelle', false],
      ],
    ],
  ]);
});

test('who neither reviews nor runs a network has no groups; who could, empty ones', () => {
  expect(groups('emre')).toEqual([]);
  // Who looks after the site answers for no network, also where they run one.
  addNetwork(world.db, ['emre'], { name: 'Netz der Moderation' });
  expect(groups('emre')).toEqual([]);
  expect(groups('samira')).toEqual([['foundation', []]]);
});

test('what was asked of one network is found on its page', () => {
  ask('Miete');
  const other = addNetwork(world.db, ['ruth'], { name: 'Netz West' });
  const between = ({ id }: Network) => questionsBetween(world.db, world.member('joerg'), bridge.id, id);
  expect([between(network).length, between(other).length]).toEqual([1, 0]);
  expect(() => questionsBetween(world.db, world.member('hanna'), bridge.id, network.id)).toThrow('not_found');
});

test('older questions are on the next page, and on the page of their network whatever else was asked since', () => {
  ask('Miete');
  const other = addNetwork(world.db, ['ruth'], { name: 'Netz West' });
  for (let number = 0; number < QUESTIONS_PAGE; number++)
    ask(`Stelle ${number}`, 1 + number, other, number % 2 ? 'samira' : 'joerg');
  const page = (by: PersonName, from?: GroupPage) => questionGroups(world.db, world.member(by), from)[0];
  const first = page('tomasz');
  expect(first?.questions).toHaveLength(QUESTIONS_PAGE);
  expect(first?.questions.some(({ question }) => question.title === 'Miete')).toBe(false);
  const from = { side: 'foundation', slug: bridge.slug, before: first?.next ?? 0 } as const;
  expect(page('tomasz', from)).toMatchObject({ questions: [{ question: { title: 'Miete' } }] });
  expect(page('tomasz', from)).not.toHaveProperty('next');
  const between = questionsBetween(world.db, world.member('joerg'), bridge.id, network.id);
  expect(between.map(({ question }) => question.title)).toEqual(['Miete']);
  ask('Noch eine', 99, other, 'tomasz');
  const groups = questionGroups(world.db, world.member('ruth'));
  expect(groups.map(({ questions, next }) => [questions.length, next !== undefined])).toEqual([
    [1, false],
    [QUESTIONS_PAGE, true],
  ]);
});

test('what waits for an answer waits however much was asked and answered since', () => {
  const first = ask('Miete');
  for (let number = 1; number <= QUESTIONS_PAGE; number++) {
    const { id } = ask(`Frage ${number}`, number * 50);
    sayInQuestion(world.db, world.member('ruth'), id, { words: `Antwort ${number}.` }, later(number * 50 + 1));
  }
  expect(questionsThatWait(world.db, world.member('ruth')).map(({ question }) => question.id)).toEqual([first.id]);
  expect(questionsThatWait(world.db, world.member('samira'))).toEqual([]);
});
