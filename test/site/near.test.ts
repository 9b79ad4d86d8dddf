import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { ask } from '../support/forum.ts';
import { addNetwork, takeBench } from '../support/networks.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, siteStore } from '../support/site-store.ts';

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

test('a part that cannot be had leaves what stands there', async () => {
  const page = await browser.open(CASE, await as(newcomer()));
  await page.route(`**${CASE}/discussion`, (route) => route.fulfill({ body: 'Hier ist nichts.' }));
  const answered = page.waitForResponse(`**${CASE}/discussion`);
  await page.locator('#discussion').scrollIntoViewIfNeeded();
  await (await answered).finished();
  expect(await page.locator('#discussion').getByRole('link').count()).toBeGreaterThan(0);
});
