import { expect, test } from 'vitest';
import { barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { heldOnSite, invitedOnSite } from '../support/site-meetings.ts';
import { newcomer } from '../support/site-store.ts';

const browser = useBrowser();

test.each([true, false])(
  'what one proposes can be changed and taken back, with a script: %s',
  async (javaScriptEnabled) => {
    const at = `/meetings/${String(invitedOnSite().id)}/agenda`;
    const page = await browser.open(at, { ...(await as(newcomer())), javaScriptEnabled });
    await page.getByRole('link', { name: 'Etwas vorschlagen' }).click();
    await page.getByLabel('Überschrift').fill('Mitfahrbnak');
    await press(page, 'Vorschlagen');
    await page.getByRole('link', { name: 'Ändern: Mitfahrbnak' }).click();
    const change = new URL(page.url()).pathname;
    await page.getByLabel('Überschrift').fill('Mitfahrbank');
    await press(page, 'Speichern');
    expect(await page.getByRole('main').innerText()).toContain('Die Änderung ist gespeichert');
    const removal = change.replace('/change', '/withdrawal');
    if (javaScriptEnabled) expect(await barriersOn(page, [at, change, removal])).toEqual([]);
    await page.goto(at);
    await page.getByRole('link', { name: 'Zurückziehen: Mitfahrbank' }).click();
    await press(page, 'Vorschlag zurückziehen');
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('Ihr Vorschlag ist zurückgezogen');
    expect(words).not.toContain('Mitfahrbank');
  },
);

test('agenda and minutes are printed by a press where there is a script', async () => {
  const at = `/meetings/${String(heldOnSite().meeting.id)}`;
  const page = await browser.open(`${at}/agenda`, await as('ruth'));
  expect(await page.getByRole('button', { name: 'Tagesordnung drucken' }).isVisible()).toBe(true);
  await page.goto(`${at}/minutes`);
  expect(await page.getByRole('button', { name: 'Protokoll drucken' }).isVisible()).toBe(true);
});
