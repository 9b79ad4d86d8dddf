import { expect, test } from 'vitest';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { newcomer } from '../support/site-store.ts';

const [home, away] = [useBrowser(), useBrowser()];
const CASE = '/projects/repair-cafe';

test.each([true, false])('a visit is offered, joined and called off, with a script: %s', async (javaScriptEnabled) => {
  const [host, guest] = [newcomer('Nele Neumann'), newcomer('Olaf Ohnesorg')];
  const page = await home.open(`${CASE}/discussion`, { ...(await as(host)), javaScriptEnabled });
  await page.getByRole('link', { name: 'Besuch oder Gespräch anbieten' }).click();
  await page.getByLabel('Tag').fill(dayAfter(dayAtHome(new Date()), 30));
  await page.getByLabel('Beginn').fill('14:00');
  await page.getByLabel('Ende').fill('16:00');
  await page.getByLabel('Wo?').fill('Werkstatt im Hof');
  await page.getByLabel('Adresse').fill('Hauptstraße 1');
  await page.getByLabel('Stadtbezirk').selectOption('Degerloch');
  await page.getByLabel('Wie viele können kommen?').fill('1');
  if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
  await press(page, 'Termin anbieten');
  await page.getByText('Sie laden zu diesem Termin ein.').waitFor();
  const address = new URL(page.url()).pathname;

  const other = await away.open(`${CASE}/discussion`, { ...(await as(guest)), javaScriptEnabled });
  await other.locator(`a[href="${address}"]`).click();
  await press(other, 'Ich komme');
  await other.getByText('Sie sind angemeldet.').waitFor();
  if (javaScriptEnabled) expect(await barriers(other)).toEqual([]);
  const file = await get(`${address}.ics`, guest);
  expect(file.headers.get('content-type')).toContain('text/calendar');
  expect(await file.text()).toContain('LOCATION:Werkstatt im Hof\\, Hauptstraße 1\\, Degerloch');
  await other.goto('/me');
  await other.getByRole('link', { name: /Besuch vor Ort: .*Werkstatt im Hof/ }).waitFor();

  await page.reload();
  await page.getByRole('link', { name: 'Olaf Ohnesorg' }).waitFor();
  await page.getByRole('link', { name: 'Termin absagen' }).click();
  await page.getByLabel('Warum?').fill('Ich bin krank.');
  await press(page, 'Absagen');
  await page.getByText('Dieser Termin fällt aus.').waitFor();
  expect((await post(address, { answer: 'yes' }, newcomer())).status).toBe(409);
});

test('a day that is over is a 422 with what was typed', async () => {
  const typed = {
    kind: 'talk',
    day: '2020-01-01',
    from: '14:00',
    to: '16:00',
    place: 'Am Telefon',
    sendKey: newSendKey(),
  };
  const answer = await post(`${CASE}/visits/new`, typed, newcomer());
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('value="Am Telefon"');
});

test('strangers see that there is a visit, but not where', async () => {
  const day = dayAfter(dayAtHome(new Date()), 31);
  const typed = { kind: 'visit', day, from: '14:00', to: '16:00', place: 'Geheimer Weg 7', sendKey: newSendKey() };
  const address = (await post(`${CASE}/visits/new`, typed, newcomer())).headers.get('location') ?? '';
  const page = await (await get(address)).text();
  expect(page).toContain('Ort und Anmeldung sehen Mitglieder.');
  expect(page).not.toContain('Geheimer Weg');
});
