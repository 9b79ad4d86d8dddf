import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { boards } from '../../db/schema/forum.ts';
import { setPinned } from '../../src/features/forum/moderate.ts';
import { get, post } from '../support/as-somebody.ts';
import { useBrowser } from '../support/browser.ts';
import { addBoard, ask } from '../support/forum.ts';
import { network } from '../support/meetings.ts';
import { addNetwork } from '../support/networks.ts';
import { plannedOnSite } from '../support/site-meetings.ts';
import { as } from '../support/signed-in.ts';
import { unreadOfTopics } from '../support/topic-notices.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

const pageOf = async (path: string, who: Parameters<typeof get>[1]) => (await get(path, who)).text();

/** A board that strangers read, where most write in English; and one for members. */
function twoBoards() {
  const db = siteStore();
  const unique = crypto.randomUUID();
  const open = addBoard(db, {
    slug: `open-${unique}`,
    name: `Open ${unique.slice(0, 8)}`,
    seenBy: 'public',
    lang: 'en',
  });
  return { open, closed: addBoard(db, { slug: `zu-${unique}`, name: `Zu ${unique.slice(0, 8)}` }) };
}

test('members read everywhere who reads a board, and in which language most write there', async () => {
  const { open, closed } = twoBoards();
  const member = newcomer();
  const hint = 'alle lesen mit · meist auf Englisch';
  expect((await pageOf(`/forum/boards/${open.slug}`, member)).split(hint).length).toBeGreaterThan(2);
  expect(await pageOf(`/forum/boards/${closed.slug}`, member)).toContain('nur Mitglieder lesen mit');
  const choice = await pageOf('/forum/new', member);
  expect(choice).toContain(`${open.name} (alle lesen mit, meist auf Englisch)`);
  expect(choice).toContain(`${closed.name} (nur Mitglieder lesen mit)`);
  const topics = [open, closed].map(({ id }) => ask(siteStore(), newcomer(), { boardId: id }, new Date()).topicId);
  const [shared = '', own = ''] = await Promise.all(topics.map((id) => pageOf(`/forum/topics/${id}`, member)));
  expect(shared).toContain(hint);
  expect(shared).toContain('Was Sie hier schreiben, können alle lesen, auch ohne Konto.');
  expect(own).toContain('Was Sie hier schreiben, lesen nur Mitglieder.');
});

test('a pinned topic stands once on the page of its board, and with the open questions where those are asked for', async () => {
  const { closed } = twoBoards();
  const [db, member] = [siteStore(), newcomer()];
  const { topicId } = ask(db, newcomer(), { boardId: closed.id, title: 'Regeln hier' }, new Date());
  const path = `/forum/boards/${closed.slug}`;
  const rows = async (where: string) =>
    (await pageOf(where, member)).split(`href="/forum/topics/${topicId}`).length - 1;
  expect(await rows(path)).toBe(1);
  setPinned(db, onSite('emre'), topicId, { pinned: true, reason: 'Für alle.' }, new Date());
  expect([await rows(path), await rows(`${path}?show=unanswered`)]).toEqual([1, 1]);
});

test('programs find the feeds of public boards and topics by themselves, and none of members', async () => {
  const { open, closed } = twoBoards();
  const [shared, own] = [open, closed].map(
    ({ id }) => ask(siteStore(), newcomer(), { boardId: id }, new Date()).topicId,
  );
  const found = async (path: string, who: Parameters<typeof get>[1]) =>
    /<link rel="alternate" type="application\/atom\+xml"[^>]*href="\/forum\/[^"]*"/.exec(await pageOf(path, who))?.[0];
  expect(await found(`/forum/boards/${open.slug}`, undefined)).toContain(`/forum/boards/${open.slug}/feed.xml`);
  expect(await found(`/forum/topics/${String(shared)}`, undefined)).toContain(
    `/forum/topics/${String(shared)}/feed.xml`,
  );
  const member = newcomer();
  expect(await found(`/forum/boards/${closed.slug}`, member)).toBeUndefined();
  expect(await found(`/forum/topics/${String(own)}`, member)).toBeUndefined();
});

