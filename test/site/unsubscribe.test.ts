import { inject, expect, test } from 'vitest';
import { hasLeft } from '../../src/features/mail/leave.ts';
import { post } from '../../src/features/mail/outbox.ts';
import type { Member } from '../../src/features/members/member.ts';
import { HOUR } from '../../src/lib/durations.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { mailTo } from '../support/mailbox.ts';
import { press } from '../support/press.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const LIST = 'digest';

/** Somebody with a mail of a list, and where its link leads. */
async function reader(): Promise<{ member: Member; path: string }> {
  const member = newcomer();
  const letter = { kind: 'digest', to: member.email, memberId: member.id, locale: 'de', subject: 'Neues' } as const;
  // Due for an hour: it waits behind no invitation to all that another test has sent.
  const due = new Date(Date.now() - HOUR);
  siteStore().transaction((tx) => post(tx, { ...letter, list: LIST, blocks: [{ text: 'Neues.' }] }, due));
  return { member, path: (await mailTo(member.email)).leave };
}
const left = ({ id }: Member) => hasLeft(siteStore(), id, LIST);

test('one leaves a list by a button; to open the page changes nothing', async () => {
  const { member, path } = await reader();
  const page = await browser.open(path, { javaScriptEnabled: false });
  await page.reload();
  expect(left(member)).toBe(false);
  await press(page, 'Abbestellen');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Abbestellt');
  expect(left(member)).toBe(true);
});

test('a mail program leaves it by one click, from nowhere and without being led elsewhere', async () => {
  const { member, path } = await reader();
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const reply = await fetch(inject('siteUrl') + path, { method: 'POST', redirect: 'manual', body });
  expect(reply.status).toBe(200);
  expect(left(member)).toBe(true);
});

test.each(['', '/en'])(
  'nothing on the page keeps anybody out, and a made-up link leads to none (%s)',
  async (prefix) => {
    const { path } = await reader();
    expect(await barriers(await browser.open(prefix + path))).toEqual([]);
    expect((await fetch(`${inject('siteUrl')}${prefix}/unsubscribe/AAAA`)).status).toBe(404);
  },
);
