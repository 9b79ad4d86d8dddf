import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { proposals } from '../../../db/schema/proposals.ts';
import { topicFor } from '../../../src/features/forum/topic.ts';
import { grantRole, withdrawRole } from '../../../src/features/members/role.ts';
import { declineProposal, publishProposal } from '../../../src/features/proposals/decide.ts';
import {
  creditFor,
  proposalOn,
  proposalsOf,
  readersOfProposals,
  waitingProposals,
} from '../../../src/features/proposals/find.ts';
import { proposalFile } from '../../../src/features/proposals/mdx.ts';
import { factsOf } from '../../../src/features/proposals/proposal.ts';
import { propose } from '../../../src/features/proposals/propose.ts';
import { readCity } from '../../../src/features/places/city.ts';
import { publish } from '../../support/networks.ts';
import { growing } from '../../support/plan.ts';
import { facts, HEADINGS, TYPED } from '../../support/proposals.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  const samira = { memberId: world.member('samira').id, role: 'editor', reason: 'Schreibt gern.' } as const;
  grantRole(world.db, world.member('hanna'), samira, NOW);
});
afterEach(() => world.close());

const send = (values = {}) => propose(world.db, world.member('ruth'), facts(values), HEADINGS, NOW).topicId;
const decline = (id: number) =>
  declineProposal(world.db, world.member('samira'), id, { reason: 'Das ist noch eine Idee.' }, NOW);

test('what waits stands in its order, and one’s own with what became of it', () => {
  const [first, second] = [send(), send({ title: 'Zweites' })];
  const waiting = () => waitingProposals(world.db, world.member('samira')).map(({ topicId }) => topicId);
  expect(waiting()).toEqual([first, second]);
  decline(first);
  expect(waiting()).toEqual([second]);
  const mine = proposalsOf(world.db, world.member('ruth')).map(({ title, state }) => [title, state]);
  expect(mine).toEqual([
    ['Zweites', 'open'],
    [TYPED.title, 'declined'],
  ]);
  expect(growing(world.db, () => waiting())).toEqual([]);
  expect(growing(world.db, () => proposalsOf(world.db, world.member('ruth')))).toEqual([]);
  expect(growing(world.db, () => creditFor(world.db, undefined, 'lesebank'))).toEqual([]);
});

test('editors read proposals, and administrators where there is none', () => {
  const names = () => readersOfProposals(world.db, NOW).map(({ name }) => name);
  expect(names()).toEqual(['Tomasz Nowak', 'Samira Haddad']);
  for (const editor of ['tomasz', 'samira'] as const) {
    const role = { memberId: world.member(editor).id, role: 'editor', reason: 'Genug.' } as const;
    withdrawRole(world.db, world.member('hanna'), role, NOW);
  }
  expect(names()).toContain(world.member('hanna').name);
});

test.each([{ title: 7 }, 'x', [], { ...TYPED, outcome: 'gone' }])(
  'facts that are broken in the store, such as %j, take no page with them',
  (broken) => {
    const id = send();
    publishProposal(world.db, world.member('samira'), id, { project: 'lesebank' }, NOW);
    world.db.update(proposals).set({ facts: broken }).where(eq(proposals.topicId, id)).run();
    const emre = world.member('emre');
    expect(proposalOn(world.db, emre, topicFor(world.db, emre, id))?.topicId).toBe(id);
    expect(factsOf({ facts: broken })).toBeUndefined();
    expect(proposalsOf(world.db, world.member('ruth'))).toHaveLength(1);
    expect(creditFor(world.db, undefined, 'lesebank')).toBeUndefined();
    const told = {
      siteName: 'Hier',
      address: 'https://example.org/7',
      day: '2026-11-22',
      city: readCity('content', 'stuttgart'),
    };
    expect(() => proposalFile(world.db, world.member('samira'), id, told, NOW)).toThrow('not_found');
  },
);
