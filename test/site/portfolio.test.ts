import { expect, test } from 'vitest';
import { addToPortfolio } from '../../src/features/review/portfolio/portfolio.ts';
import { askNetwork } from '../../src/features/review/questions/ask-network.ts';
import { dayText } from '../../src/lib/dates.ts';
import { dayAtHome } from '../../src/lib/home-clock.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { mailTo } from '../support/mailbox.ts';
import { adds } from '../support/network-parts.ts';
import { newNetwork, newWorld } from '../support/portfolio-site.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const pathOf = (url: string) => new URL(url).pathname;

test('a reviewer takes networks in, compares them, changes how they are there, and takes one out', async () => {
  const { foundation, reviewer, network } = newWorld();
  const other = newNetwork();
  const page = await browser.open('/reviews/portfolio', { ...(await as(reviewer)), javaScriptEnabled: false });
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`Portfolio: ${foundation.name}`);
  await page.getByRole('link', { name: 'Netzwerk aufnehmen' }).click();
  await page.getByLabel('Netzwerk').selectOption({ label: other.name });
  await page.getByLabel('Wir beobachten es.').check();
  await press(page, 'Aufnehmen');
  expect(await page.getByRole('status').textContent()).toContain('Gespeichert.');
  await page.getByLabel('Gefördert oder beobachtet').selectOption('watches');
  await press(page, 'Anwenden');
  expect(await page.getByRole('row').count()).toBe(2);
  await page.getByRole('link', { name: 'Auswahl aufheben' }).click();
  for (const { name } of [network, other]) await page.getByLabel(`${name}: Vergleich`).check();
  await press(page, 'Ausgewählte vergleichen');
  const head = await page.getByRole('columnheader').allInnerTexts();
  expect([network, other].map(({ name }) => head.some((text) => text.includes(name)))).toEqual([true, true]);
  expect(await page.getByText('Trägt viel mehr, als zurückkommt: Schule').count()).toBe(2);
  await page.goto(`/reviews/portfolio/${other.slug}?foundation=${foundation.slug}`);
  await page.getByRole('link', { name: 'Aus dem Portfolio nehmen' }).click();
  await press(page, 'Herausnehmen');
  expect(await page.getByText(other.name).count()).toBe(0);
});

test('the chart of ends says what its colours mean, and keeps an end of this month inside its edge', async () => {
  const { lead, network } = newWorld();
  const now = new Date();
  const month = (year: number) => `${dayAtHome(now).slice(5, 7)}/${String(year)}`;
  const thisYear = Number(dayAtHome(now).slice(0, 4));
  adds(siteStore(), { networkId: network.id, now }, { from: month(thisYear - 1), to: month(thisYear) });
  const page = await browser.open('/reviews/portfolio', await as(lead));
  const box = page.getByRole('region', { name: 'Wann Förderungen enden' });
  expect(await box.getByText('reicht weniger als ein Jahr').isVisible()).toBe(true);
  const edge = (part: Element) => part.getBoundingClientRect().left;
  const list = await box.getByRole('list').evaluate(edge);
  expect(await box.locator('li circle').first().evaluate(edge)).toBeGreaterThanOrEqual(list);
});

test('on paper a portfolio says of which day it is, and ends with more than one row', async () => {
  const { foundation, lead } = newWorld();
  for (let count = 0; count < 3; count += 1) {
    const { id: networkId } = newNetwork();
    addToPortfolio(siteStore(), lead, foundation.id, { networkId, how: 'watches' }, new Date());
  }
  const page = await browser.open('/reviews/portfolio', await as(lead));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText(`Stand ${dayText(new Date(), 'de')}, gerechnet ab`).isVisible()).toBe(true);
  const rows = page.getByRole('region', { name: 'Alle Netzwerke' }).locator('tbody tr');
  const after = await rows.evaluateAll((all) => all.map((row) => getComputedStyle(row).breakAfter));
  expect(after).toEqual(['auto', 'avoid', 'avoid', 'auto']);
});

test('the table goes as CSV, and so do the ends', async () => {
  const { foundation, reviewer, network } = newWorld();
  const query = `?foundation=${foundation.slug}`;
  const table = await (await get(`/reviews/portfolio.csv${query}`, reviewer)).text();
  expect(table).toContain(`${network.slug};${network.name}`);
  const ends = await (await get(`/reviews/portfolio/ends.csv${query}`, reviewer)).text();
  expect(ends.split('\r\n').filter(Boolean)).toHaveLength(2);
  expect(ends).toContain(';6000,00;structural;für die Struktur;no');
});

