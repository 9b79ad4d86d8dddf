import { expect, test } from 'vitest';
import { get } from '../support/as-somebody.ts';
import { useBrowser } from '../support/browser.ts';
import { as } from '../support/signed-in.ts';
import { houseOnSite, reviewOnSite } from '../support/site-reviews.ts';

const browser = useBrowser();

test('a report for the board prints without menus, with every criterion and its way drawn, on numbered A4', async () => {
  const house = await houseOnSite();
  const { id } = reviewOnSite(house, 'closed');
  const page = await browser.open(`/reviews/${id}/report`, await as(house.lead));
  await page.emulateMedia({ media: 'print' });
  for (const role of ['banner', 'navigation', 'button'] as const)
    expect([role, await page.getByRole(role).filter({ visible: true }).count()]).toEqual([role, 0]);
  const words = await page.getByRole('main').innerText();
  for (const word of ['fördern, unter Bedingungen', 'Das Netzwerk trägt.', 'Verlässliche Finanzierung', 'Vertraulich'])
    expect(words).toContain(word);
  expect(await page.locator('svg.track').count()).toBe(12);
  // Named on the whole page: a name that begins further in would leave an empty sheet before it.
  expect(await page.evaluate(() => getComputedStyle(document.body).page)).toBe('numbered');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--running'))).toMatch(
    /^"Bericht: .* · Stand \d.* · vertraulich"$/,
  );
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/g)?.length).toBeGreaterThan(1);
});

test('a network that has not replied has not replied yet', async () => {
  const house = await houseOnSite();
  const text = async (id: number) => (await get(`/reviews/${id}/report`, house.lead)).text();
  expect(await text(reviewOnSite(house, 'closed').id)).toContain('hat noch nicht geantwortet (lesbar seit');
  expect(await text(reviewOnSite(house, 'concluded').id)).not.toContain('geantwortet');
});

test('the same comes as a table for those who read it, and no cache keeps it', async () => {
  const house = await houseOnSite();
  const { id } = reviewOnSite(house, 'concluded');
  const answer = await get(`/reviews/${id}/report.csv`, house.reviewer);
  expect(answer.headers.get('content-type')).toContain('text/csv');
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(await answer.text()).toContain('finding;sectors;Bereiche am Tisch');
});
