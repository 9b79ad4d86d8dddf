import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boards, topics } from '../../../db/schema/forum.ts';
import { mails } from '../../../db/schema/mail.ts';
import { forumActs, moderationCases } from '../../../db/schema/moderation.ts';
import { acceptAnswer } from '../../../src/features/forum/accept-answer.ts';
import { caseStanding } from '../../../src/features/forum/case-standing.ts';
import { decideCase, setHidden } from '../../../src/features/forum/decide-case.ts';
import { moveIn } from '../../../src/features/forum/forum-act.ts';
import { moveTopic, setPinned } from '../../../src/features/forum/moderate.ts';
import { caseFor, caseOfHidden, cases, isKnown, reportsOf } from '../../../src/features/forum/moderation-case.ts';
import { reportPost } from '../../../src/features/forum/report.ts';
import { sayInCase } from '../../../src/features/forum/say-in-case.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { answer, ask } from '../../support/forum.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
let topicId: number;
let postId: number;
beforeEach(() => {
  world = openWorld();
  ({ topicId } = ask(world.db, world.member('tomasz'), { title: 'Bank' }));
  postId = answer(world.db, world.member('ruth'), topicId, 'Das Holz ist schlecht.').id;
});
afterEach(() => {
  world.close();
});

const reason = 'Der Ton ist nicht gut.';
const report = (who: PersonName) => {
  reportPost(world.db, world.member(who), postId, { reason: 'Beleidigung.' }, NOW);
};
const hide = (hidden: boolean) => {
  setHidden(world.db, world.member('emre'), postId, { hidden, reason }, NOW);
};
const lettersTo = (name: PersonName, kind: string) => {
  const rows = world.db
    .select()
    .from(mails)
    .where(eq(mails.memberId, world.member(name).id))
    .all();
  return rows
    .filter((mail) => mail.kind === kind)
    .map(({ blocks, thread }) => ({ said: JSON.stringify(blocks), thread }));
};
const standing = (id: number) =>
  caseStanding(caseFor(world.db, world.member('emre'), id), messages('de').moderation.case);
const acts = () => world.db.select().from(forumActs).all();

test('who is written to in a case sees it, without the names of those who reported, and hears how it ends', () => {
  const { db, member } = world;
  report('joerg');
  expect(() => caseFor(db, member('ruth'), 1)).toThrow('not_found');
  sayInCase(db, member('emre'), 1, { words: 'Was meinen Sie damit?' }, NOW);
  const file = caseFor(db, member('ruth'), 1);
  expect([isKnown(db, file), reportsOf(db, member('ruth'), file)]).toEqual([true, []]);
  expect(() => caseFor(db, member('samira'), 1)).toThrow('not_found');
  sayInCase(db, member('ruth'), 1, { words: 'Die Bretter.' }, NOW);
  decideCase(db, member('emre'), 1, { outcome: 'kept', reason }, NOW);
  expect(lettersTo('ruth', 'moderated')).toHaveLength(2);
});

test('what is hidden, shown and hidden again is one case with one thread, which says how it stands', () => {
  report('joerg');
  hide(true);
  hide(false);
  expect(standing(1)).toBe('Der Beitrag ist wieder zu sehen.');
  hide(true);
  expect(standing(1)).toBe('Der Beitrag ist ausgeblendet.');
  expect(world.db.select().from(moderationCases).all()).toMatchObject([{ id: 1, outcome: 'hidden', closedAt: NOW }]);
  expect(lettersTo('ruth', 'moderated').map(({ thread }) => thread)).toEqual(['case-1', 'case-1', 'case-1']);
});

