import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptAnswer } from '../../../src/features/forum/accept-answer.ts';
import { attachmentsIn, forgetWaiting } from '../../../src/features/forum/attachment.ts';
import { blankDeleted } from '../../../src/features/forum/blank-deleted.ts';
import { deletePost } from '../../../src/features/forum/delete-post.ts';
import { draftOf, forgetOldDrafts, saveDraft } from '../../../src/features/forum/draft.ts';
import { editPost } from '../../../src/features/forum/edit-post.ts';
import { sayHelpful } from '../../../src/features/forum/helpful.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { hasOldRenderings, renderAgain } from '../../../src/features/forum/render-again.ts';
import { versionsOf } from '../../../src/features/forum/versions.ts';
import { answer, ask } from '../../support/forum.ts';
import { growing } from '../../support/plan.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const DAY = 86_400_000;
const sendKey = newSendKey();

test('nothing of writing reads a whole table or sorts one', () => {
  const { db, member } = world;
  const [ruth, emre] = [member('ruth'), member('emre')];
  const { id, topicId } = ask(db, ruth);
  const reply = answer(db, emre, topicId).id;
  const acts: Record<string, () => unknown> = {
    open: () => ask(db, ruth, { boardId: 1, text: '@Hanna Vogel' }),
    reply: () => answer(db, ruth, topicId, '@Hanna Vogel'),
    edit: () => editPost(db, ruth, id, { text: 'Anders', sendKey }, NOW),
    versions: () => versionsOf(db, emre, id),
    helpful: () => sayHelpful(db, ruth, reply, { helpful: 'yes' }, NOW),
    accept: () => acceptAnswer(db, ruth, topicId, { post: reply }, NOW),
    draft: () => saveDraft(db, ruth, 'new', { title: undefined, text: 'x', sendKey }, NOW),
    drafts: () => draftOf(db, ruth, 'new'),
    attachments: () => attachmentsIn(db, ruth, { sendKey, postId: id }),
    delete: () => deletePost(db, emre, reply, NOW),
    'forget drafts': () => forgetOldDrafts(db, NOW),
    'forget files': () => forgetWaiting(db, NOW),
    blank: () => blankDeleted(db, new Date(NOW.getTime() + 60 * DAY)),
    'look for old renderings': () => hasOldRenderings(db),
    'render again': () => renderAgain(db, NOW),
  };
  const found = Object.entries(acts).map(([name, act]) => [name, growing(db, act)]);
  expect(found.filter(([, steps]) => steps?.length !== 0)).toEqual([]);
});
