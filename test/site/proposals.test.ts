import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { proposalDraftOf } from '../../src/features/proposals/draft.ts';
import { proposalsOf } from '../../src/features/proposals/find.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { newcomerAs } from '../support/newcomers.ts';
import { press } from '../support/press.ts';
import { IDEA, TYPED } from '../support/proposals.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

const [home, away] = [useBrowser(), useBrowser()];
const main = (page: Page) => page.getByRole('main').innerText();

const addressOf = (topic: string) => topic.replace('/forum/topics', '/projects/proposals');

/** What somebody types in a few minutes. */
async function tell(page: Page): Promise<void> {
  await page.getByLabel('Name des Projekts').fill(TYPED.title);
  await page.getByLabel('Was geschieht, und für wen?').fill(TYPED.summary);
  await page.getByLabel('Begegnung', { exact: true }).check();
  await page.getByLabel('alle im Quartier').check();
  await page.getByLabel('Wer macht das Projekt?').fill(TYPED.leadName);
  await page.getByLabel('Zu welchem Bereich gehört das?').selectOption('citizens');
  await page.getByLabel('Bundesland oder Land').selectOption('BW');
  await page.getByLabel('Was für ein Ort ist das?').selectOption('urban-district');
  await page.getByLabel('Wie weit ist es?').selectOption('running');
  await page.getByLabel('Wie schwer ist es?').selectOption('2');
  await page.getByLabel('Ja, mit meinem Namen').check();
}

test.each([true, false])(
  'a proposal travels from the form to the catalogue, with a script: %s',
  async (javaScriptEnabled) => {
    const [proposer, editor] = [newcomer('Nele Neumann'), await newcomerAs('editor')];
    const page = await home.open('/projects', { ...(await as(proposer)), javaScriptEnabled });
    await page.getByRole('link', { name: 'Projekt vorschlagen' }).click();
    await tell(page);
    await press(page, 'Entwurf speichern');
    expect(await page.locator('#kept').innerText()).toContain('Der Entwurf ist gespeichert');
    await page.goto('/me');
    await page.getByRole('link', { name: 'Ihr Vorschlag für ein Projekt ist noch ein Entwurf.' }).click();
    expect(await page.getByLabel('Name des Projekts').inputValue()).toBe(TYPED.title);
    await page.getByLabel('Was ist passiert?').fill('Wir stellten einen Tisch in den {Hof}.');
    if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
    await press(page, 'Projekt vorschlagen');
    await page.getByRole('heading', { level: 1, name: TYPED.title }).waitFor();
    expect(await page.locator('.facts').innerText()).toMatch(/leicht\s*Stufe\u00A02\u00A0von\u00A05/);
    expect(await main(page)).toContain('Vorschlag für den Katalog');
    if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
    const address = new URL(page.url()).pathname;

    const desk = await away.open('/me', { ...(await as(editor)), javaScriptEnabled });
    await desk.getByRole('link', { name: /auf die Redaktion/ }).click();
    await desk.getByRole('link', { name: TYPED.title }).first().click();
    await desk.goto(address);
    await desk.getByLabel('Ihr Text').fill('Wer wäscht den Topf?');
    await desk.getByRole('button', { name: 'Antwort senden' }).click();
    await desk.locator('article', { hasText: 'Wer wäscht' }).waitFor();
    const file = await get(`${addressOf(address)}.mdx`, editor);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="suppe-im-hinterhof.mdx"');
    expect(await file.text()).toContain('in den \\{Hof\\}.');
    await desk.getByRole('link', { name: 'Steht im Katalog' }).click();
    await press(desk, 'Bescheid geben');
    expect(await desk.getByRole('alert').innerText()).toContain('Kurzname des Projekts');
    await desk.getByLabel('Kurzname des Projekts').fill('repair-cafe');
    await press(desk, 'Bescheid geben');
    await desk.getByRole('link', { name: 'Zum Projekt im Katalog' }).click();
    await desk.getByRole('heading', { level: 1 }).waitFor();
    await desk.goto('/projects/repair-cafe/discussion');
    expect(await main(desk)).toContain('Dieses Projekt hat Nele Neumann vorgeschlagen.');
    expect(proposalsOf(siteStore(), proposer)).toMatchObject([{ state: 'published', project: 'repair-cafe' }]);
  },
);

