import { expect, test } from 'vitest';
import { get } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { answer, ask } from '../support/forum.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

const talk = () => {
  const { id, topicId } = ask(siteStore(), newcomer(), { boardId: 1 }, new Date());
  return { id, topicId, answerId: answer(siteStore(), newcomer(), topicId, 'Ich weiß es.', new Date()).id };
};

/** What strangers are told at an address, but for the address. */
async function told(address: string) {
  const response = await get(address);
  const page = await response.text();
  const bare = page.replaceAll(encodeURIComponent(address), '…').replaceAll(address.replace(/^\/en/, ''), '…');
  return { status: response.status, cache: response.headers.get('cache-control'), page: bare };
}

test.each(['', '/en'])('strangers cannot tell a post of members from one that never was (%s)', async (prefix) => {
  const { topicId, answerId } = talk();
  const none = await told(`${prefix}/forum/posts/99999999`);
  expect(none).toMatchObject({ status: 404, cache: 'no-store' });
  expect(none.page).toContain(`href="${prefix}/sign-in?next=…"`);
  const others = [`posts/${answerId}`, `topics/${topicId}`, 'topics/99999999', 'topics/x', 'gibt-es-nicht', 'a/b/c'];
  for (const other of others) expect([other, await told(`${prefix}/forum/${other}`)]).toEqual([other, none]);
});

test.each(['/transfers/99999999', '/meetings/99999999', '/networks/gibt-es-nicht', '/members/99999999'])(
  '%s, where a letter may lead, offers to sign in or says where to',
  async (address) => {
    const response = await get(address);
    const door = `/sign-in?next=${encodeURIComponent(address)}`;
    if (response.status === 303) expect(response.headers.get('location')).toBe(door);
    else expect([response.status, await response.text()]).toEqual([404, expect.stringContaining(`href="${door}"`)]);
  },
);

test('elsewhere, and for members, an unknown address is only unknown', async () => {
  const member = newcomer();
  for (const page of [await get('/gibt-es-nicht'), await get('/forum/posts/99999999', member)])
    expect([page.status, (await page.text()).includes('next=')]).toEqual([404, false]);
});

test.each(['', 'abc', '0', '01', '-1', '99'])('a topic has no page "%s", in public neither', async (number) => {
  const { topicId } = ask(siteStore(), newcomer(), { boardId: 2 }, new Date());
  const response = await get(`/forum/topics/${topicId}?page=${number}`);
  expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store']);
});

test('whoever follows the button of a letter can sign in from there, and keeps nobody out', async () => {
  const { answerId } = talk();
  const page = await browser.open('/about', { width: 360 });
  const response = await page.goto(`/forum/posts/${answerId}`);
  expect(response?.status()).toBe(404);
  expect(await barriers(page)).toEqual([]);
  await page.locator('main').getByRole('link', { name: 'Anmelden' }).click();
  await page.waitForURL(`**/sign-in?next=${encodeURIComponent(`/forum/posts/${answerId}`)}`);
});
