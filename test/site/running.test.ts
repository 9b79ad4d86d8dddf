import { expect, test } from 'vitest';
import { proposalForm } from '../../src/features/meetings/item.ts';
import { proposeItem } from '../../src/features/meetings/propose.ts';
import { post } from '../support/as-somebody.ts';
import { useBrowser } from '../support/browser.ts';
import { as } from '../support/signed-in.ts';
import { heldOnSite } from '../support/site-meetings.ts';
import { onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

test('the hall follows whoever steers from another device, and keeps what it has without a connection', async () => {
  const { meeting } = heldOnSite();
  const input = proposalForm.parse({ kind: 'report', title: 'Ein Jahr Lesebank' });
  const { id: item } = proposeItem(siteStore(), onSite('ruth'), meeting.id, input, new Date());
  const at = `/meetings/${String(meeting.id)}/running`;
  const hall = await browser.open(at, await as('ruth'));
  const shown = () => hall.getByRole('heading', { level: 1 }).innerText();
  const lookAgain = () => hall.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await shown()).toBe('Mitfahrbank');
  await hall.context().setOffline(true);
  expect((await post(at, { item: String(item) }, 'ruth')).status).toBe(303);
  await lookAgain();
  expect(await shown()).toBe('Mitfahrbank');
  await hall.context().setOffline(false);
  await lookAgain();
  await expect.poll(shown).toBe('Ein Jahr Lesebank');
  expect(await hall.locator('[aria-current=step]').innerText()).toContain('Ein Jahr Lesebank');
  expect(await hall.getByText('noch 10 Min.').count()).toBe(1);
});
