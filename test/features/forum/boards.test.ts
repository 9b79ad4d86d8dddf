import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { boardForm } from '../../../src/features/forum/board.ts';
import { allBoards, boardAt, boardsFor } from '../../../src/features/forum/boards.ts';
import { changeBoard, createBoard, ensureBoards } from '../../../src/features/forum/keep-boards.ts';
import { allActs } from '../../../src/features/members/act.ts';
import { topicList } from '../../../src/features/forum/topic-list.ts';
import { topicFor } from '../../../src/features/forum/topic.ts';
import { ask } from '../../support/forum.ts';
import { growing } from '../../support/plan.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => {
  world.close();
});

const input = (words: Record<string, unknown> = {}) =>
  boardForm.parse({ name: 'Grüne Flächen', purpose: 'Beete, Bäume und wer gießt.', ...words });
const names = () => allBoards(world.db).map(({ name }) => name);

test('a new site has five boards, one of them open to everyone here', () => {
  expect(names()).toEqual(['Fragen', 'Projektideen', 'Fachthemen', 'Biete und Suche', 'Rund ums Treffen']);
  expect(boardsFor(world.db, undefined).map(({ slug }) => slug)).toEqual(['fachthemen']);
  expect(boardsFor(world.db, world.member('ruth'))).toHaveLength(5);
});

test('boards are made once', () => {
  ensureBoards(world.db, [{ name: 'Noch einer', purpose: 'Wozu?' }], NOW);
  expect(names()).not.toContain('Noch einer');
});

test('what is for members only is not found by strangers', () => {
  expect(() => boardAt(world.db, undefined, 'fragen')).toThrow('not_found');
  expect(boardAt(world.db, undefined, 'fachthemen').name).toBe('Fachthemen');
  expect(() => boardAt(world.db, world.member('ruth'), 'gibt-es-nicht')).toThrow('not_found');
});

test('lists of boards do not scan', () => {
  expect(growing(world.db, () => boardsFor(world.db, undefined))).toEqual([]);
  expect(growing(world.db, () => boardAt(world.db, undefined, 'fachthemen'))).toEqual([]);
});

describe('an administrator', () => {
  test('makes a board with an address of its own, at a place of the list', () => {
    const board = createBoard(world.db, world.member('hanna'), input({ position: '2' }), NOW);
    expect(board).toMatchObject({ slug: 'gruene-flaechen', seenBy: 'members', closedAt: null });
    expect(names().slice(0, 3)).toEqual(['Fragen', 'Grüne Flächen', 'Projektideen']);
  });

  test('changes it, and its address stays', () => {
    changeBoard(world.db, world.member('hanna'), 'fragen', input({ position: '5', state: 'closed', lang: 'de' }), NOW);
    expect(boardAt(world.db, world.member('ruth'), 'fragen')).toMatchObject({
      ...{ name: 'Grüne Flächen', position: 5, closedAt: NOW, lang: 'de' },
    });
    expect(names().at(-1)).toBe('Grüne Flächen');
    changeBoard(world.db, world.member('hanna'), 'fragen', input(), NOW);
    expect(boardAt(world.db, world.member('ruth'), 'fragen')).toMatchObject({ closedAt: null, position: 5 });
  });

  test('leaves in the log what was made, opened to everyone or closed, and nothing of what stays as it was', () => {
    const hanna = world.member('hanna');
    const acts = () => allActs(world.db, hanna).map(({ kind, detail }) => [kind, detail]);
    const before = acts().length;
    createBoard(world.db, hanna, input({ seenBy: 'public' }), NOW);
    for (const state of ['closed', 'closed', 'open'])
      changeBoard(world.db, hanna, 'fragen', input({ name: 'Fragen', seenBy: 'public', state }), NOW);
    expect(() => createBoard(world.db, hanna, input(), NOW)).toThrow('taken');
    expect(acts().slice(0, -before)).toEqual([
      ['close_board', 'Fragen'],
      ['open_board', 'Fragen'],
      ['open_board', 'Grüne Flächen'],
      ['make_board', 'Grüne Flächen'],
    ]);
  });

  test('opens a board to everyone, and what was written in it for members stays theirs', () => {
    const [hanna, ruth] = [world.member('hanna'), world.member('ruth')];
    const { id: boardId } = boardAt(world.db, ruth, 'fragen');
    const before = ask(world.db, ruth, { boardId }).topicId;
    changeBoard(world.db, hanna, 'fragen', input({ seenBy: 'public' }), NOW);
    const after = ask(world.db, ruth, { boardId }).topicId;
    expect(() => topicFor(world.db, undefined, before)).toThrow('not_found');
    expect(topicList(world.db, undefined, { boardId }, NOW).topics.map(({ id }) => id)).toEqual([after]);
    expect(growing(world.db, () => topicList(world.db, undefined, { boardId }, NOW))).toEqual([]);
  });

  test('closes it to strangers with all that was public in it, and opening it again brings nothing back', () => {
    const [hanna, ruth] = [world.member('hanna'), world.member('ruth')];
    const { id: boardId } = boardAt(world.db, undefined, 'fachthemen');
    const { topicId } = ask(world.db, ruth, { boardId });
    expect(topicFor(world.db, undefined, topicId).id).toBe(topicId);
    for (const seenBy of ['members', 'public']) {
      changeBoard(world.db, hanna, 'fachthemen', input({ seenBy }), NOW);
      expect(() => topicFor(world.db, undefined, topicId)).toThrow('not_found');
    }
  });

  test('cannot give two boards one name, and two of one spelling get two addresses', () => {
    const hanna = world.member('hanna');
    expect(() => createBoard(world.db, hanna, input({ name: 'fragen' }), NOW)).toThrow('name: taken');
    expect(() => {
      changeBoard(world.db, hanna, 'fachthemen', input({ name: 'FRAGEN' }), NOW);
    }).toThrow('name: taken');
    expect(createBoard(world.db, hanna, input({ name: 'Fragen?' }), NOW).slug).toBe('fragen-2');
    expect(createBoard(world.db, hanna, input({ name: '広場' }), NOW).slug).toBe('bereich');
  });
});

test('nobody else keeps boards', () => {
  expect(() => createBoard(world.db, world.member('emre'), input(), NOW)).toThrow('not_found');
  expect(() => {
    changeBoard(world.db, world.member('ruth'), 'fragen', input(), NOW);
  }).toThrow('not_found');
});

test('a form without name, with a line too long or an odd place is refused', () => {
  for (const bad of [{ name: ' ' }, { name: 'x'.repeat(41) }, { purpose: '' }, { position: '0' }, { seenBy: 'nobody' }])
    expect(boardForm.safeParse({ name: 'A', purpose: 'B', ...bad }).success).toBe(false);
});
