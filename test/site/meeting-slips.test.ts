import { expect, test } from 'vitest';
import { meetingAt } from '../../src/features/meetings/meeting.ts';
import { planOf } from '../../src/features/meetings/plan-form.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { network } from '../support/meetings.ts';
import { as } from '../support/signed-in.ts';
import { amendedOnSite, heldOnSite, invitedOnSite, plannedOnSite } from '../support/site-meetings.ts';
import { onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const read = async (path: string, who: 'ruth' | 'joerg' = 'ruth') => (await get(path, who)).text();

test('whoever chooses another network for a plan finds its district chosen, unless they chose one', async () => {
  const name = `Netz Vaihingen ${crypto.randomUUID()}`;
  network(siteStore(), name, [onSite('ruth')], 'vaihingen');
  const page = await browser.open('/meetings/new', await as('ruth'));
  const district = () => page.getByLabel('Stadtbezirk', { exact: true }).inputValue();
  const host = page.getByLabel('Wer lädt ein?');
  const first = await host.inputValue();
  const home = await district();
  await host.selectOption({ label: name });
  expect(await district()).toBe('vaihingen');
  await host.selectOption(first);
  expect(await district()).toBe(home);
  await page.getByLabel('Stadtbezirk', { exact: true }).selectOption('botnang');
  await host.selectOption({ label: name });
  expect(await district()).toBe('botnang');
});

test('a meeting that was begun too early is taken back, and one at which something is written is not', async () => {
  const { meeting } = heldOnSite();
  const at = `/meetings/${String(meeting.id)}`;
  expect(await read(at)).toContain(`href="${at}/beginning/withdrawal"`);
  expect(await read(at, 'joerg')).not.toContain('beginning/withdrawal');
  const page = await browser.open(`${at}/beginning/withdrawal`, { ...(await as('ruth')), width: 360 });
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Beginn zurücknehmen' }).click();
  await page.getByText('Das Treffen hat noch nicht begonnen.').waitFor();
  expect((await post(`${at}/beginning/withdrawal`, {}, 'ruth')).status).toBe(409);
  const other = heldOnSite();
  const there = `/meetings/${String(other.meeting.id)}`;
  await post(`${there}/minutes/${String(other.itemId)}`, { result: 'Ja.', version: '0' }, 'ruth');
  expect(await read(there)).not.toContain('beginning/withdrawal');
  const refused = await post(`${there}/beginning/withdrawal`, {}, 'ruth');
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Das geht nicht mehr')]);
});

test('who enters fewer seats than are taken reads before and after that all keep theirs', async () => {
  const { id } = invitedOnSite({ capacity: '3' });
  const at = `/meetings/${String(id)}`;
  await post(`${at}/attendance`, { answer: 'yes', guests: '2' }, 'joerg');
  expect(await read(`${at}/plan`)).toContain('Vergeben sind schon: 3.');
  expect(await read(at)).not.toContain('mehr, als Platz ist');
  const plan = planOf({ ...meetingAt(siteStore(), id), capacity: 2 });
  expect((await post(`${at}/plan`, plan, 'ruth')).status).toBe(303);
  expect(await read(at)).toContain('Vergeben sind 3 Plätze, es gibt 2.');
  expect(await read(at, 'joerg')).not.toContain('mehr, als Platz ist');
  expect(await read(at, 'joerg')).toContain('Sie sind dabei');
});

test('a topic and a case are proposed for each meeting ahead, by those who are signed in', async () => {
  const { id } = plannedOnSite({ day: dayAfter(dayAtHome(new Date()), 13) });
  const way = `/meetings/${String(id)}/agenda/new?project=repair-cafe`;
  const at = '/projects/repair-cafe/discussion';
  expect(await read(at, 'joerg')).toContain(`href="${way}"`);
  expect(await (await get(at)).text()).not.toContain('agenda/new');
  expect(await read(way, 'joerg')).toMatch(/<option value="repair-cafe" selected/);
});

test('minutes with a wish that nobody has decided say which, and lead to it', async () => {
  const { meeting, wishId } = amendedOnSite();
  const at = `/meetings/${String(meeting.id)}`;
  const way = `href="${at}/wishes/${String(wishId)}"`;
  const page = await read(`${at}/minutes/final`);
  expect(page).toMatch(/Noch nicht entschieden ist:[^]*Es war der Juni\./);
  expect([page.includes(way), page.includes('<button class="button primary">Protokoll')]).toEqual([true, false]);
  const refused = await post(`${at}/minutes/final`, {}, 'ruth');
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(way)]);
  await post(`${at}/wishes/${String(wishId)}`, { accepted: 'yes' }, 'ruth');
  expect((await post(`${at}/minutes/final`, {}, 'ruth')).status).toBe(303);
});
