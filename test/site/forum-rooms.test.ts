import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { boards } from '../../db/schema/forum.ts';
import { acceptAnswer } from '../../src/features/forum/accept-answer.ts';
import { makeFeedToken, removeFeedToken } from '../../src/features/forum/feed-token.ts';
import { markRead } from '../../src/features/forum/read-mark.ts';
import { get, post } from '../support/as-somebody.ts';
import { answer, ask } from '../support/forum.ts';
import { addNetwork, takeBench } from '../support/networks.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';
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

test('a topic says of which kind is what it is about, and leads to the others about it', async () => {
  const { slug } = addNetwork(siteStore(), ['ruth'], { name: `Netz ${String(Date.now())}` }, new Date());
  const anchor = { kind: 'network', id: slug } as const;
  expect(await (await get(`/forum/new?about=network:${slug}`, 'ruth')).text()).toContain('auch beim Netzwerk');
  const { topicId } = ask(siteStore(), newcomer(), { boardId: 1, title: 'Wer hilft hier mit?', anchor }, new Date());
  const page = await (await get(`/forum/topics/${topicId}`, 'ruth')).text();
  expect(page).toContain('Zum Netzwerk');
  expect(page).toContain(`href="/forum?about=network:${slug}"`);
  expect(await (await get(`/forum?about=network:${slug}&show=mine`, 'ruth')).text()).toContain('Wer hilft hier mit?');
});

test('who has read a topic reads on in it where the first new post stands', async () => {
  const [db, reader, now] = [siteStore(), newcomer(), new Date()];
  const { topicId } = ask(db, newcomer(), { boardId: 1, title: `Wer baut ein Floß? ${String(reader.id)}` }, now);
  const row = async () =>
    (await (await get('/forum', reader)).text()).split('</li>').find((li) => li.includes(`Floß? ${String(reader.id)}`));
  expect(await row()).not.toContain('weiterlesen');
  markRead(db, reader, topicId, 1);
  for (const words of ['Wir.', 'Wir auch.']) answer(db, onSite('samira'), topicId, words, now);
  expect(await row()).toContain('2 neu · weiterlesen');
  expect(await row()).toContain(`href="/forum/topics/${String(topicId)}/unread"`);
  const there = (await get(`/forum/topics/${String(topicId)}/unread`, reader)).headers.get('location') ?? '';
  expect(there).toBe(`/forum/topics/${String(topicId)}#new`);
  expect((await (await get(there, reader)).text()).split('id="new"')[1]).toContain('Wir.');
});

test('the answer stands under the question, also where it is the third post', async () => {
  const [db, asker, now] = [siteStore(), newcomer(), new Date()];
  const { topicId } = ask(db, asker, { boardId: 1, title: 'Wer leiht eine Leiter?' }, now);
  answer(db, onSite('emre'), topicId, 'Ich nicht.', now);
  const { id } = answer(db, onSite('samira'), topicId, 'Ich habe eine Leiter.', now);
  acceptAnswer(db, asker, topicId, { post: id }, now);
  const page = await (await get(`/forum/topics/${topicId}`, 'ruth')).text();
  expect(page.split('Ich habe eine Leiter.')).toHaveLength(3);
});

test('the secret comes with the addresses of boards, and boards of members lead there', async () => {
  const member = newcomer();
  const { slug } = siteStore().select().from(boards).where(eq(boards.seenBy, 'members')).get() ?? { slug: '' };
  const page = await (await get(`/forum/boards/${slug}`, member)).text();
  expect(page).toContain(`href="/forum/feeds?board=${slug}"`);
  expect(page).toContain('show=unanswered');
  const made = await (await post('/forum/feeds', { act: 'make' }, member)).text();
  const [, path = ''] = new RegExp(`(/forum/boards/${slug}/feed.xml.token=[^<]+)`).exec(made) ?? [];
  expect(await titlesAt(path)).toBeDefined();
  expect(await (await get('/forum/feeds', member)).text()).not.toContain('token=');
});

test('who asks about a case reads who gets the question, and where nobody does, where else there is help', async () => {
  const about = async (project: string) => (await get(`/forum/new?about=project:${project}`, newcomer())).text();
  expect(await about('koproduktion-soziale-dienste')).toContain('Hier ist zurzeit niemand eingetragen');
  const network = addNetwork(siteStore(), ['ruth'], { name: `Netz ${crypto.randomUUID()}` });
  takeBench(siteStore(), { networkId: network.id, project: 'koproduktion-soziale-dienste' });
  const told = await about('koproduktion-soziale-dienste');
  expect([told.includes(network.name), told.includes('niemand eingetragen')]).toEqual([true, false]);
});
