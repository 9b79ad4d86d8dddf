import sharp from 'sharp';
import { expect, test } from 'vitest';
import { profileOf } from '../../src/features/members/profile.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { get, post } from '../support/as-somebody.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

const GIVEN = { name: 'Nele Neumann', locale: 'de', help: 'Ich backe.', fields: 'culture' };

async function photo(): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
}

test.each([true, false])('a profile is written and seen by others, with a script: %s', async (javaScriptEnabled) => {
  const member = newcomer();
  const page = await browser.open('/me/profile', { ...(await as(member)), javaScriptEnabled });
  await page.getByLabel('Stadtbezirk', { exact: false }).first().selectOption({ label: 'Degerloch' });
  await page.getByLabel(/Wobei können Sie anderen helfen/).fill('Ich weiß,\nwie man ein Straßenfest anmeldet.');
  await page.getByRole('checkbox', { name: 'Mobilität' }).check();
  await page.getByLabel('Wer sieht Ihre E-Mail-Adresse?').selectOption({ label: 'nur Mitglieder' });
  await page.getByRole('button', { name: 'Profil speichern' }).click();
  expect(await page.getByRole('status').innerText()).toContain('Ihr Profil ist gespeichert.');
  const other = await browser.open(`/members/${member.id}`, await as('ruth'));
  const shown = await other.locator('main').innerText();
  for (const part of ['Straßenfest', 'Degerloch', 'Mobilität', member.email]) expect(shown).toContain(part);
});

test.each([true, false])('one saves where one is, and hears it there, with a script: %s', async (javaScriptEnabled) => {
  const member = newcomer();
  const page = await browser.open('/me/profile', { ...(await as(member)), javaScriptEnabled });
  await page.getByLabel(/Wobei können Sie anderen helfen/).fill('Ich leihe Bierbänke aus.');
  const offer = page.locator('#offer');
  await offer.getByRole('button', { name: 'Speichern' }).click();
  expect(await offer.getByRole('status').innerText()).toContain('Ihr Profil ist gespeichert.');
  expect(new URL(page.url()).hash).toBe('#saved');
  expect(profileOf(siteStore(), member).help).toBe('Ich leihe Bierbänke aus.');
  await page.goto('/me/profile?at=elsewhere&saved=elsewhere');
  await page.getByLabel('Ihr Name').fill('Nele Anders');
  await page.getByRole('button', { name: 'Profil speichern' }).click();
  expect(await page.getByRole('status').count()).toBe(1);
});

test('a member sees their page as members and as everybody does', async () => {
  const page = await browser.open('/me/profile', await as('joerg'));
  await page.getByRole('link', { name: 'So sehen es Mitglieder' }).click();
  const main = page.getByRole('main');
  expect(await main.innerText()).not.toContain('example.org');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'So sehen es alle' }).click();
  expect(await main.innerText()).toContain('Ohne Anmeldung sieht niemand Ihre Seite.');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'So sehen Sie es' }).click();
  expect(await main.innerText()).toContain('example.org');
});

test("nobody looks at others' pages as somebody else", async () => {
  const { id } = onSite('samira');
  for (const view of ['public', 'members', 'nobody'])
    expect(await (await get(`/members/${String(id)}?as=${view}`, 'ruth')).text()).toContain(onSite('samira').email);
});

test('what is not right is said beside it, what was typed stays, and nothing is written', async () => {
  const member = newcomer();
  const before = profileOf(siteStore(), member);
  const page = await browser.open('/me/profile', await as(member));
  await page.getByLabel('Ihr Name').fill('...');
  await page.getByLabel(/Wobei können/).fill('Das bleibt stehen.');
  for (const box of await page.getByRole('group', { name: 'Zu welchen Themen?' }).getByRole('checkbox').all())
    await box.check();
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Profil speichern' }).click();
  expect((await answer).status()).toBe(422);
  const summary = page.getByRole('alert');
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await summary.getByRole('link').allInnerTexts()).toEqual(['Ihr Name', 'Zu welchen Themen?']);
  expect(await page.getByLabel(/Wobei können/).inputValue()).toBe('Das bleibt stehen.');
  expect(profileOf(siteStore(), member)).toEqual(before);
});

test.each([
  ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 422],
  ['a NUL byte', { name: 'Nele\0' }, 422],
  ['a district of nowhere', { district: 'atlantis' }, 422],
  ['an audience that is none', { helpSeenBy: 'friends' }, 422],
  ['an e-mail for everyone', { emailSeenBy: 'public' }, 422],
])('%s is refused', async (_, bad, status) => {
  const member = newcomer();
  expect((await post('/me/profile', { ...GIVEN, ...bad }, member)).status).toBe(status);
  expect(profileOf(siteStore(), member).help).toBeUndefined();
});

test('a picture is uploaded, shown to members only, and removed', async () => {
  const member = newcomer();
  const page = await browser.open('/me/picture', await as(member));
  await page
    .getByLabel('Ein Foto von Ihnen')
    .setInputFiles({ name: 'ich.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await page.getByRole('button', { name: 'Bild hochladen' }).click();
  const picture = page.locator('img.portrait');
  const address = (await picture.getAttribute('src')) ?? '';
  expect(address).toMatch(new RegExp(`^/members/${String(member.id)}/picture`));
  const seen = await get(address, 'ruth');
  expect([seen.status, seen.headers.get('content-type'), seen.headers.get('cache-control')]).toEqual([
    ...[200, 'image/webp', 'private, no-store'],
  ]);
  expect((await get(address)).status).toBe(404);
  await page.getByRole('link', { name: 'Bild entfernen' }).click();
  await page.getByRole('button', { name: 'Bild entfernen' }).click();
  await page.waitForURL('**/me/picture');
  expect(await picture.count()).toBe(0);
  expect((await get(address, 'ruth')).status).toBe(404);
});

test('what is no picture is refused beside the field', async () => {
  const page = await browser.open('/me/picture', await as(newcomer()));
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  await page.getByLabel('Ein Foto von Ihnen').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: svg });
  await page.getByRole('button', { name: 'Bild hochladen' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('Dieses Bild können wir nicht lesen');
});

test.each(['', 'x', '0', '-1', '1.5', '9'.repeat(30)])('there is no picture of "%s"', async (id) => {
  expect((await get(`/members/${id}/picture`, 'ruth')).status).toBe(404);
  expect(onSite('ruth').name).toBe('Ruth Kessler');
});

test.each(['person', 'place', 'offer'])('on a phone one sees that the part %s was saved', async (part) => {
  const page = await browser.open('/me/profile', { ...(await as(newcomer())), width: 360, height: 640 });
  await page.locator(`#${part}`).getByRole('button', { name: 'Speichern' }).click();
  await page.waitForURL('**#saved');
  const said = page.getByRole('status');
  await expect.poll(async () => (await said.boundingBox())?.y).toBeLessThan(560);
  expect((await said.boundingBox())?.y).toBeGreaterThan(0);
});

test('of many languages the chosen and the most spoken stand there, the others are folded', async () => {
  const member = newcomer();
  const page = await browser.open('/me/profile', await as(member));
  const rare = page.getByRole('checkbox', { name: 'Vietnamesisch' });
  expect([await page.getByRole('checkbox', { name: 'Türkisch' }).isVisible(), await rare.isVisible()]).toEqual([
    true,
    false,
  ]);
  await page.getByText('Weitere Sprachen').click();
  await rare.check();
  await page.getByRole('button', { name: 'Profil speichern' }).click();
  await page.waitForURL('**?saved');
  expect(await rare.isVisible()).toBe(true);
  expect(await rare.isChecked()).toBe(true);
});
