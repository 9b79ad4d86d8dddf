import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { topics } from '../../../db/schema/forum.ts';
import { boardForm } from '../../../src/features/forum/board.ts';
import { allBoards, boardAt } from '../../../src/features/forum/boards.ts';
import { deletePost } from '../../../src/features/forum/delete-post.ts';
import { changeBoard } from '../../../src/features/forum/keep-boards.ts';
import { newestTalk, openQuestions } from '../../../src/features/forum/open-questions.ts';
import { answer, ask } from '../../support/forum.ts';
import { growing } from '../../support/plan.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const open = (title: string, board: string, days = 1) =>
  ask(
    world.db,
    world.member('ruth'),
    { title, boardId: boardAt(world.db, world.member('ruth'), board).id },
    daysAgo(days),
  );
const shown = (viewer = world.member('emre'), most = 3) =>
  openQuestions(world.db, viewer, most).map(({ title }) => title);
const toStrangers = () => openQuestions(world.db, undefined, 3).map(({ title }) => title);

test('at first one asks in two of the boards', () => {
  const asking = allBoards(world.db).filter(({ asks }) => asks);
  expect(asking.map(({ name }) => name)).toEqual(['Fragen', 'Fachthemen']);
});

test('questions without an answer, the newest first; ideas and offers are none', () => {
  open('Wer hat Holz?', 'fragen', 4);
  open('Wer haftet?', 'fachthemen', 3);
  open('Blumen auf jedem Fensterbrett', 'projektideen', 2);
  open('Biete Backstube', 'biete-und-suche', 2);
  answer(world.db, world.member('emre'), open('Wer räumt auf?', 'fragen', 1).topicId);
  expect(shown()).toEqual(['Wer haftet?', 'Wer hat Holz?']);
  expect(shown(undefined, 1)).toEqual(['Wer haftet?']);
});

test('strangers see those of everyone, and nobody a hidden one', () => {
  open('Wer hat Holz?', 'fragen');
  open('Wer haftet?', 'fachthemen');
  expect(toStrangers()).toEqual(['Wer haftet?']);
  world.db.update(topics).set({ hiddenAt: NOW }).where(eq(topics.title, 'Wer haftet?')).run();
  expect([toStrangers(), shown()]).toEqual([[], ['Wer hat Holz?']]);
});

test('a question whose only answer is deleted is open again', () => {
  const { topicId } = open('Wer hat Holz?', 'fragen');
  const said = answer(world.db, world.member('emre'), topicId);
  expect(shown()).toEqual([]);
  deletePost(world.db, world.member('emre'), said.id, NOW);
  expect(shown()).toEqual(['Wer hat Holz?']);
});

test('without an open question one sees what was talked about last, as far as one may', () => {
  answer(world.db, world.member('emre'), open('Wer hat Holz?', 'fragen', 4).topicId);
  open('Blumen auf jedem Fensterbrett', 'projektideen', 2);
  answer(world.db, world.member('emre'), open('Wer haftet?', 'fachthemen', 9).topicId, 'Die Stadt.', daysAgo(3));
  const titles = (viewer?: ReturnType<typeof world.member>) =>
    newestTalk(world.db, viewer, 2, NOW).map(({ title, at }) => [title, at]);
  expect(titles(world.member('ruth'))).toEqual([
    ['Wer hat Holz?', NOW],
    ['Blumen auf jedem Fensterbrett', daysAgo(2)],
  ]);
  expect(titles()).toEqual([['Wer haftet?', daysAgo(3)]]);
});

test('an administrator says where one asks; who says nothing of it leaves it as it is', () => {
  open('Wer baut mit?', 'projektideen');
  const change = (asks?: string) => {
    const { name, purpose } = boardAt(world.db, world.member('hanna'), 'projektideen');
    changeBoard(world.db, world.member('hanna'), 'projektideen', boardForm.parse({ name, purpose, asks }), NOW);
  };
  for (const [asks, titles] of [
    ['yes', ['Wer baut mit?']],
    [undefined, ['Wer baut mit?']],
    ['no', []],
  ] as const) {
    change(asks);
    expect(shown()).toEqual(titles);
  }
  expect(boardForm.safeParse({ name: 'A', purpose: 'B', asks: 'maybe' }).success).toBe(false);
});

test('they do not take longer in a larger forum', () => {
  open('Wer hat Holz?', 'fragen');
  expect(growing(world.db, () => [shown(), toStrangers()])).toEqual([]);
});
