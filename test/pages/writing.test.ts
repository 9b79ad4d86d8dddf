import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLimits, type Limits } from '../../db/limits.ts';
import { LIMITS, spend } from '../../src/features/auth/limits.ts';
import { draftOf, saveDraft } from '../../src/features/forum/draft.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { replyForm } from '../../src/features/forum/post.ts';
import { written } from '../../src/pages/_writing.ts';
import type { PersonName } from '../support/people.ts';
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
async function look(who: PersonName, text: string) {
  const body = new URLSearchParams({ text, sendKey: newSendKey(), then: 'preview' });
  const locals = { db: world.db, limits, now: NOW, locale: 'de', settings: { dataDir: world.folder } };
  const page = {
    ...{ request: new Request('http://localhost/', { method: 'POST', body }), url: new URL('http://localhost/') },
    ...{ response: { status: 200, headers: new Headers() }, locals },
  };
  const writing = { place: PLACE, schema: replyForm, act: () => 'sent' };
  const shown = await written(page as never, world.member(who), writing);
  if (shown.done !== undefined) throw new Error('It was sent.');
  return { ...shown, status: page.response.status, headers: page.response.headers };
}

test('a preview shows the text, and keeps it', async () => {
  const { sheet, problems, status } = await look('ruth', 'Ein **Bauplan**.');
  expect([sheet.preview, problems, status]).toEqual(['<p>Ein <strong>Bauplan</strong>.</p>', undefined, 200]);
  expect(draftOf(world.db, world.member('ruth'), PLACE)?.source).toBe('Ein **Bauplan**.');
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

test('whoever comes back to a new topic finds it with its board', async () => {
  const { db, folder, member } = world;
  const input = { title: 'Bank', text: 'Wer?', boardId: 3, sendKey: newSendKey() };
  saveDraft(db, member('ruth'), 'new', input, NOW);
  const locals = { db, limits, now: NOW, locale: 'de', settings: { dataDir: folder } };
  const page = { request: new Request('http://localhost/'), url: new URL('http://localhost/'), locals };
  const shown = await written(page as never, member('ruth'), { place: 'new', schema: replyForm, act: () => 'sent' });
  expect(shown).toMatchObject({ values: { title: 'Bank', boardId: '3' }, sheet: { saved: 'found' } });
});
