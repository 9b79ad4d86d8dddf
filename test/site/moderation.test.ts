import { expect, test } from 'vitest';
import { cases } from '../../src/features/forum/moderation-case.ts';
import { reportPost } from '../../src/features/forum/report.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { answer, ask } from '../support/forum.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

/** An answer by somebody new, in a topic of Ruth's. */
function writing(text = 'Das ist doch alles Unsinn.') {
  const db = siteStore();
  const { topicId } = ask(db, onSite('ruth'), { boardId: 1, title: 'Wer hat eine Zapfanlage?' }, new Date());
  const author = newcomer();
  return { author, topicId, post: answer(db, author, topicId, text, new Date()) };
}

function caseOf(postId: number): number {
  const db = siteStore();
  reportPost(db, onSite('tomasz'), postId, { reason: 'Grob.' }, new Date());
  const found = cases(db, onSite('emre'), 'open').find((file) => file.post.id === postId);
  return found?.moderationCase.id ?? 0;
}

test.each([true, false])('a report is decided, and its author can answer (script: %s)', async (javaScriptEnabled) => {
  const { author, post: written } = writing();
  const member = await browser.open(`/forum/posts/${written.id}/report`, {
    ...(await as('joerg')),
    javaScriptEnabled,
    width: 360,
  });
  await member.getByLabel('Was stimmt damit nicht?').fill('Der Ton ist verletzend.');
  await member.getByRole('button', { name: 'Melden' }).click();
  await member.getByText('Die Moderation sieht sich den Beitrag an').waitFor();
  expect(new URL(member.url()).search).toBe('?done');
  await member.goBack();
  await member.getByLabel('Was stimmt damit nicht?').waitFor();
  await member.goForward();
  await member.getByText('Die Moderation sieht sich den Beitrag an').waitFor();

  const moderator = await browser.open('/admin/cases', { ...(await as('emre')), javaScriptEnabled });
  await moderator
    .getByRole('link', { name: /Wer hat eine Zapfanlage/ })
    .last()
    .click();
  expect(await moderator.getByText('Der Ton ist verletzend.').isVisible()).toBe(true);
  const address = new URL(moderator.url()).pathname;
  await moderator.getByRole('link', { name: 'Entscheiden' }).click();
  await moderator.getByLabel('Er wird ausgeblendet').check();
  await moderator.getByLabel('Begründung').fill('So reden wir nicht miteinander.');
  await moderator.getByRole('button', { name: 'So entscheiden' }).click();
  await moderator.getByText('Der Beitrag ist ausgeblendet.').waitFor();

  const affected = await browser.open(address, { ...(await as(author)), javaScriptEnabled });
  expect(await affected.getByText('Der Ton ist verletzend.').count()).toBe(0);
  await affected.getByLabel('Ihre Antwort').fill('Es tut mir leid.');
  await affected.getByRole('button', { name: 'Antwort senden' }).click();
  await affected.getByText('Es tut mir leid.').waitFor();
});

test('the pages of moderation have no barriers', async () => {
  const { post: written, topicId } = writing();
  const id = caseOf(written.id);
  const visit = { ...(await as('emre')), width: 360 };
  for (const path of [
    '/admin/cases',
    `/forum/cases/${id}`,
    `/forum/cases/${id}/decision`,
    `/forum/posts/${written.id}/hiding`,
    `/forum/topics/${topicId}/place`,
    `/forum/posts/${written.id}/report`,
    '/forum/log',
  ]) {
    expect([path, await barriers(await browser.open(path, visit))]).toEqual([path, []]);
  }
});

test('a closed topic stands in the log with its reason, and without a name', async () => {
  const { topicId } = writing();
  const reason = 'Die Frage ist beantwortet.';
  expect((await post(`/forum/topics/${topicId}/closure`, { reason }, 'emre')).status).toBe(303);
  const page = await (await get('/forum/log', 'joerg')).text();
  expect(page).toContain('Thema geschlossen');
  expect(page).toContain(reason);
  expect(page).not.toContain('Ruth Kessler');
  expect(await (await get('/forum/log', 'ruth')).text()).toContain('Ruth Kessler');
});

test.each([
  ['a reason that is missing', '', 422],
  ['a reason of a hundred thousand signs', 'a'.repeat(100_000), 422],
])('%s is refused in words', async (_, reason, status) => {
  const { topicId } = writing();
  expect((await post(`/forum/topics/${topicId}/pin`, { reason }, 'emre')).status).toBe(status);
});

test('what is written as script in a case stays text', async () => {
  const { post: written } = writing('<script>document.title = "x"</script><img src=x onerror=alert(1)>');
  const page = await browser.open(`/forum/cases/${caseOf(written.id)}`, await as('emre'));
  expect(await page.locator('blockquote').textContent()).toContain('<script>');
  expect(await page.title()).toContain('Fall');
});

test('members find talk beside the catalogue, strangers do not', async () => {
  writing('Die Zwiebelkuchenverordnung regelt das.');
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.open('/search?q=Verordnung', { ...(await as('joerg')), javaScriptEnabled });
    const region = page.getByRole('region', { name: 'Beiträge aus dem Forum' });
    expect(await region.getByRole('link', { name: 'Wer hat eine Zapfanlage?' }).first().isVisible()).toBe(true);
    if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
  }
  expect(await (await get('/search?q=Zwiebelkuchenverordnung')).text()).not.toContain('Zapfanlage');
  const found = await (await get('/api/search?q=Zwiebelkuchenverordnung', 'joerg')).text();
  expect(found).toContain('"type":"post"');
  expect(await (await get('/api/search?q=Zwiebelkuchenverordnung')).text()).not.toContain('"type":"post"');
});

test('talk is searched while one types', async () => {
  writing('Die Maultaschenpresse ist wieder da.');
  const page = await browser.open('/search', await as('joerg'));
  await page.fill('#q', 'Maultaschenpresse');
  await page.locator('#talk mark').first().waitFor();
  expect(await page.getByRole('heading', { name: /gibt es hier nichts/ }).isVisible()).toBe(false);
});
