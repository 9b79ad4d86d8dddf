import { expect, test } from 'vitest';
import { hostOf } from '../../src/features/meetings/host.ts';
import { proposalForm } from '../../src/features/meetings/item.ts';
import { itemsOf } from '../../src/features/meetings/order.ts';
import { proposeItem } from '../../src/features/meetings/propose.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { as } from '../support/signed-in.ts';
import { heldOnSite } from '../support/site-meetings.ts';
import { onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

/** A meeting that goes on, with three items: the addresses of their minutes. */
function evening() {
  const { meeting, itemId } = heldOnSite();
  const more = ['Ein Jahr Lesebank', 'Sonstiges'].map((title) => {
    const words = 'Was gelang, was nicht.';
    const input = proposalForm.parse({ kind: 'report', title, words });
    return proposeItem(siteStore(), onSite('ruth'), meeting.id, input, new Date()).id;
  });
  const at = `/meetings/${String(meeting.id)}/minutes`;
  return { meeting, ids: [itemId, ...more] as [number, number, number], of: (id: number) => `${at}/${String(id)}` };
}

test.each([true, false])(
  'the minutes are written beside the agenda, item by item, with a script: %s',
  async (javaScriptEnabled) => {
    const { ids, of, meeting } = evening();
    const page = await browser.open(of(ids[0]), { javaScriptEnabled, ...(await as('ruth')) });
    const agenda = page.getByRole('navigation', { name: 'Tagesordnung' });
    const current = () => agenda.locator('[aria-current=page] .what').innerText();
    const [text, beside] = [await page.getByLabel('Was kam heraus?').boundingBox(), await agenda.boundingBox()];
    expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(await current()).toBe('Mitfahrbank');
    await page.getByLabel('Was kam heraus?').fill('Sie kommt im Mai.');
    await page.getByRole('button', { name: 'Speichern und zum nächsten Punkt' }).click();
    await page.getByText('Der Punkt davor ist gespeichert.').waitFor();
    expect(await current()).toBe('Ein Jahr Lesebank');
    expect(await agenda.getByText('Was gelang, was nicht.').isVisible()).toBe(true);
    expect(await agenda.getByText('Dazu steht etwas im Protokoll').count()).toBe(1);
    await page.getByLabel('Was kam heraus?').fill('Sie steht noch.');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByText('Gespeichert.').first().waitFor();
    await page.getByRole('link', { name: 'Zum nächsten Punkt' }).click();
    await page.getByRole('heading', { name: 'Protokoll: Sonstiges' }).waitFor();
    expect(await page.getByRole('button', { name: 'Speichern und zum nächsten Punkt' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Davor: Ein Jahr Lesebank' }).click();
    await page.getByRole('heading', { name: 'Protokoll: Ein Jahr Lesebank' }).waitFor();
    expect(
      itemsOf(siteStore(), meeting.id)
        .slice(1)
        .map(({ result }) => result),
    ).toEqual(['Sie kommt im Mai.', 'Sie steht noch.', null]);
  },
);

test('on a phone the agenda is folded below the text', async () => {
  const { ids, of } = evening();
  const page = await browser.open(of(ids[1]), { width: 360, ...(await as('ruth')) });
  const fold = page.locator('summary', { hasText: 'Tagesordnung' });
  const link = page.locator('[data-beside] a', { hasText: 'Mitfahrbank' });
  expect(await link.isVisible()).toBe(false);
  const [text, below] = [await page.getByLabel('Was kam heraus?').boundingBox(), await fold.boundingBox()];
  expect(below?.y).toBeGreaterThan(text?.y ?? 0);
  await fold.click();
  await link.click();
  await page.getByRole('heading', { name: 'Protokoll: Mitfahrbank' }).waitFor();
});

test('an item that was overtaken goes nowhere, and a strange button is refused', async () => {
  const { ids, of } = evening();
  await post(of(ids[0]), { result: 'Im Mai.', version: '0' }, 'ruth');
  expect((await post(of(ids[0]), { result: 'Im Juni.', version: '0', then: 'next' }, 'emre')).status).toBe(409);
  expect((await post(of(ids[0]), { result: 'Im Juni.', version: '1', then: 'home' }, 'emre')).status).toBe(422);
  const last = await post(of(ids[2]), { result: 'Dank.', version: '0', then: 'next' }, 'ruth');
  expect([last.status, last.headers.get('location')]).toEqual([303, `${of(ids[2])}?saved`]);
  expect((await get(of(ids[2]), 'joerg')).status).toBe(404);
});

test('on paper the minutes name the host, the place and who wrote them', async () => {
  const { meeting, ids, of } = evening();
  await post(of(ids[0]), { result: 'Sie kommt im Mai.', version: '0' }, 'ruth');
  const page = await browser.open(`/meetings/${String(meeting.id)}/minutes`, { width: 360, ...(await as('ruth')) });
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const shown = page.locator('main');
  const { name: host } = hostOf(siteStore(), meeting);
  for (const text of [host, String(meeting.venue), `Geschrieben von`, onSite('ruth').name]) {
    expect(await shown.getByText(text).first().isVisible()).toBe(true);
  }
});
