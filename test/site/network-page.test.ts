import { expect, test } from 'vitest';
import type { Network } from '../../src/features/networks/network.ts';
import { stepDown } from '../../src/features/networks/organiser.ts';
import { DAY } from '../../src/lib/durations.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { adds, costs, joins, writes } from '../support/network-parts.ts';
import { addNetwork } from '../support/networks.ts';
import { openNetwork } from '../support/part-rights.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

/** Without blanks: those that break no line are written otherwise. */
const flat = (text: string | null) => (text ?? '').replace(/\s+/g, '');

let number = 0;
/** A network of Ruth's of its own. */
function newNetwork(): { network: Network; at: string; place: { networkId: number; now: Date } } {
  number += 1;
  const now = new Date();
  const network = addNetwork(siteStore(), ['ruth'], { name: `Netz ${String(now.getTime())} ${String(number)}` }, now);
  return { network, at: `/networks/${network.slug}`, place: { networkId: network.id, now } };
}

test('an organiser writes the page part by part without a script, and everyone reads it', async () => {
  const { at } = newNetwork();
  const page = await browser.open(`${at}/parts`, { ...(await as('ruth')), javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Was als Nächstes gebraucht wird' }).click();
  await page.getByLabel('Was gebraucht wird').fill('Einen Raum mit Küche.');
  await page.getByLabel('alle', { exact: true }).check();
  await page.getByRole('button', { name: 'Speichern' }).click();
  expect(await page.getByRole('status').textContent()).toContain('Gespeichert.');
  expect(await (await get(at)).text()).toContain('Einen Raum mit Küche.');
});

test('money is typed as people write it, or refused beside its field', async () => {
  const { at } = newNetwork();
  const page = await browser.open(`${at}/parts/funding/lines/new`, { ...(await as('ruth')), javaScriptEnabled: false });
  await page.getByLabel('Titel').fill('Halbe Stelle');
  await page.getByLabel('Wer gibt das Geld?').fill('Stadt');
  await page.getByLabel('Art der Quelle').selectOption('municipal');
  await page.getByLabel('Betrag').fill('-1.234,56');
  await page.getByLabel('Von').fill('12/2027');
  await page.getByLabel('Bis').fill('01/2026');
  await page.getByLabel('für ein Projekt').check();
  await page.getByRole('button', { name: 'Speichern' }).click();
  const alert = page.getByRole('alert');
  expect(await alert.textContent()).toContain('nicht unter null');
  await page.getByLabel('Betrag').fill('€ 1,234.56');
  await page.getByRole('button', { name: 'Speichern' }).click();
  expect(await alert.textContent()).toContain('Das Ende muss nach dem Anfang liegen');
  await page.getByLabel('Bis').fill('Dezember 2028');
  await page.getByRole('button', { name: 'Speichern' }).click();
  expect(flat(await page.getByRole('main').textContent())).toContain('1.234,56€·Dezember2027bisDezember2028');
});

test('an organiser who has given it up is refused, looking and sending', async () => {
  const { network, at } = newNetwork();
  const ruth = onSite('ruth');
  stepDown(siteStore(), ruth, network.id);
  for (const room of ['/parts', '/parts/risks', '/parts/costs/lines/new'])
    expect((await get(`${at}${room}`, ruth)).status).toBe(403);
  expect((await post(`${at}/parts/risks`, { seenBy: 'public', version: '0', risks: 'Keine.' }, ruth)).status).toBe(403);
});

test('what is for reviewers stays with them: on the page, in versions, in figures', async () => {
  const { at, place } = newNetwork();
  writes(siteStore(), place, 'risks', { risks: 'Nurfürgutachten.', seenBy: 'reviewers' });
  adds(siteStore(), place, { title: 'Geheimförderung' });
  for (const who of [undefined, onSite('joerg'), onSite('hanna')]) {
    const page = await (await get(at, who)).text();
    expect(page).not.toContain('Nurfürgutachten');
    expect(page).not.toContain('Geheimförderung');
    for (const room of ['/money', '/money/lines.csv', '/parts/risks/versions', '/parts/funding/versions'])
      expect((await get(`${at}${room}`, who)).status).toBe(404);
  }
  expect(await (await get(at, onSite('ruth'))).text()).toContain('Nurfürgutachten');
});

test('two versions can be compared, also those that an address names', async () => {
  const { at, place } = newNetwork();
  for (const needs of ['Einen Raum.', 'Zwei Räume.', 'Drei Räume.']) writes(siteStore(), place, 'needs', { needs });
  const pairs = [['', 'Zwei Räume.', 'Drei Räume.'] as const, ['?from=3&to=1', 'Einen Raum.', 'Drei Räume.'] as const];
  for (const [asked, before, after] of pairs) {
    const page = await browser.open(`${at}/parts/needs/versions${asked}`);
    const said = await page.getByRole('definition').allTextContents();
    expect(said.map((text) => text.replace(/^\s*(vorher|nachher)\s*/, '').trim())).toEqual([before, after]);
  }
  const strangers = await (await get(`${at}/parts/needs/versions`)).text();
  expect(strangers).not.toContain('Ruth');
  expect(await (await get(`${at}/parts/needs/versions`, onSite('joerg'))).text()).toContain(
    'geschrieben von Ruth Kessler',
  );
});

test('the worked example of the issue, by its address', async () => {
  const { at, place } = newNetwork();
  const db = siteStore();
  const partnerId = String(joins(db, place, { name: 'Bürgerhaus' }));
  adds(db, place, { partnerId });
  adds(db, place, { source: 'Mitglieder', kind: 'shares', amount: '2.400', to: '12/2027', nature: 'structural' });
  costs(db, place);
  costs(db, place, { from: '01/2027', to: '12/2027' });
  writes(db, place, 'costs', { reserve: '16.000,00 €', seenBy: 'public' });
  for (const part of ['funding', 'partners'] as const) writes(db, place, part, { seenBy: 'public' });
  const page = await browser.open(`${at}/money?day=2026-06-15&share=20`);
  const rows = await page.getByRole('table').first().getByRole('row').allTextContents();
  const [, plan, says, city, , projects, , less, , partner] = rows.map(flat);
  expect(plan).toBe('DerPlan,wieersteht741.800,02€');
  expect(says).toContain('reichtdasGeld7Monate,bisJanuar2027');
  for (const row of [city, projects, partner]) expect(row).toContain('276.800€');
  expect(less).toBe('Einnahmensinkenum20%649.040,04€');
  const chosen = await browser.open(`${at}/money?day=2026-06-15`, { javaScriptEnabled: false });
  await chosen.getByLabel('Welche Quelle endet?').selectOption('Mitglieder');
  await press(chosen, 'Neu rechnen');
  expect(chosen.url()).toMatch(/source=Mitglieder.*#stress$/);
  const [, , , members] = await chosen.getByRole('table').first().getByRole('row').allTextContents();
  expect(flat(members ?? '')).toContain('EineQuelleendetMitglieder');
  const csv = await (await get(`${at}/money/months.csv?day=2026-06-15`)).text();
  expect(csv).toContain('2027-02;100,00;6500,00;-200,02');
});

test('the page says what it counts: months alike, no reserve in the gap, how old the reserve is, what is no money', async () => {
  const { network, at } = newNetwork();
  const [db, now] = [siteStore(), new Date(Date.now() - 200 * DAY)];
  const place = { networkId: network.id, now };
  adds(db, place, { to: '12/2030', inKind: 'yes', title: 'Raum' });
  costs(db, place, { to: '12/2030', amount: '200.000' });
  writes(db, place, 'costs', { reserve: '16.000', seenBy: 'public' });
  writes(db, place, 'funding', { seenBy: 'public' });
  const page = flat(await (await get(`${at}/money`)).text());
  const said = ['gleichmäßigaufihreMonate', 'dieRücklagenichtmitrechnet', ':vor7Monaten', 'DavonkeinGeld'];
  for (const words of said) expect(page).toContain(words);
  expect(flat(await (await get(`${at}/money?inkind=no`)).text())).toContain('sindhiernichtmitgerechnet');
});

test('an organiser is told of money for a project that hardly costs anything', async () => {
  const { at, place } = newNetwork();
  adds(siteStore(), place, { title: 'Verfügungsfonds', amount: '36.000' });
  for (const part of ['funding', 'costs'])
    expect(await (await get(`${at}/parts/${part}`, onSite('ruth'))).text()).not.toContain('Ist das so gemeint?');
  costs(siteStore(), place, { what: 'Verfügungsfonds', amount: '1.000' });
  for (const part of ['funding', 'costs'])
    expect(flat(await (await get(`${at}/parts/${part}`, onSite('ruth'))).text())).toContain(
      'unterdiesemNamennur1.000€',
    );
});

test('who is at the table is told so that nobody seems to be there who is not', async () => {
  const { at, place } = newNetwork();
  writes(siteStore(), place, 'table', { 'seats_non-profit': '2', seats_politics: '1', seats_business: '1' });
  const page = await (await get(at)).text();
  expect(page).toContain('Zivilgesellschaft (gemeinnützig); Öffentliche Hand (Politik); Wirtschaft.');
});

test('foundations are a step away from every page', async () => {
  const page = await browser.open('/about');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Stiftungen' }).click();
  expect(new URL(page.url()).pathname).toBe('/foundations');
});

test('an odd assumption is said, and the rest is still reckoned', async () => {
  const at = `/networks/${openNetwork().network.slug}/money?share=viel`;
  expect(await (await get(at)).text()).toContain('eine Zahl von 0 bis 100');
});

test('four hundred lines can be read, also on the narrowest phone', async () => {
  const { at, place } = newNetwork();
  const db = siteStore();
  db.transaction(() => {
    for (let line = 0; line < 400; line++)
      adds(db, place, { title: `Sehr lange Förderung mit der Nummer ${String(line)}`, amount: '1.000.000' });
  });
  costs(db, place);
  for (const part of ['funding', 'costs'] as const) writes(db, place, part, { seenBy: 'public' });
  const page = await browser.open(`${at}/money`, { width: 320 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await page.getByText('376 weitere Förderungen stehen in der Tabelle.').count()).toBe(1);
});

test.each(['', '/en'])('nothing on these pages keeps anybody out (%s)', async (language) => {
  const { network, line } = openNetwork();
  const place = { networkId: network.id, now: new Date() };
  const db = siteStore();
  writes(db, place, 'table', { seats_citizens: '3', tableNote: `Stand ${String(Math.random())}` });
  writes(db, place, 'table', { seats_citizens: '4' });
  writes(db, place, 'model', { benefit: 'Wissen', seenBy: 'public' });
  writes(db, place, 'rhythm', { paidHours: '4', unpaidHours: '9' });
  joins(db, place, { painWeight: 'much', gainWeight: 'none', pains: 'Alles.' });
  writes(db, place, 'partners', { seenBy: 'public' });
  const at = `${language}/networks/${network.slug}`;
  const page = await browser.open('/about', { ...(await as('ruth')), reducedMotion: 'reduce' });
  const lines = ['partners', 'funding', 'costs'].flatMap((part) => [`/parts/${part}`, `/parts/${part}/lines/new`]);
  const removal = `/parts/funding/lines/${String(line)}/removal`;
  const rooms = [
    '',
    '/money',
    '/parts',
    '/parts/table',
    '/parts/model',
    '/parts/home',
    '/parts/table/versions',
    '/change',
  ];
  expect(
    await barriersOn(
      page,
      [...rooms, ...lines, removal].map((room) => `${at}${room}`),
    ),
  ).toEqual([]);
});
