import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { get } from '../support/as-somebody.ts';
import { as } from '../support/signed-in.ts';
import { onSite } from '../support/site-store.ts';

const browser = useBrowser();

test('visitors are led from the directory to the door', async () => {
  const answer = await get('/members?topic=mobility');
  expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fmembers%3Ftopic%3Dmobility');
});

test.each([true, false])('members find who can help, with a script: %s', async (javaScriptEnabled) => {
  const page = await browser.open('/members', { ...(await as('samira')), javaScriptEnabled });
  await page.getByLabel('Hilft beim Thema').selectOption({ label: 'Mobilität' });
  await page.getByLabel('Stadtbezirk').selectOption({ label: 'Degerloch' });
  await page.getByLabel('Name oder Wort').fill('kessler');
  await page.getByRole('button', { name: 'Suchen' }).click();
  expect(await page.getByRole('status').innerText()).toBe('1 Mitglied');
  await page.getByRole('link', { name: 'Ruth Kessler' }).click();
  expect(await page.locator('main').innerText()).toContain('Mitfahrbänke');
  await page.getByRole('link', { name: 'Mobilität' }).click();
  expect(new URL(page.url()).search).toBe('?topic=mobility');
});

test('whoever finds nobody is shown the way out', async () => {
  const page = await browser.open('/members?q=quxfloz', await as('ruth'));
  expect(await page.getByRole('status').innerText()).toBe('Niemand passt zu dieser Auswahl');
  await page.getByRole('main').getByRole('link', { name: 'Auswahl aufheben' }).click();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/members');
});

test.each(['district=x&sector=constructor', 'after=0', 'after=999999', `q=${'x'.repeat(5_000)}`, 'q=%00', 'q=a&q=b'])(
  'whatever is asked of it, the directory answers: %s',
  async (query) => {
    expect((await get(`/members?${query}`, 'ruth')).status).toBe(200);
  },
);

test('visitors see what is public, and nothing of the others', async () => {
  const samira = await get(`/members/${onSite('samira').id}`);
  const shown = await samira.text();
  expect(samira.status).toBe(200);
  expect(shown).toContain('Haddads Nähstube');
  for (const hidden of ['samira.haddad@example.org', 'Repairing clothes']) expect(shown).not.toContain(hidden);
  for (const name of ['ruth', 'joerg', 'hanna'] as const)
    expect((await get(`/members/${onSite(name).id}`)).status).toBe(404);
});

test.each(['0', '-1', 'x', '1e1', '01', '999999', '9'.repeat(40)])('there is no member "%s"', async (id) => {
  expect((await get(`/members/${id}`, 'ruth')).status).toBe(404);
});

test('what somebody hides stays hidden from members too', async () => {
  const page = await browser.open(`/members/${onSite('joerg').id}`, await as('ruth'));
  expect(await page.locator('main').innerText()).not.toMatch(/Schillerplatz|Vaihingen|Räume|example\.org/);
});