test('the way from a topic to feeds knows the topic, and gives its finished address', async () => {
  const { closed } = twoBoards();
  const member = newcomer();
  const { topicId } = ask(siteStore(), newcomer(), { boardId: closed.id, title: 'Wer gießt?' }, new Date());
  const path = `/forum/feeds?topic=${String(topicId)}`;
  expect(await pageOf(`/forum/topics/${String(topicId)}`, member)).toContain(`href="${path}"`);
  expect(await pageOf(path, member)).toContain('Dann steht hier auch die für „Wer gießt?“.');
  const made = await (await post(path, { act: 'make' }, member)).text();
  const address = new RegExp(`(/forum/topics/${String(topicId)}/feed.xml.token=[^<]+)</code>`).exec(made)?.[1] ?? '';
  expect(await (await get(address)).text()).toContain('Wer gießt?');
  expect(await pageOf(path, member)).toContain(`/forum/topics/${String(topicId)}/feed.xml?token=GEHEIMNIS`);
  expect((await get(path)).status).toBe(404);
  expect((await get('/forum/feeds?topic=999999999', member)).status).toBe(404);
  expect((await get('/forum/feeds?topic=x&board=gibt-es-nicht', member)).status).toBe(404);
});

test('who asks about a network or a meeting reads who gets the question', async () => {
  const network = addNetwork(siteStore(), ['ruth'], { name: `Netz ${crypto.randomUUID()}` });
  const page = await pageOf(`/forum/new?about=network:${network.slug}`, newcomer());
  expect(page).toContain(`die Vernetzer:innen von ${network.name}`);
  const own = await pageOf(`/forum/new?about=network:${network.slug}`, 'ruth');
  expect(own).toContain('niemand eingetragen, der eine Nachricht bekommt');
});

test('who hears of a question without having asked for it reads why, and is led to where it is turned off', async () => {
  const member = newcomer();
  const [db, name] = [siteStore(), `netz-${crypto.randomUUID()}`];
  network(db, name, [member]);
  ask(db, newcomer('Nils Neu'), { boardId: 1, anchor: { kind: 'network', id: name } }, new Date());
  await expect.poll(() => unreadOfTopics(member)).toBe(1);
  const page = await browser.open('/me/notices', { ...(await as(member)), width: 360 });
  const told = page.getByRole('listitem').filter({ hasText: 'Nils Neu schreibt im Forum zu Ihrem Netzwerk' });
  await told.getByRole('link', { name: 'Welche Briefe ich bekomme' }).click();
  await page.waitForURL('**/me/letters');
});

test('a question about a meeting is asked in the board for meetings, of those who run its host', async () => {
  const { id } = plannedOnSite();
  const page = await pageOf(`/forum/new?about=meeting:${String(id)}`, newcomer());
  expect(page).toContain('Bereich: Rund ums Treffen (');
  expect(page).toContain('die Vernetzer:innen von Runder Tisch');
  expect(await pageOf('/forum/new?about=project:repair-cafe', newcomer())).toContain('Bereich: Fragen (');
});

test('a moved topic stands in the log with both of its boards', async () => {
  const { closed } = twoBoards();
  const db = siteStore();
  const to = addBoard(db, { slug: `hin-${crypto.randomUUID()}`, name: 'Dorthin' });
  const { topicId } = ask(db, newcomer(), { boardId: closed.id }, new Date());
  const sent = { boardId: String(to.id), reason: 'Passt besser.' };
  expect((await post(`/forum/topics/${String(topicId)}/place`, sent, 'emre')).status).toBe(303);
  expect(await pageOf('/forum/log', newcomer())).toContain(`Thema verschoben, aus „${closed.name}“ nach „Dorthin“`);
  expect(db.select().from(boards).where(eq(boards.id, to.id)).get()?.topicCount).toBe(1);
});
