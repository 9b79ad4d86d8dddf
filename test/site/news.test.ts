import { eq } from 'drizzle-orm';
import { expect, inject, test } from 'vitest';
import { boards } from '../../db/schema/forum.ts';
import { acceptAnswer } from '../../src/features/forum/accept-answer.ts';
import { deletePost } from '../../src/features/forum/delete-post.ts';
import { topicLevel } from '../../src/features/forum/follow.ts';
import type { Member } from '../../src/features/members/member.ts';
import { hasLeft, leaveList } from '../../src/features/mail/leave.ts';
import { inviteToMeeting } from '../../src/features/meetings/stages.ts';
import { MEETING_LIST } from '../../src/features/meetings/mails.ts';
import { preferencesOf } from '../../src/features/notices/preference.ts';
import { newestUnread } from '../../src/features/notices/saw-group.ts';
import { barriers } from '../support/axe.ts';
import { get, post } from '../support/as-somebody.ts';
import { useBrowser } from '../support/browser.ts';
import { answer, ask } from '../support/forum.ts';
import { mailsTo, mailTo } from '../support/mailbox.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';
import { plannedOnSite } from '../support/site-meetings.ts';
import { unreadOfTopics } from '../support/topic-notices.ts';

const browser = useBrowser();

/** Somebody who has asked, and got an answer. */
function asker(): { member: Member; topicId: number; postId: number } {
  const member = newcomer();
  const boardId = siteStore().select().from(boards).where(eq(boards.slug, 'fragen')).get()?.id ?? 0;
  const { topicId } = ask(siteStore(), member, { boardId, title: 'Wer leiht uns Bänke?' }, new Date());
  const { id: postId } = answer(siteStore(), newcomer('Nils Neu'), topicId, 'Wir haben vier.', new Date());
  return { member, topicId, postId };
}

test('who asked gets a letter, leaves it by one click, and from then on reads the rest on the site', async () => {
  const { member, topicId, postId } = asker();
  const mail = await mailTo(member.email);
  expect(mail.text).toContain('Thema: Wer leiht uns Bänke?');
  expect(mail.text).toContain('Nils Neu antwortet Ihnen');
  expect(mail.text).toContain('> Wir haben vier.');
  expect(mail.path).toBe(`/forum/posts/${String(postId)}`);
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(inject('siteUrl') + mail.leave, { method: 'POST', redirect: 'manual', body })).status).toBe(200);
  answer(siteStore(), newcomer(), topicId, 'Wir auch.', new Date());
  await expect.poll(() => unreadOfTopics(member)).toBe(2);
  expect(preferencesOf(siteStore(), member).reply).toBe('never');
  expect(mailsTo(member.email)).toHaveLength(1);
  const page = await browser.open('/me/letters', await as(member));
  expect(await page.getByRole('main').innerText()).toContain('Sie haben Briefe abbestellt: sofort.');
});

