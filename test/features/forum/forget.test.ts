import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drafts, helpfuls, posts, postMentions, postVersions, topics } from '../../../db/schema/forum.ts';
import { talkDocuments } from '../../../db/schema/talk.ts';
import { saveDraft } from '../../../src/features/forum/draft.ts';
import { editPost } from '../../../src/features/forum/edit-post.ts';
import { forgetTalk } from '../../../src/features/forum/forget.ts';
import { sayHelpful } from '../../../src/features/forum/helpful.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { answer, ask, rowsOf } from '../../support/forum.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const formerly = { de: 'ehemaliges Mitglied', en: 'former member' };
const forget = (texts: 'kept' | 'blanked') =>
  world.db.transaction((tx) => forgetTalk(tx, { id: world.member('ruth').id, texts, formerly }, NOW));

/** Ruth asks, Emre answers with her name, she replies, and asks once more without an answer. */
function talk() {
  const { db, member } = world;
  const question = ask(db, member('ruth'), {}, daysAgo(3));
  const reply = answer(db, member('emre'), question.topicId, '> @Ruth Kessler [schrieb](/forum/posts/1):\n\nGern.');
  const own = answer(db, member('ruth'), question.topicId, 'Danke.');
  const alone = ask(db, member('ruth'), { boardId: 1 });
  editPost(db, member('emre'), reply.id, { text: 'Liebe @Ruth Kessler, gern.', sendKey: newSendKey() }, NOW);
  sayHelpful(db, member('ruth'), reply.id, { helpful: 'yes' }, NOW);
  saveDraft(db, member('ruth'), 'new', { text: 'Eins', title: undefined, sendKey: newSendKey() }, NOW);
  return { question, reply, own, alone };
}

const postOf = (id: number) => world.db.select().from(posts).where(eq(posts.id, id)).get();
const topicOf = (id: number) => world.db.select().from(topics).where(eq(topics.id, id)).get();

test('texts that are kept stay under a number, and nothing else of the person does', () => {
  const { db } = world;
  const { question, reply, own } = talk();
  forget('kept');
  expect(postOf(own.id)).toMatchObject({ source: 'Danke.', deletedAt: null });
  expect(topicOf(question.topicId)).toMatchObject({ title: 'Wer hat eine Mitfahrbank gebaut?', district: null });
  expect(postOf(reply.id)).toMatchObject({
    source: 'Liebe ehemaliges Mitglied, gern.',
    html: '<p>Liebe ehemaliges Mitglied, gern.</p>',
    helpfulCount: 1,
  });
  expect(db.select().from(postVersions).get()?.source).toMatch(/^> ehemaliges Mitglied \[schrieb\]/);
  expect([drafts, helpfuls, postMentions].map((table) => rowsOf(db, table))).toEqual([0, 0, 0]);
});

test('texts that are blanked leave tombstones, and questions without an answer are gone', () => {
  const { db } = world;
  const { question, reply, own, alone } = talk();
  forget('blanked');
  for (const { id } of [question, own, alone])
    expect(postOf(id)).toMatchObject({ source: null, html: null, deletedAt: NOW });
  expect(topicOf(question.topicId)).toMatchObject({ title: '…', replyCount: 1, hiddenAt: null });
  expect(topicOf(alone.topicId)).toMatchObject({ title: '…', hiddenAt: NOW });
  expect(db.select({ postId: talkDocuments.postId }).from(talkDocuments).all()).toEqual([{ postId: reply.id }]);
});
