import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseWords, forumActs, reports } from '../../../db/schema/moderation.ts';
import { setHidden } from '../../../src/features/forum/decide-case.ts';
import { forgetCases } from '../../../src/features/forum/forget-cases.ts';
import { reportPost } from '../../../src/features/forum/report.ts';
import { sayInCase } from '../../../src/features/forum/say-in-case.ts';
import { answer, ask } from '../../support/forum.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  const { db, member } = world;
  const { topicId } = ask(db, member('tomasz'));
  const { id } = answer(db, member('ruth'), topicId);
  setHidden(db, member('emre'), id, { hidden: true, reason: 'Zu laut.' }, NOW);
  sayInCase(db, member('ruth'), 1, { words: 'Das war ein Zitat.' }, NOW);
  sayInCase(db, member('emre'), 1, { words: 'Danke.' }, NOW);
  const other = answer(db, member('tomasz'), topicId).id;
  for (const who of ['ruth', 'joerg'] as const) reportPost(db, member(who), other, { reason: `Von ${who}.` }, NOW);
});
afterEach(() => {
  world.close();
});

const said = () => [
  ...world.db
    .select()
    .from(caseWords)
    .all()
    .map(({ words }) => words),
  ...world.db
    .select()
    .from(reports)
    .all()
    .map(({ reason }) => reason),
];
const forget = (texts: 'kept' | 'blanked') => {
  world.db.transaction((tx) => {
    forgetCases(tx, { id: world.member('ruth').id, texts });
  });
};

test('whoever wants their texts blanked leaves no words in cases, and others keep theirs', () => {
  forget('blanked');
  expect(said()).toEqual(['', 'Danke.', '', 'Von joerg.']);
});

test('whoever leaves their texts leaves these too', () => {
  forget('kept');
  expect(said()).toEqual(['Das war ein Zitat.', 'Danke.', 'Von ruth.', 'Von joerg.']);
});

test('the log keeps what was done, and loses why', () => {
  forget('kept');
  expect(world.db.select().from(forumActs).get()).toMatchObject({ kind: 'hidden', reason: null });
});