test('the inbox tells who wrote what, and is read by a button, with and without scripts', async () => {
  const { member, topicId, postId } = asker();
  await expect.poll(() => unreadOfTopics(member)).toBe(1);
  const page = await browser.open('/me', { ...(await as(member)), javaScriptEnabled: false });
  expect(await page.locator('.site-header .me').innerText()).toMatch(/^Mein Bereich\s+[1-9]\d*\s/);
  await page.getByRole('link', { name: /^[1-9]\d* neue Antwort(en)? an Sie\.$/ }).click();
  await page.getByRole('link', { name: 'Nils Neu antwortet Ihnen' }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('Wer leiht uns Bänke?');
  acceptAnswer(siteStore(), onSite('emre'), topicId, { post: postId }, new Date());
  await press(page, 'Alle als gelesen merken');
  expect(unreadOfTopics(member)).toBe(0);
  expect(await page.getByRole('status').innerText()).toContain('gelesen');
});

test('what has gone is said to be gone while it is new, and then leaves the inbox', async () => {
  const { member, topicId } = asker();
  const other = newcomer();
  const { id } = answer(siteStore(), other, topicId, 'Wir doch nicht.', new Date());
  await expect.poll(() => unreadOfTopics(member)).toBe(2);
  deletePost(siteStore(), other, id, new Date());
  const page = await browser.open('/me/notices', await as(member));
  const gone = page.getByRole('listitem').filter({ hasText: 'inzwischen gelöscht oder ausgeblendet' });
  expect(await gone.count()).toBe(1);
  await gone.getByRole('button', { name: 'Als gelesen merken' }).click();
  await page.getByText('Die Nachricht ist gelesen.').waitFor();
  expect([await gone.count(), unreadOfTopics(member)]).toEqual([0, 1]);
  expect(await page.getByRole('link', { name: 'Nils Neu antwortet Ihnen' }).count()).toBe(1);
});

test('a member chooses letters, and finds the choice again', async () => {
  const member = newcomer();
  const page = await browser.open('/me/letters', { ...(await as(member)), javaScriptEnabled: false });
  await page.getByLabel('Neue Beiträge in Themen, denen ich folge').selectOption({ label: 'einmal am Tag' });
  await press(page, 'Speichern');
  expect(await page.getByRole('status').innerText()).toContain('Gespeichert');
  expect(await page.getByRole('status').evaluate((saved) => saved === document.activeElement)).toBe(true);
  expect(preferencesOf(siteStore(), member).watched_topic).toBe('daily');
  expect(await page.getByLabel('Neue Beiträge in Themen, denen ich folge').inputValue()).toBe('daily');
});

test('letters of meetings that were left by one click are named, and come again when they are chosen', async () => {
  const member = newcomer();
  siteStore().transaction((tx) => leaveList(tx, member.id, MEETING_LIST, new Date()));
  const page = await browser.open('/me/letters', { ...(await as(member)), javaScriptEnabled: false });
  const label = 'Treffen: Einladung, Tagesordnung und Protokoll';
  expect(await page.getByRole('main').innerText()).toContain(`Sie haben Briefe abbestellt: ${label}.`);
  await page.getByLabel(label).selectOption({ label: 'wenn es so weit ist' });
  await press(page, 'Speichern');
  expect(await page.getByRole('main').innerText()).not.toContain('Sie haben Briefe abbestellt');
  expect(hasLeft(siteStore(), member.id, MEETING_LIST)).toBe(false);
});

test('a member watches a topic and a board', async () => {
  const { topicId } = asker();
  const member = newcomer();
  const page = await browser.open(`/forum/topics/${String(topicId)}/following`, await as(member));
  expect(await barriers(page)).toEqual([]);
  expect(await page.getByLabel('Normal').isChecked()).toBe(true);
  const sent = await post(`/forum/topics/${String(topicId)}/following`, { level: 'watch' }, member);
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/forum/topics/${String(topicId)}#following`]);
  expect(topicLevel(siteStore(), member, topicId)).toBe('watch');
  const board = await post('/en/forum/boards/fragen/following', { level: 'mute' }, member);
  expect([board.status, board.headers.get('location')]).toEqual([303, '/en/forum/boards/fragen#following']);
});

test('what is chosen beside a page of a topic, or a board, leads back to that place', async () => {
  const member = newcomer();
  const page = await browser.open('/forum/boards/fragen', { ...(await as(member)), javaScriptEnabled: false });
  await press(page, 'stumm');
  expect(page.url()).toMatch(/\/forum\/boards\/fragen#following$/);
  expect(await page.getByRole('button', { name: 'stumm' }).getAttribute('aria-pressed')).toBe('true');
  const { topicId } = asker();
  const path = `/forum/topics/${String(topicId)}`;
  const later = await post(`${path}/following?page=2`, { level: 'watch' }, member);
  expect(later.headers.get('location')).toBe(`${path}?page=2#following`);
  const read = await post(`${path}/reading`, { position: '1' }, member);
  expect(read.headers.get('location')).toBe(`${path}#end`);
});

test.each([
  ['/me/letters', { reply: 'hourly' }, 422],
  ['/me/letters', {}, 422],
  ['/me/notices', { upTo: 'all' }, 422],
  ['/me/notices', { upTo: '-1' }, 422],
  ['/forum/boards/fragen/following', { level: 'shout' }, 422],
  ['/forum/boards/gibt-es-nicht/following', { level: 'watch' }, 404],
  ['/forum/topics/99999999/following', { level: 'watch' }, 404],
  ['/forum/topics/x/following', { level: 'watch' }, 404],
])('bad input to %s, %j, is answered with %i', async (path, fields: Record<string, string>, status) => {
  expect((await post(path, fields, 'ruth')).status).toBe(status);
});

test.each(['0', '-1', 'x', '99999999999999999999', '1'])('the page of the inbox before %s is shown', async (before) => {
  expect((await get(`/me/notices?before=${before}`, 'ruth')).status).toBe(200);
});

/** A meeting of which somebody new has heard. */
async function invitedGuest() {
  const [guest, { id }] = [newcomer(), plannedOnSite()];
  inviteToMeeting(siteStore(), onSite('ruth'), id, new Date());
  const unread = () => newestUnread(siteStore(), guest, { kind: 'meeting', id });
  await expect.poll(unread).toBeDefined();
  return { guest, at: `/meetings/${String(id)}`, unread };
}

test('what told of a meeting is read with its page, by itself or by a button, and never by others', async () => {
  const { guest, at, unread } = await invitedGuest();
  const plain = await browser.open(at, { ...(await as(guest)), javaScriptEnabled: false });
  expect(unread()).toBeDefined();
  const notice = String(unread());
  expect((await post('/me/notices', { notice }, 'joerg')).status).toBe(303);
  expect(unread()).toBeDefined();
  await press(plain, 'Neues hier als gelesen merken');
  expect([new URL(plain.url()).pathname, unread()]).toEqual([at, undefined]);
  expect(await plain.getByRole('button', { name: 'Neues hier als gelesen merken' }).count()).toBe(0);
  const other = await invitedGuest();
  const page = await browser.open(other.at, await as(other.guest));
  await expect.poll(other.unread).toBeUndefined();
  expect(await page.getByRole('button', { name: 'Neues hier als gelesen merken' }).count()).toBe(0);
});

test.each([{ upTo: 'alles' }, { kind: 'topic', id: '1', upTo: '1' }, { notice: '-1' }])(
  'a reading that makes no sense is refused: %o',
  async (fields) => {
    expect((await post('/me/notices', fields as unknown as Record<string, string>, newcomer())).status).toBe(422);
  },
);