test('an idea is sent with the first part alone, by keyboard and without a script, and says when one is answered', async () => {
  const member = newcomer();
  const page = await home.open('/projects/new', { ...(await as(member)), javaScriptEnabled: false });
  const { keyboard } = page;
  await page.getByLabel('Name des Projekts').focus();
  await keyboard.type(IDEA.title);
  await keyboard.press('Tab');
  await keyboard.type(IDEA.summary);
  await keyboard.press('Tab');
  await keyboard.type('Idee');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await page.getByRole('button', { name: 'Als Idee senden' }).focus();
  await Promise.all([page.waitForURL('**/forum/topics/*'), keyboard.press('Enter')]);
  expect(await main(page)).toContain(IDEA.title);
  expect(await main(page)).toContain('Ihr Thema steht jetzt im Forum');
  // Nobody knows yet what an idea takes: four times "unknown" would look like a mistake.
  expect(await page.locator('.facts').count()).toBe(0);
  expect(proposalsOf(siteStore(), member)).toMatchObject([{ facts: { outcome: 'idea', fields: ['encounter'] } }]);
  await page.goto('/projects/proposals');
  expect(await main(page)).toContain('Wer antwortet, und wann?');
});

test('beside each field that is refused stands what is expected there', async () => {
  const wrong = { volunteers: 'etwa acht Leute', from: 'im Mai', sourceUrl: 'ein Faltblatt' };
  const fields = { ...TYPED, fields: 'encounter', targetGroups: 'everyone', sendKey: 'k'.repeat(22), ...wrong };
  const page = await (await post('/projects/new', fields, newcomer())).text();
  for (const sentence of ['nur eine Zahl', 'ein Jahr, oder Monat und Jahr', 'die ganze Adresse'])
    expect(page).toContain(sentence);
  expect(page).toContain('etwa acht Leute');
  expect(page).not.toContain('Bitte prüfen Sie diese Angabe');
});

test('what is typed is kept by itself where there is a script', async () => {
  const member = newcomer();
  const page = await home.open('/projects/new', await as(member));
  await page.getByLabel('Name des Projekts').fill('Suppe');
  await page.getByText('Der Entwurf ist gespeichert').waitFor();
  expect(await page.getByLabel('Name des Projekts').inputValue()).toBe('Suppe');
  expect(proposalDraftOf(siteStore(), member)?.typed).toMatchObject({ title: 'Suppe', credit: 'none' });
});

test('an editor declines with a reason that the proposer reads, and nobody else', async () => {
  const [proposer, editor] = [newcomer(), await newcomerAs('editor')];
  const fields = { ...TYPED, fields: 'encounter', targetGroups: 'everyone', sendKey: 'k'.repeat(20) };
  const address = (await post('/projects/new', fields, proposer)).headers.get('location')?.split(/[?#]/)[0] ?? '';
  const page = await home.open(address, await as(editor));
  await page.getByRole('link', { name: 'Ablehnen' }).click();
  expect((await post(`${addressOf(address)}/refusal`, {}, editor)).status).toBe(422);
  await page.getByLabel('Warum?').fill('Das ist noch eine Idee.');
  await press(page, 'Ablehnen und Bescheid geben');
  await page.getByText('nicht in den Katalog aufgenommen').waitFor();
  expect(await (await get(address, proposer)).text()).toContain('Das ist noch eine Idee.');
  expect(await (await get(address, newcomer())).text()).not.toContain('Das ist noch eine Idee.');
});

test('what does not fit is a 422 with everything that was typed, and nothing is proposed', async () => {
  const member = newcomer();
  const answer = await post(
    '/projects/new',
    { ...TYPED, fields: 'encounter', targetGroups: 'everyone', to: '1999', sendKey: 'k'.repeat(21) },
    member,
  );
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Wir stellten einen Tisch in den Hof.');
  expect(page).toContain('id="to-problem"');
  expect(proposalsOf(siteStore(), member)).toEqual([]);
});

test('a failure with too many topics hears of all that is missing, in the order of the page', async () => {
  const page = await home.open('/projects/new', await as(newcomer()));
  await page.locator('form.form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  for (const topic of ['encounter', 'mobility', 'culture', 'safety'])
    await page.locator(`input[name=fields][value=${topic}]`).check();
  await page.getByLabel('Wie weit ist es?').selectOption('failed');
  await page.getByRole('button', { name: 'Projekt vorschlagen' }).click();
  const told = await page.locator('#problems a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const learnt = ['#trouble', '#cause', '#lesson'];
  const who = ['#leadName', '#leadSector', '#targetGroups', '#region', '#kind'];
  expect(told).toEqual(['#title', '#summary', '#fields', '#story', ...learnt, ...who]);
  expect(await page.locator('label[for=cause]').innerText()).toBe(
    'Woran lag es? (nötig, wenn es gescheitert oder beendet ist)',
  );
  expect(await page.locator('#cause option').first().innerText()).toBe('bitte wählen');
});

test('the form fits on the narrowest phone', async () => {
  const page = await home.open('/projects/new', { ...(await as(newcomer())), width: 320 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
