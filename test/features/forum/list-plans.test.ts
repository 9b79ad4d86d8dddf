import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptAnswer } from '../../../src/features/forum/accept-answer.ts';
import { attachmentsIn, forgetWaiting } from '../../../src/features/forum/attachment.ts';
import { boardsFor } from '../../../src/features/forum/boards.ts';
import { draftList } from '../../../src/features/forum/draft-list.ts';
import { saveDraft } from '../../../src/features/forum/draft.ts';
import { editPost } from '../../../src/features/forum/edit-post.ts';
import { newestPosts, newestWritten } from '../../../src/features/forum/feed-entries.ts';
import { followBoard, mutedBoards, topicLevel, watchedBoards } from '../../../src/features/forum/follow.ts';
import { forumLog } from '../../../src/features/forum/forum-log.ts';
import { findsHelpful } from '../../../src/features/forum/helpful.ts';
import { SHOWN } from '../../../src/features/forum/list-query.ts';
import { caseFor, cases, caseToGoOn, reportsOf, wordsOf } from '../../../src/features/forum/moderation-case.ts';
import { newestTalk, openQuestions } from '../../../src/features/forum/open-questions.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { relatedTopics } from '../../../src/features/forum/related-topics.ts';
import { reportPost } from '../../../src/features/forum/report.ts';
import { suggestPeople } from '../../../src/features/forum/suggest-people.ts';
import { pinnedTopics, topicList } from '../../../src/features/forum/topic-list.ts';
import { topicPage } from '../../../src/features/forum/topic-page.ts';
import { topicsFor } from '../../../src/features/forum/topic.ts';
import { versionsOf } from '../../../src/features/forum/versions.ts';
import { unreadCount } from '../../../src/features/notices/inbox.ts';
import { answer, ask } from '../../support/forum.ts';
import { growing, listsAsked, plansOf } from '../../support/plan.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const FOLDER = 'src/features/forum';

/** Files that ask for no list but for what one act needs: `write-plan.test.ts`, or the tests of the act, look at them. */
const ACTS: ReadonlySet<string> = new Set([
  ...['blank-deleted.ts', 'delete-post.ts', 'describe-picture.ts', 'forget.ts', 'forum-act.ts', 'mention.ts'],
  ...['render-again.ts', 'report.ts', 'say-in-case.ts', 'sent-before.ts', 'talk-index.ts', 'tell.ts', 'trust.ts'],
]);

/** Everything that somebody reads in the forum, at a place where there is something of each. */
function lists(): Record<string, () => unknown> {
  const { db, member } = world;
  const [ruth, emre] = [member('ruth'), member('emre')];
  const about = { kind: 'project', id: 'mitfahrbank' } as const;
  const { id, topicId } = ask(db, ruth, { boardId: 1, anchor: about });
  const said = answer(db, member('joerg'), topicId);
  const sendKey = newSendKey();
  editPost(db, ruth, id, { text: 'Wir suchen zwei.', sendKey }, NOW);
  acceptAnswer(db, ruth, topicId, { post: said.id }, NOW);
  followBoard(db, ruth, 1, 'watch');
  reportPost(db, member('hanna'), said.id, { reason: 'Werbung.' }, NOW);
  saveDraft(db, ruth, `topic:${topicId}`, { text: 'Und', sendKey }, NOW);
  const file = caseFor(db, emre, 1);
  const shown = (viewer: typeof ruth | undefined) =>
    SHOWN.flatMap((show) => [
      topicList(db, viewer, { show }, NOW),
      topicList(db, viewer, { show, boardId: 1, after: 'a-a' }, NOW),
    ]);
  return {
    'topics of a member, by every filter': () => shown(ruth),
    'topics of a stranger': () => shown(undefined),
    'topics about a thing': () => [ruth, undefined].map((viewer) => topicList(db, viewer, { about }, NOW)),
    'pinned topics': () => [ruth, undefined].map((viewer) => pinnedTopics(db, viewer, 1, NOW)),
    'open questions': () => [openQuestions(db, ruth, 3), newestTalk(db, undefined, 3, NOW)],
    'related topics': () => relatedTopics(db, ruth, { title: 'Wer hat eine Mitfahrbank?', lang: 'de' }),
    'topics by number': () => topicsFor(db, ruth, [topicId]),
    boards: () => [boardsFor(db, ruth), boardsFor(db, undefined)],
    'a page of a topic': () => [ruth, undefined, emre].map((viewer) => page(topicId, viewer)),
    versions: () => versionsOf(db, ruth, id),
    'feed of topics': () => [newestWritten(db, ruth, {}, NOW), newestWritten(db, ruth, { boardId: 1 }, NOW)],
    'feed of a topic': () => newestPosts(db, ruth, topicId, NOW),
    drafts: () => draftList(db, ruth),
    'files of a form': () => [attachmentsIn(db, ruth, { sendKey }), forgetWaiting(db, NOW)],
    people: () => suggestPeople(db, ruth, 'e', NOW),
    cases: () => [cases(db, emre, 'open'), cases(db, emre, 'closed'), cases(db, emre, 'closed', 1)],
    'a case': () => [wordsOf(db, 1), reportsOf(db, emre, file)],
    'a case that goes on': () => db.transaction((tx) => caseToGoOn(tx, said.id, NOW)),
    log: () => [forumLog(db, ruth), forumLog(db, ruth, 1)],
  };
}

/** A stranger finds no topic of members: only what was asked for counts. */
function page(topicId: number, viewer: Parameters<typeof topicPage>[1]): unknown {
  try {
    return topicPage(world.db, viewer, topicId, 1, NOW);
  } catch {
    return undefined;
  }
}

test('no list of the forum reads a whole table or sorts one', () => {
  const found = Object.entries(lists()).map(([name, list]) => [name, growing(world.db, list)]);
  expect(found.filter(([, steps]) => steps?.length !== 0)).toEqual([]);
});

test('marks and counts are read from an index, or row by row with its number', () => {
  const { db, member } = world;
  const ruth = member('ruth');
  const { id, topicId } = ask(db, ruth);
  const marks = [
    () => findsHelpful(db, ruth, id),
    () => topicLevel(db, ruth, topicId),
    () => mutedBoards(db, ruth),
    () => watchedBoards(db, ruth),
    () => unreadCount(db, ruth),
  ];
  const steps = marks.flatMap((mark) => plansOf(db, mark).flatMap((plan) => plan.steps));
  expect(steps.length).toBeGreaterThanOrEqual(marks.length);
  // Of a notice that is new, its post is looked at: whether it is still there.
  const isNear = /COVERING INDEX|USING (INTEGER )?PRIMARY KEY|INDEX notices_unread |^CORRELATED/;
  expect(steps.filter((step) => !isNear.test(step))).toEqual([]);
});

test('and none is forgotten here: every place that asks the store for rows has been asked', () => {
  const asked = new Set(Object.values(lists()).flatMap((list) => [...listsAsked(world.db, list)]));
  const places = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !ACTS.has(file))
    .flatMap((file) => placesIn(`${FOLDER}/${file}`));
  expect(places.length).toBeGreaterThan(20);
  expect(places.filter((place) => !asked.has(place))).toEqual([]);
});

function placesIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => (/\.all[(<]/.test(line) ? [`${file}:${index + 1}`] : []));
}
