import { afterEach, beforeEach, expect, test } from 'vitest';
import { drafts } from '../../../db/schema/forum.ts';
import {
  draftForm,
  draftOf,
  draftsOf,
  forgetOldDrafts,
  MOST_DRAFTS,
  saveDraft,
} from '../../../src/features/forum/draft.ts';
import { addressOf, newTopicPlace, placeIn } from '../../../src/features/forum/draft-place.ts';
import { draftList } from '../../../src/features/forum/draft-list.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { answer, ask, rowsOf } from '../../support/forum.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const keep = (place: string, text: string | undefined, now = NOW) =>
  saveDraft(world.db, world.member('ruth'), place, { text, title: undefined, sendKey: newSendKey() }, now);

test('what is being written is kept, one text a place, for its author alone', () => {
  const { db, member } = world;
  keep('new', 'Eins', daysAgo(1));
  keep('topic:7', 'Drei');
  keep('new', 'Zwei', daysAgo(1));
  expect(draftOf(db, member('ruth'), 'new')).toMatchObject({ source: 'Zwei', savedAt: daysAgo(1) });
  expect(draftOf(db, member('emre'), 'new')).toBeUndefined();
  expect(draftsOf(db, member('ruth')).map(({ place }) => place)).toEqual(['topic:7', 'new']);
});

test.each([
  ['the board that was chosen for it', '2', 2],
  ['no board that is none', '999', null],
  ['nothing that is no number', 'x', null],
])('a new topic keeps %s', (_, boardId, kept) => {
  const { db, member } = world;
  const input = draftForm.parse({ text: 'Eins', boardId, sendKey: newSendKey() });
  saveDraft(db, member('ruth'), 'new', input, NOW);
  expect(draftOf(db, member('ruth'), 'new')?.boardId).toBe(kept);
});

test('without words there is none', () => {
  keep('new', 'Eins');
  keep('new', undefined);
  expect(rowsOf(world.db, drafts)).toBe(0);
});

test('what was sent is no draft any more', () => {
  const { db, member } = world;
  keep('new', 'Eins');
  const { topicId } = ask(db, member('ruth'));
  keep(`topic:${topicId}`, 'Zwei');
  answer(db, member('ruth'), topicId);
  expect(rowsOf(db, drafts)).toBe(0);
});

test('a draft that arrives after its form was sent is none, with other words it is', () => {
  const { db, member } = world;
  const sendKey = newSendKey();
  const { topicId } = ask(db, member('ruth'), { sendKey, text: 'Eins' });
  for (const text of ['Eins', 'Zwei']) {
    saveDraft(db, member('ruth'), `topic:${topicId}`, { title: undefined, text, sendKey }, NOW);
    expect(rowsOf(db, drafts)).toBe(text === 'Eins' ? 0 : 1);
  }
});

test('the oldest go: of very many, and after a long time', () => {
  const { db, member } = world;
  for (let id = 1; id <= MOST_DRAFTS + 2; id += 1) keep(`topic:${id}`, 'x', daysAgo(100 - id));
  expect(draftOf(db, member('ruth'), 'topic:2')).toBeUndefined();
  expect([forgetOldDrafts(db, NOW), rowsOf(db, drafts)]).toEqual([7, MOST_DRAFTS - 7]);
});

test('a topic about a thing has a draft of its own, which leads back to the thing', () => {
  const { db, member } = world;
  const place = newTopicPlace(new URLSearchParams('about=project:lesebank&section=money'));
  expect([place, addressOf(place)]).toEqual([
    'new:project:lesebank:money',
    '/forum/new?about=project:lesebank&section=money',
  ]);
  expect(addressOf('new:meeting:7')).toBe('/forum/new?about=meeting:7');
  keep('new', 'Eins');
  keep(place, 'Zwei');
  expect(draftList(db, member('ruth')).map(({ topic }) => topic)).toEqual([undefined, undefined]);
  ask(db, member('ruth'), { draftPlace: place });
  expect(draftsOf(db, member('ruth')).map((draft) => draft.place)).toEqual(['new']);
});

test.each(['', 'about=x', 'about=project:', 'about=person:7', 'about=project:%2e%2e', 'section=money'])(
  'what names no thing is a topic about nothing: %s',
  (asked) => {
    expect(newTopicPlace(new URLSearchParams(asked))).toBe('new');
  },
);

test('a part that is none is left aside', () => {
  const asked = new URLSearchParams({ about: 'project:lesebank', section: '../x' });
  expect(newTopicPlace(asked)).toBe('new:project:lesebank');
});

test('places are those where one writes', () => {
  expect(['new', 'topic:7', 'post:12'].map(addressOf)).toEqual([
    '/forum/new',
    '/forum/topics/7',
    '/forum/posts/12/edit',
  ]);
  for (const text of [
    undefined,
    '',
    'topic:0',
    'topic:7x',
    'topic:-1',
    'me',
    'new:',
    'new:x:y',
    'new:project:A',
    `topic:${'9'.repeat(20)}`,
  ])
    expect(() => placeIn(text)).toThrow('not_found');
  expect(() =>
    saveDraft(world.db, { ...world.member('ruth'), suspendedUntil: NOW }, 'new', { text: 'x' } as never, NOW),
  ).toThrow('forbidden');
});

test('a form of a draft takes nothing, and not too much', () => {
  const sendKey = newSendKey();
  expect(draftForm.parse({ sendKey, text: ' \n' })).toEqual({ sendKey, text: undefined, title: undefined });
  expect(draftForm.safeParse({ sendKey, text: 'x'.repeat(20_001) }).success).toBe(false);
});
