import { expect, test } from 'vitest';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { offerVisit, visitForm } from '../../src/features/transfers/offer-visit.ts';
import { takeStep } from '../../src/features/transfers/take-step.ts';
import { DAY } from '../../src/lib/durations.ts';
import { dayAtHome } from '../../src/lib/home-clock.ts';
import { useBrowser } from '../support/browser.ts';
import { answer, ask } from '../support/forum.ts';
import { addNetwork, takeBench } from '../support/networks.ts';
import { spreadAll } from '../support/news.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const CASE = '/projects/repair-cafe';
const TITLE = 'Wer leiht uns einen Lötkolben?';

function talked(): void {
  ask(
    siteStore(),
    newcomer(),
    { boardId: 1, title: TITLE, anchor: { kind: 'project', id: 'repair-cafe' } },
    new Date(),
  );
}

test('a case brings its talk when somebody comes near, and no sooner', async () => {
  talked();
  const page = await browser.open(CASE, await as(newcomer()));
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await page.locator('#discussion').scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: TITLE }).waitFor();
  expect(fetched).toContain(`${CASE}/discussion`);
});

test('what networks recorded since the site was built stands in the lineage', async () => {
  const { id, name } = addNetwork(siteStore(), ['ruth'], { name: 'Netz Lötkolben', home: 'birkach' }, new Date());
  takeBench(siteStore(), { networkId: id, project: 'repair-cafe', seenBy: 'public' }, 'ruth', new Date());
  const page = await browser.open(CASE);
  const lineage = page.locator('#recorded');
  expect(await lineage.getByText(name).count()).toBe(0);
  await lineage.scrollIntoViewIfNeeded();
  await lineage.getByText(name).first().waitFor();
});

test('beside those who help stands where it runs besides, and when one can see it; without a script the way there', async () => {
  const { id: networkId, name } = addNetwork(
    siteStore(),
    ['ruth'],
    { name: `Netz ${crypto.randomUUID()}` },
    new Date(),
  );
  const taken = takeBench(
    siteStore(),
    { networkId, project: 'kugel-stuttgart-sued', seenBy: 'public' },
    'ruth',
    new Date(),
  );
  const step = { state: 'running', on: dayAtHome(new Date()), words: undefined } as const;
  takeStep(siteStore(), onSite('ruth'), taken.id, step, new Date());
  const day = dayAtHome(new Date(Date.now() + 30 * DAY));
  const given = { kind: 'visit', day, from: '14:00', to: '16:00', place: 'Hauptstraße 1', sendKey: newSendKey() };
  offerVisit(siteStore(), onSite('ruth'), 'kugel-stuttgart-sued', visitForm.parse(given), new Date());
  const path = '/projects/kugel-stuttgart-sued';
  const page = await browser.open(path);
  const line = page.locator('#running-now');
  await line.scrollIntoViewIfNeeded();
  await line.getByText(`(${name})`).waitFor();
  expect(await line.getByRole('link').allInnerTexts()).toEqual([
    'Degerloch',
    expect.stringMatching(/^Besuch vor Ort am \d/),
  ]);
  const plain = await browser.open(path, { javaScriptEnabled: false });
  expect(await plain.locator('#running-now a').getAttribute('href')).toBe(`${path}/transfers`);
});

test.each([true, false])(
  'where the case file tells of it, too, the way there is promised, with a script: %s',
  async (has) => {
    const page = await browser.open('/projects/degerlochs-schokoladenseiten', { javaScriptEnabled: has });
    const line = page.locator('#running-now');
    if (has) {
      await line.scrollIntoViewIfNeeded();
      await line.getByText('Läuft auch in').waitFor();
    } else {
      await line.getByRole('link', { name: 'Wo es sonst läuft' }).waitFor();
      await page.locator('.head').getByRole('link', { name: 'Wo es sonst läuft' }).click();
    }
    expect(await line.innerText()).toMatch(
      /^Läuft auch in Plieningen \(laut Quellen\) · Birkach \(laut Quellen\) · Vaihingen \(laut Quellen\) · Filderstadt \(laut Quellen\)$/,
    );
    const english = await browser.open('/en/projects/buurtzorg-deutschland/transfers', { javaScriptEnabled: has });
    expect(await english.locator('#running-now').innerText()).toBe(
      'Also runs in Munich (since 2018, from the sources)',
    );
  },
);

test('where nothing is known to run, no link promises it', async () => {
  const page = await browser.open('/projects/stadtteilvernetzer-stuttgart', { javaScriptEnabled: false });
  expect(await page.getByRole('link', { name: 'Wo es sonst läuft' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Läuft es auch anderswo?' }).click();
  expect(await page.locator('#running-now').innerText()).toMatch(/^Zurzeit ist hier kein anderer Ort eingetragen/);
});

test('with it comes the number of what waits, once, and to nobody who is not signed in', async () => {
  const [asker, answerer] = [newcomer(), newcomer()];
  const { topicId } = ask(siteStore(), asker, { boardId: 1 }, new Date());
  answer(siteStore(), answerer, topicId, 'Ich habe einen.', new Date());
  spreadAll(siteStore(), new Date());
  const page = await browser.open(CASE, await as(asker));
  const news = page.getByRole('banner').locator('.news');
  expect(await news.count()).toBe(0);
  // By the page itself: a part that has come near is taken away while one waits for it to stand still.
  for (const part of ['#running-now', '#recorded', '#discussion'])
    await page.locator(part).evaluate((near) => near.scrollIntoView());
  await expect.poll(() => news.allInnerTexts()).toEqual([expect.stringMatching(/^[1-9]/)]);
  const stranger = await browser.open(CASE);
  const answered = stranger.waitForResponse(`**${CASE}/discussion`);
  await stranger.locator('#discussion').scrollIntoViewIfNeeded();
  await (await answered).finished();
  expect(await stranger.getByRole('banner').locator('.news').count()).toBe(0);
});

test('a part that cannot be had leaves what stands there', async () => {
  const page = await browser.open(CASE, await as(newcomer()));
  await page.route(`**${CASE}/discussion`, (route) => route.fulfill({ body: 'Hier ist nichts.' }));
  const answered = page.waitForResponse(`**${CASE}/discussion`);
  await page.locator('#discussion').scrollIntoViewIfNeeded();
  await (await answered).finished();
  expect(await page.locator('#discussion').getByRole('link').count()).toBeGreaterThan(0);
});