test('a foundation asks, the network answers, and both hear of it', async () => {
  const { foundation, lead, network } = newWorld();
  const page = await browser.open(`/networks/${network.slug}`, { ...(await as(lead)), javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Etwas fragen' }).click();
  await page.getByLabel('Worum geht es?').fill('Wer zahlt danach?');
  await page.getByLabel('Ihre Frage').fill('Die Förderung endet im Juni.');
  await press(page, 'Frage stellen');
  const at = pathOf(page.url());
  const organiser = await browser.open('/reviews/questions', { ...(await as('ruth')), javaScriptEnabled: false });
  await organiser.locator(`a[href="${at}"]`).click();
  expect(await organiser.getByRole('main').innerText()).toContain(foundation.name);
  await organiser.getByLabel('Ihre Antwort').fill('Wir reden mit der Stadt.');
  await press(organiser, 'Antworten');
  expect((await mailTo(lead.email, 2)).text).toContain('Wir reden mit der Stadt.');
  expect(await (await get('/reviews/questions', lead)).text()).toContain('das Netzwerk hat geantwortet');
  expect((await post(at, { words: '' }, lead)).status).toBe(422);
});

test('the lead publishes a grant, which everyone reads, and takes it back', async () => {
  const { foundation, lead, network } = newWorld();
  const at = `/foundations/${foundation.slug}`;
  const page = await browser.open(`${at}/grants`, { ...(await as(lead)), javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Veröffentlichen: Zuschuss' }).click();
  const asked = await page.getByRole('main').innerText();
  expect(asked).toContain(`${foundation.name} gibt ${network.name} 6.000`);
  expect(asked).toContain('sehen nur Gutachter:innen diese Angaben');
  await page.getByLabel('Beschreibung').fill('Eine halbe Stelle für die Koordination.');
  await press(page, 'Veröffentlichen');
  const shown = await (await get(at)).text();
  expect(shown).toContain('Eine halbe Stelle für die Koordination.');
  expect(shown).toContain(network.name);
  const data = (await (await get('/data/grants.json')).json()) as {
    grants: { title: string; amountAwarded: number }[];
  };
  expect(data.grants.at(-1)).toMatchObject({ title: 'Zuschuss', amountAwarded: 6000 });
  await page.getByRole('link', { name: 'Zurückziehen: Zuschuss' }).click();
  await press(page, 'Zurückziehen');
  expect(await (await get(at)).text()).not.toContain('Eine halbe Stelle');
});

test('money of another foundation is shown to the lead, and cannot be published', async () => {
  const { foundation, lead, network } = newWorld();
  const [now, at] = [new Date(), `/foundations/${foundation.slug}/grants`];
  const funds = { title: 'Fremd', source: 'Stiftung Eiche', kind: 'foundation', awardedOn: '2025-11-03' };
  const id = adds(siteStore(), { networkId: network.id, now }, funds);
  const page = await (await get(at, lead)).text();
  expect(page).toContain('Quelle: Stiftung Eiche');
  expect(page).not.toContain('Veröffentlichen: Fremd');
  const typed = { title: 'Fremd', description: 'Unseres.', awardedOn: '2025-11-03' };
  expect((await post(`${at}/lines/${String(id)}`, typed, lead)).status).toBe(404);
  expect(await (await get('/data/grants.json')).text()).not.toContain('Unseres.');
});

test.each(['', '/en'])('nothing on these pages keeps anybody out, or is wider than a phone (%s)', async (language) => {
  const { foundation, lead, network } = newWorld();
  const [db, now] = [siteStore(), new Date()];
  const place = { foundationId: foundation.id, networkId: network.id };
  const { id } = askNetwork(db, lead, place, { title: 'Miete', words: 'Warum?' }, now);
  const query = `?foundation=${foundation.slug}`;
  const compared = [network, newNetwork()].map(({ slug }) => `network=${slug}`).join('&');
  const rooms = ['portfolio', `portfolio/new${query}`, `portfolio/${network.slug}${query}`, 'comparison'];
  const talk = ['questions', `questions/${String(id)}`, `questions/new${query}&network=${network.slug}`];
  const others = [`comparison?${compared}`, `portfolio/${network.slug}/removal${query}`, 'portfolio?how=watches'];
  const reviews = [...rooms, ...talk, ...others].map((room) => `${language}/reviews/${room}`);
  const pages = [...reviews, `${language}/networks/${network.slug}`];
  const page = await browser.open('/about', { ...(await as(lead)), reducedMotion: 'reduce', width: 320 });
  expect(await barriersOn(page, pages)).toEqual([]);
  for (const path of pages) {
    await page.goto(path);
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
  }
});
