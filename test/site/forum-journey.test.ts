import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { deliverDue } from '../../src/features/mail/delivery.ts';
import { openTransport } from '../../src/features/mail/transport.ts';
import { preferencesOf } from '../../src/features/notices/preference.ts';
import { spreadNews } from '../../src/features/notices/spread.ts';
import { writeLetters } from '../../src/features/notices/write-letters.ts';
import { sender } from '../features/mail/letters.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { people } from '../support/people.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { startSiteWithMail, type SiteWithMail } from '../support/site-with-mail.ts';
import { known } from '../support/world.ts';

const [home, away] = [useBrowser(), useBrowser()];

const CASE = '/projects/repair-cafe';
const IN_EIGHT_DAYS = 8 * 86_400_000;

/** The first link of a letter to a page of the forum. */
const wayIn = (mail = '') => /\/forum\/posts\/\d+/.exec(mail)?.[0] ?? '';
const wayOut = (mail = '') => /\/unsubscribe\/[\w-]+/.exec(mail)?.[0] ?? '';
const talk = (page: Page) => page.getByRole('main').innerText();

/** Writes the letters of a week, and brings them to the server for mails, as the jobs would eight days on. */
async function bringLetters({ db, mailUrl }: SiteWithMail): Promise<void> {
  const now = new Date(Date.now() + IN_EIGHT_DAYS);
  while (spreadNews(db, now) > 0);
  writeLetters(db, 'weekly', now);
  const transport = openTransport(mailUrl, '');
  await deliverDue(db, { transport, sender }, now);
  transport.close();
}

/** On a wide page and on a phone; what looks for them is a script itself. */
async function lookForBarriers(page: Page, hasScript: boolean): Promise<void> {
  if (!hasScript) return;
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await barriers(page)).toEqual([]);
  }
}

async function askAbout(page: Page, hasScript: boolean): Promise<void> {
  await page.getByText('Zu einem Abschnitt fragen').click();
  await page.getByRole('link', { name: 'Frage zu „Woher das Geld kommt“ stellen' }).click();
  await page.getByLabel('Titel').fill('Wer zahlt die Ersatzteile?');
  await page.getByLabel('Ihr Text').fill('Bei uns ist die **Kasse** leer.');
  await lookForBarriers(page, hasScript);
  await press(page, 'Frage stellen');
  await page.getByRole('heading', { level: 1, name: 'Wer zahlt die Ersatzteile?' }).waitFor();
  expect(await talk(page)).toContain('Abschnitt „Woher das Geld kommt“');
}

async function answerIt(page: Page, hasScript: boolean): Promise<void> {
  if (hasScript) await page.locator('#discussion').scrollIntoViewIfNeeded();
  if (!hasScript) await page.getByRole('link', { name: 'Zum Gespräch über dieses Projekt' }).click();
  await page.getByRole('link', { name: 'Wer zahlt die Ersatzteile?' }).click();
  await page.getByLabel('Ihr Text').fill('Ein Sparschwein am Eingang, jeder gibt, was er kann.');
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await page.locator('article', { hasText: 'Ein Sparschwein' }).waitFor();
  await page.getByRole('button', { name: 'alles', exact: true }).click();
  await page.getByRole('button', { name: 'alles', exact: true, pressed: true }).waitFor();
  await lookForBarriers(page, hasScript);
}

async function acceptIt(page: Page, hasScript: boolean): Promise<void> {
  await page.getByRole('button', { name: 'als Antwort wählen: Beitrag von Tomasz Nowak' }).click();
  await page.locator('article.accepted', { hasText: 'Ein Sparschwein' }).getByText('Als Antwort gewählt').waitFor();
  await page.getByLabel('Ihr Text').fill('Danke, das machen wir nach.');
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await page.locator('article', { hasText: 'das machen wir nach' }).waitFor();
  await lookForBarriers(page, hasScript);
}

test.each([
  { asker: 'with a script', answerer: 'without, on a phone', asks: true },
  { asker: 'without a script, on a phone', answerer: 'with', asks: false },
])('from a question on a case to the end of the letters: asked $asker, answered $answerer', async ({ asks }) => {
  const site = await startSiteWithMail();
  const [ruth, tomasz] = [known(site.db, people.ruth.email), known(site.db, people.tomasz.email)];
  const visit = (hasScript: boolean) => ({
    ...{ baseURL: site.url, javaScriptEnabled: hasScript, width: hasScript ? 1280 : 360 },
  });
  const asking = await home.open(CASE, { ...visit(asks), ...(await as(ruth, site.db)) });
  await askAbout(asking, asks);
  const answering = await away.open(CASE, { ...visit(!asks), ...(await as(tomasz, site.db)) });
  await answerIt(answering, !asks);

  const lettersTo = (email: string) => site.mailsTo(email).filter((mail) => wayIn(mail));
  await expect.poll(() => lettersTo(ruth.email)).toHaveLength(1);
  await asking.goto(wayIn(lettersTo(ruth.email)[0]));
  await acceptIt(asking, asks);
  await expect.poll(() => lettersTo(tomasz.email)).toHaveLength(1);

  await bringLetters(site);
  await expect.poll(() => lettersTo(tomasz.email)).toHaveLength(2);
  const digest = lettersTo(tomasz.email)[1];
  expect(digest).toContain('das machen wir nach');
  expect(digest).not.toContain('Sparschwein');
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(site.url + wayOut(digest), { method: 'POST', body, redirect: 'manual' })).status).toBe(200);
  expect(preferencesOf(site.db, tomasz).watched_topic).toBe('never');
  await answering.goto('/me/letters');
  expect(await talk(answering)).toContain('Sie haben Briefe abbestellt');
});
