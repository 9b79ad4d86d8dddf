import { expect, test } from 'vitest';
import { makeFeedToken, removeFeedToken } from '../../src/features/forum/feed-token.ts';
import { get, post } from '../support/as-somebody.ts';
import { ask } from '../support/forum.ts';
import { newcomer, siteStore } from '../support/site-store.ts';
import { all, parseXml, textOf } from '../support/xml.ts';

const titlesAt = async (path: string) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  return all(parseXml(await answer.text()), 'entry').map((entry) => textOf(entry, 'title'));
};

test('a feed has nothing of members for strangers, and all of it for the secret of a member until it is taken back', async () => {
  const [db, member] = [siteStore(), newcomer()];
  const { topicId } = ask(db, member, { boardId: 1, title: 'Nur unter uns' }, new Date());
  const token = makeFeedToken(db, member, new Date());
  expect(await titlesAt('/forum/feed.xml')).not.toContain('Nur unter uns');
  expect((await get(`/forum/topics/${topicId}/feed.xml`)).status).toBe(404);
  expect(await titlesAt(`/forum/feed.xml?token=${token}`)).toContain('Nur unter uns');
  expect(await titlesAt(`/forum/topics/${topicId}/feed.xml?token=${token}`)).toEqual(['Nur unter uns']);
  expect((await get(`/forum/feed.xml?token=${token}`)).headers.get('cache-control')).toBe('private, no-store');
  removeFeedToken(db, member);
  expect((await get(`/forum/feed.xml?token=${token}`)).status).toBe(404);
  expect((await get('/forum/feed.xml?token=')).status).toBe(404);
});

test('a session is no secret of a feed: a program reads as a stranger', async () => {
  const member = newcomer();
  ask(siteStore(), member, { boardId: 1, title: 'Auch unter uns' }, new Date());
  expect(await (await get('/forum/feed.xml', member)).text()).not.toContain('Auch unter uns');
});

test('an administrator makes a board, whose name is refused where it is none or taken', async () => {
  const words = { purpose: 'Zum Versuchen.', seenBy: 'members', state: 'open', position: '6' };
  const board = (name: string) => post('/admin/boards', { ...words, name }, 'hanna');
  for (const name of ['???', '\u3164', 'fragen']) expect((await board(name)).status).toBe(422);
  expect((await board('Werkzeug')).status).toBe(303);
  expect(await (await get('/forum/boards/werkzeug', 'ruth')).text()).toContain('Zum Versuchen.');
  expect((await get('/forum/boards/werkzeug')).status).toBe(404);
});

test('the talk about a project has a page of its own, with what the reader may see', async () => {
  const about = { kind: 'project', id: 'repair-cafe' } as const;
  ask(siteStore(), newcomer(), { boardId: 1, title: 'Wer repariert Toaster?', anchor: about }, new Date());
  const path = '/projects/repair-cafe/discussion';
  expect(await (await get(path, 'ruth')).text()).toContain('Wer repariert Toaster?');
  expect(await (await get(path)).text()).not.toContain('Wer repariert Toaster?');
  expect((await get('/projects/gibt-es-nicht/discussion', 'ruth')).status).toBe(404);
});