test('what was done to the topic is a case of its own, and what was done to its first post goes on in the one before', () => {
  const { db, member } = world;
  const first = ask(db, member('ruth'), { title: 'Zaun' });
  const change = (hidden: boolean) => setHidden(db, member('emre'), first.id, { hidden, reason }, NOW);
  change(true);
  expect(caseOfHidden(db, member('ruth'), first)).toBe(1);
  setPinned(db, member('emre'), first.topicId, { pinned: true, reason }, new Date(NOW.getTime() + 1));
  expect(caseOfHidden(db, member('ruth'), first)).toBe(1);
  change(false);
  expect(caseOfHidden(db, member('ruth'), first)).toBeUndefined();
  expect([standing(1), standing(2)]).toEqual(['Der Beitrag ist wieder zu sehen.', 'Das Thema wurde oben angeheftet.']);
  expect(cases(db, member('emre'), 'open')).toEqual([]);
});

test.each([
  ['kept', 'Er bleibt stehen.'],
  ['hidden', 'Er ist ausgeblendet.'],
  ['deleted', 'Er ist gelöscht.'],
] as const)('who has reported hears once that a post is %s, and no names', (outcome, sentence) => {
  for (const name of ['joerg', 'tomasz'] as const) report(name);
  decideCase(world.db, world.member('emre'), 1, { outcome, reason }, NOW);
  if (outcome === 'hidden') hide(false);
  for (const name of ['joerg', 'tomasz'] as const) {
    const letters = lettersTo(name, 'report_decided');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.said).toContain(sentence);
    expect(letters[0]?.said).not.toMatch(/Ruth|Emre|Kessler|nicht gut/);
  }
  expect(lettersTo('emre', 'report_decided')).toEqual([]);
});

test('moderators read in the mail what was reported, and that three reports have hidden it', () => {
  for (const name of ['joerg', 'tomasz', 'samira'] as const) report(name);
  const [opened, hidden] = lettersTo('emre', 'moderation_case').map(({ said }) => said);
  expect(opened).toContain('Das Holz ist schlecht.');
  expect(hidden).toContain('Mehrere Mitglieder haben den Beitrag gemeldet.');
  expect(hidden).not.toContain('der Website selbst');
});

test('a moderator who chooses an answer for somebody else, or takes it back, is in the log, and whoever asked is told', () => {
  const { db, member } = world;
  acceptAnswer(db, member('emre'), topicId, { post: postId }, NOW);
  acceptAnswer(db, member('emre'), topicId, { post: postId }, NOW);
  acceptAnswer(db, member('emre'), topicId, {}, new Date(NOW.getTime() + 1));
  expect(acts().map(({ kind, by, about }) => [kind, by, about])).toEqual(
    ['answer_chosen', 'answer_removed'].map((kind) => [kind, member('emre').id, member('tomasz').id]),
  );
  expect(lettersTo('tomasz', 'moderated')[0]?.said).toContain('eine Antwort ausgewählt');
  expect(caseFor(db, member('tomasz'), 1).act).toBe('answer_chosen');
});

test('who chooses an answer to their own question leaves no act', () => {
  acceptAnswer(world.db, world.member('tomasz'), topicId, { post: postId }, NOW);
  expect([acts(), lettersTo('tomasz', 'moderated')]).toEqual([[], []]);
});

test('a moved topic is at the top no more, and log and mail say where from and where to', () => {
  const { db, member } = world;
  const own = ask(db, member('ruth'), {
    boardId: db.select().from(boards).where(eq(boards.slug, 'fragen')).get()?.id ?? 0,
  });
  const to = db.select().from(boards).where(eq(boards.slug, 'projektideen')).get();
  setPinned(db, member('emre'), own.topicId, { pinned: true, reason }, NOW);
  moveTopic(db, member('emre'), own.topicId, { boardId: to?.id ?? 0, reason }, NOW);
  expect(db.select().from(topics).where(eq(topics.id, own.topicId)).get()?.pinnedAt).toBeNull();
  expect(moveIn(acts().at(-1)?.detail ?? '')).toEqual({ from: 'fragen', to: 'projektideen' });
  expect(lettersTo('ruth', 'moderated').at(-1)?.said).toMatch(/aus dem Bereich „.+“ in den Bereich „.+“/);
  expect(moveIn('fragen')).toEqual({ from: 'fragen', to: undefined });
});
