import { eq } from 'drizzle-orm';
import { expect, inject, test } from 'vitest';
import { boards } from '../../db/schema/forum.ts';
import { attach } from '../../src/features/forum/attach.ts';
import { attachmentsOf } from '../../src/features/forum/attachment.ts';
import { setHidden } from '../../src/features/forum/decide-case.ts';
import { deletePost } from '../../src/features/forum/delete-post.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { reply } from '../../src/features/forum/reply.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { ask } from '../support/forum.ts';
import { as, cookieOf } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const TITLE = 'Wer verschenkt ein Klavier?';
const WORDS = 'Es darf auch verstimmt sein.';

const boardOf = (seenBy: 'public' | 'members') => {
  const board = siteStore().select().from(boards).where(eq(boards.seenBy, seenBy)).get();
  if (!board) throw new Error('no such board');
  return board;
};

/** A topic of somebody new that they deleted, or that moderators have hidden. */
function away(why: 'deleted' | 'hidden', seenBy: 'public' | 'members' = 'members') {
  const [db, asker, now] = [siteStore(), newcomer('Klara Klavier'), new Date()];
  const board = boardOf(seenBy);
  const { id, topicId } = ask(db, asker, { boardId: board.id, title: TITLE, text: WORDS }, now);
  if (why === 'deleted') deletePost(db, asker, id, now);
  else setHidden(db, onSite('emre'), id, { hidden: true, reason: 'Das ist Werbung.' }, now);
  return { asker, board, id, topicId, page: `/forum/topics/${String(topicId)}` };
}

test.each([
  ['deleted', '', 410, 'Dieses Thema wurde gelöscht'],
  ['deleted', '/en', 410, 'This topic was deleted'],
  ['hidden', '', 404, 'Dieses Thema ist ausgeblendet'],
  ['hidden', '/en', 404, 'This topic is hidden'],
] as const)(
  'a topic that was %s says so, with ways on and none of its words (%s)',
  async (why, prefix, status, title) => {
    const { board, id, page } = away(why);
    const other = prefix === '' ? '/en' : '';
    for (const path of [page, `/forum/posts/${String(id)}`, `${page}/unread`]) {
      const answer = await get(prefix + path, 'ruth');
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, status, 'private, no-store']);
      const html = await answer.text();
      for (const way of [`/forum/boards/${board.slug}`, '/forum', '/search'])
        expect(html).toContain(`"${prefix}${way}"`);
      expect(html).toContain(`>${title}</h1>`);
      expect(html).toContain('noindex');
      expect(html).toContain(`href="${other}${path}"`);
      for (const word of [TITLE, WORDS, 'Klara', 'Klavier']) expect(html).not.toContain(word);
    }
  },
);

test('strangers hear it of a public topic, and of a topic of members not more than of none', async () => {
  const open = away('deleted', 'public');
  const answer = await get(open.page);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([410, 'no-store']);
  expect(await answer.text()).toContain(`/forum/boards/${open.board.slug}`);
  const closed = away('deleted');
  const none = '/forum/topics/99999999';
  const nothing = await (await get(none)).text();
  const hidden = await get(closed.page);
  const asNone = (await hidden.text()).replaceAll(closed.page, none);
  expect(hidden.status).toBe(404);
  expect(asNone.replaceAll(encodeURIComponent(closed.page), encodeURIComponent(none))).toBe(nothing);
  expect((await get(`/forum/posts/${String(closed.id)}`)).status).toBe(404);
});

test('its feed has gone, a part of its page says so without a page, and whoever writes there gets it back', async () => {
  const { page } = away('deleted', 'public');
  expect((await get(`${page}/feed.xml`)).status).toBe(410);
  const headers = { cookie: await cookieOf('ruth'), 'hx-request': 'true' };
  const part = await fetch(`${inject('siteUrl')}${page}/news?after=1`, { headers });
  expect(part.status).toBe(410);
  expect(await part.text()).not.toContain('Dieses Thema wurde gelöscht');
  const sent = await post(page, { text: 'Ich habe <eins>.', sendKey: newSendKey() }, 'ruth');
  expect(sent.status).toBe(410);
  expect(await sent.text()).toContain('>Ich habe &lt;eins&gt;.</textarea>');
  expect(await (await post(page, { text: ' ', sendKey: newSendKey() }, 'ruth')).text()).not.toContain('<textarea');
});

test('neither search nor a feed nor a list has it', async () => {
  for (const why of ['deleted', 'hidden'] as const) {
    away(why, 'public');
    const board = boardOf('public');
    for (const path of ['/search?q=Klavier', '/forum', `/forum/boards/${board.slug}`, '/forum/feed.xml', '/'])
      expect(await (await get(path)).text()).not.toContain(TITLE);
    for (const path of ['/search?q=Klavier', '/api/search?q=Klavier', '/forum', '/forum?show=unanswered'])
      expect(await (await get(path, 'ruth')).text()).not.toContain(TITLE);
  }
});

test('a file of a post that was deleted leads to where the post stood', async () => {
  const [db, now, sendKey] = [siteStore(), new Date(), newSendKey()];
  const { topicId } = ask(db, onSite('ruth'), { boardId: 1 }, now);
  const writer = newcomer();
  const file = new File(['%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\n%%EOF\n'], 'Klavier.pdf');
  await attach({ db, dataDir: inject('siteFolder') }, writer, { file, alt: undefined, sendKey }, now);
  const { id } = reply(db, writer, topicId, { text: WORDS, sendKey }, now);
  const { id: attached = 0 } = attachmentsOf(db, [id]).get(id)?.[0] ?? {};
  const path = `/forum/attachments/${String(attached)}`;
  expect((await get(path, 'ruth')).status).toBe(200);
  deletePost(db, writer, id, now);
  const gone = await get(path, 'ruth');
  expect(gone.status).toBe(410);
  const html = await gone.text();
  expect(html).toContain('Diese Datei wurde gelöscht');
  expect(html).toContain(`href="/forum/topics/${String(topicId)}#p${String(id)}"`);
  expect(html).not.toContain('Klavier');
  expect((await get(path)).status).toBe(404);
});

test('who opened a hidden one and moderators see it as before', async () => {
  const hidden = away('hidden');
  for (const who of [hidden.asker, 'emre', 'hanna'] as const)
    expect(await (await get(hidden.page, who)).text()).toContain(WORDS);
  const deleted = away('deleted');
  expect((await get(deleted.page, 'emre')).status).toBe(200);
  expect((await get(deleted.page, deleted.asker)).status).toBe(410);
});

test('the page keeps nobody out, and leads to nothing by itself', async () => {
  for (const width of [360, 1280]) {
    const page = await browser.open(away('hidden').page, { ...(await as('ruth')), width });
    expect(await barriers(page)).toEqual([]);
  }
  const alone = await get('/forum/gone');
  expect([alone.status, alone.headers.get('location')]).toEqual([303, '/forum']);
});
