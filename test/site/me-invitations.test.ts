import { expect, test } from 'vitest';
import { invitationByToken, openInvitationsOf } from '../../src/features/members/invitation.ts';
import { inviteNeighbour } from '../../src/features/members/invite.ts';
import { useBrowser } from '../support/browser.ts';
import { mailTo } from '../support/mailbox.ts';
import { get, post } from '../support/as-somebody.ts';
import { addNetwork } from '../support/networks.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const open = (member: ReturnType<typeof newcomer>) => openInvitationsOf(siteStore(), member, new Date());

test('an invitation goes out by mail and is taken back', async () => {
  const member = newcomer('Nele Neumann');
  const guest = `gast-${String(Date.now())}@example.org`;
  const page = await browser.open('/me/invitations', await as(member));
  await page.getByLabel('E-Mail-Adresse').fill(guest);
  await page.getByLabel('Ein paar Worte dazu').fill('Wir kennen uns vom Chor.');
  await page.getByRole('button', { name: 'Einladen' }).click();
  expect(await page.getByRole('status').innerText()).toBe('Die Einladung ist unterwegs.');
  expect((await mailTo(guest)).text).toContain('Chor');
  await page.getByRole('link', { name: `Einladung zurücknehmen: ${guest}` }).click();
  await page.getByRole('button', { name: 'Einladung zurücknehmen' }).click();
  await page.waitForURL('**/me/invitations');
  expect(open(member)).toEqual([]);
});

test('a link to hand on is shown once, as text and as a code', async () => {
  const member = newcomer();
  const page = await browser.open('/me/invitations', await as(member));
  await page.getByRole('button', { name: 'Einladen' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  const token = /\/join\/([\w-]{43})$/.exec(link)?.[1] ?? '';
  expect(invitationByToken(siteStore(), token, new Date()).invitedBy).toBe(member.id);
  expect(await page.getByRole('img', { name: 'QR-Code mit dem Link' }).count()).toBe(1);
  await page.getByRole('link', { name: 'Zu meinen Einladungen' }).click();
  expect(await page.content()).not.toContain(token);
});

test('an address that is none is refused, and nothing is made', async () => {
  const member = newcomer();
  const answer = await post('/me/invitations', { email: 'chor', note: 'Bleibt stehen.', locale: 'de' }, member);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Bleibt stehen.');
  expect(open(member)).toEqual([]);
});

test("nobody takes another's invitation back, and nobody takes one back twice", async () => {
  const member = newcomer();
  const { id } = inviteNeighbour(siteStore(), member, { locale: 'de' }, new Date());
  for (const who of ['ruth', 'emre'] as const) expect((await post(`/me/invitations/${id}`, {}, who)).status).toBe(404);
  expect(open(member)).toHaveLength(1);
  expect((await post(`/me/invitations/${id}`, {}, member)).status).toBe(303);
  expect((await post(`/me/invitations/${id}`, {}, member)).status).toBe(409);
  for (const bad of ['0', 'x', '999999']) expect((await get(`/me/invitations/${bad}`, member)).status).toBe(404);
});

test('whoever has invited many is told so before they fill in a form', async () => {
  const member = newcomer();
  for (let made = 0; made < 30; made += 1) inviteNeighbour(siteStore(), member, { locale: 'de' }, new Date());
  const page = await (await get('/me/invitations', member)).text();
  expect(page).toContain('Sie haben 30 Einladungen');
  expect(page).not.toContain('name="email"');
  const answer = await post('/me/invitations', { note: 'Bleibt stehen.', locale: 'de' }, member);
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(13 * 86_400);
  expect(await answer.text()).toContain('Bleibt stehen.');
});

const newNetwork = () => addNetwork(siteStore(), ['ruth'], { name: `Netz Brücke ${String(Date.now())}` }, new Date());

test('an organiser invites somebody into their network, from where nobody of that name was found', async () => {
  const network = newNetwork();
  const guest = `netz-${String(Date.now())}@example.org`;
  const page = await browser.open(`/networks/${network.slug}/organisers?q=Zwetschge`, await as('ruth'));
  await page.getByRole('link', { name: 'Jemanden einladen, der noch kein Mitglied ist' }).click();
  const task = page.getByLabel('Soll die Person Ihr Netzwerk mit leiten?');
  expect(await task.inputValue()).toBe(String(network.id));
  await page.getByLabel('E-Mail-Adresse').fill(guest);
  await page.getByRole('button', { name: 'Einladen' }).click();
  expect(await page.getByText(`mit der Frage, ob die Person ${network.name} mit leitet`).count()).toBe(1);
  const [, token = ''] = /\/join\/([\w-]{43})/.exec((await mailTo(guest)).text) ?? [];
  expect(await (await get(`/join/${token}`)).text()).toContain(`das Netzwerk ${network.name} mit leiten`);
});

test('nobody invites into a network that they do not run', async () => {
  const network = newNetwork();
  const typed = { email: 'fremd@example.org', locale: 'de', networkId: String(network.id) };
  const answer = await post(`/me/invitations?network=${network.slug}`, typed, 'joerg');
  expect(answer.status).toBe(422);
  expect(open(onSite('joerg')).filter(({ email }) => email === typed.email)).toEqual([]);
});
