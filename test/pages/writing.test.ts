import { afterEach, beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { openLimits, type Limits } from '../../db/limits.ts';
import { LIMITS, spend } from '../../src/features/auth/limits.ts';
import { draftOf, saveDraft } from '../../src/features/forum/draft.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { replyForm } from '../../src/features/forum/post.ts';
import { topicForm } from '../../src/features/forum/topic.ts';
import { written } from '../../src/pages/_writing.ts';
import type { PersonName } from '../support/people.ts';
import { ask } from '../support/forum.ts';
import { NOW, openWorld, type World } from '../support/world.ts';

let world: World;
let limits: Limits;
beforeEach(() => {
  world = openWorld();
  limits = openLimits(':memory:');
});
afterEach(() => world.close());

const PLACE = 'topic:1';

/** Presses "Vorschau" below a text. */
async function look(who: PersonName, text: string, schema: z.ZodObject = replyForm) {
  const about = { boardId: '1', lang: 'de' };
  const body = new URLSearchParams({ text, ...about, sendKey: newSendKey(), then: 'preview' });
  const locals = { db: world.db, limits, now: NOW, locale: 'de', settings: { dataDir: world.folder } };
  const page = {
    ...{ request: new Request('http://localhost/', { method: 'POST', body }), url: new URL('http://localhost/') },
    ...{ response: { status: 200, headers: new Headers() }, locals },
  };
  const writing = { place: PLACE, schema, act: () => 'sent' };
  const shown = await written(page as never, world.member(who), writing);
  if (shown.done !== undefined) throw new Error('It was sent.');
  return { ...shown, status: page.response.status, headers: page.response.headers };
}

test('a preview shows the text, and keeps it', async () => {
  const { sheet, problems, status } = await look('ruth', 'Ein **Bauplan**.');
  expect([sheet.preview, problems, status]).toEqual(['<p>Ein <strong>Bauplan</strong>.</p>', undefined, 200]);
  expect(draftOf(world.db, world.member('ruth'), PLACE)?.source).toBe('Ein **Bauplan**.');
});

test('a title that is still missing keeps nobody from looking', async () => {
  const { sheet, problems, status } = await look('ruth', 'Ein **Bauplan**.', topicForm);
  expect([sheet.preview, problems, status]).toEqual(['<p>Ein <strong>Bauplan</strong>.</p>', undefined, 200]);
  expect((await look('ruth', '', topicForm)).problems).toMatchObject({ text: { key: 'required' } });
});

test('nothing to look at is a problem of its field', async () => {
  const { sheet, problems, status } = await look('ruth', '\u200B');
  expect([sheet.preview, problems, status]).toEqual([undefined, { text: { key: 'required', limit: 1 } }, 422]);
});

test('whoever looks more often than anybody does reads when to come back, and the text is kept', async () => {
  const subject = String(world.member('ruth').id);
  for (let looks = 0; looks < LIMITS.preview.most; looks += 1) spend(limits, [{ limit: LIMITS.preview, subject }], NOW);
  const { sheet, problems, status, headers } = await look('ruth', 'Noch ein Wort.');
  expect([sheet.preview, problems, status]).toEqual([undefined, { form: { key: 'too_often', limit: 60 } }, 429]);
  expect([headers.get('retry-after'), sheet.text]).toEqual(['3600', 'Noch ein Wort.']);
  expect(draftOf(world.db, world.member('ruth'), PLACE)?.source).toBe('Noch ein Wort.');
  expect((await look('emre', 'Ein Wort.')).status).toBe(200);
});

/** Comes to a form of writing. */
function come(who: PersonName, place: string, address = '') {
  const locals = { db: world.db, limits, now: NOW, locale: 'de', settings: { dataDir: world.folder } };
  const url = new URL(address, 'http://localhost/');
  const page = { request: new Request(url), url, locals };
  return written(page as never, world.member(who), { place, schema: replyForm, act: () => 'sent' });
}

test('whoever comes back to a new topic finds it with its board', async () => {
  const { db, member } = world;
  const input = { title: 'Bank', text: 'Wer?', boardId: 3, sendKey: newSendKey() };
  saveDraft(db, member('ruth'), 'new', input, NOW);
  expect(await come('ruth', 'new')).toMatchObject({
    ...{ values: { title: 'Bank', boardId: '3' }, sheet: { saved: 'found' } },
  });
});

test('a quote stands below the draft, and no second time', async () => {
  const { db, member } = world;
  const { id, topicId } = ask(db, member('emre'), { text: 'Wer hat Holz?' });
  const [place, address] = [`topic:${topicId}`, `?quote=${id}`];
  const quote = `> @${member('emre').name} [schrieb](/forum/posts/${id}):\n>\n> Wer hat Holz?\n\n`;
  expect(await come('ruth', place, address)).toMatchObject({ sheet: { text: quote, quote } });
  const keep = (text: string) =>
    saveDraft(db, member('ruth'), place, { title: undefined, text, sendKey: newSendKey() }, NOW);
  keep('Wir haben welches.');
  const both = `Wir haben welches.\n\n${quote}`;
  expect(await come('ruth', place, address)).toMatchObject({ sheet: { text: both, quote, saved: 'quoted' } });
  keep(both);
  const again = await come('ruth', place, address);
  expect(again).toMatchObject({ sheet: { text: both } });
  expect(again).not.toHaveProperty('sheet.quote');
});

test.each([
  ['that is not there', '?quote=999999', 'not_found'],
  ['in the wrong words', '?quote=1e3', ''],
])('a quote of a post %s', async (_, address, thrown) => {
  const { topicId } = ask(world.db, world.member('emre'));
  const coming = come('ruth', `topic:${topicId}`, address);
  if (thrown) await expect(coming).rejects.toThrow(thrown);
  else expect(await coming).toMatchObject({ sheet: { text: '' } });
});
