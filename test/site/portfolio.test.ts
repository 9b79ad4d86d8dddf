import { expect, test } from 'vitest';
import { memberById } from '../../src/features/members/find.ts';
import type { Member } from '../../src/features/members/member.ts';
import type { Network } from '../../src/features/networks/network.ts';
import { declareInterest } from '../../src/features/review/declare-interest.ts';
import type { Foundation } from '../../src/features/review/foundations/foundation.ts';
import { answerReviewerInvitation, inviteReviewer } from '../../src/features/review/foundations/invite-reviewer.ts';
import { endOffice } from '../../src/features/review/foundations/leave-office.ts';
import { openReview } from '../../src/features/review/open-review.ts';
import { publishGrant } from '../../src/features/review/grants/publish-grant.ts';
import { addToPortfolio } from '../../src/features/review/portfolio/portfolio.ts';
import { askNetwork } from '../../src/features/review/questions/ask-network.ts';
import { dayText } from '../../src/lib/dates.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { openOnSite } from '../support/foundation-rights.ts';
import { mailTo } from '../support/mailbox.ts';
import { adds, costs, joins, writes } from '../support/network-parts.ts';
import { addNetwork } from '../support/networks.ts';
import { nameInOffice } from '../support/newcomers.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const pathOf = (url: string) => new URL(url).pathname;

let number = 0;
/** A network of Ruth's with money of a foundation for a short while. */
function newNetwork(source = 'Stiftung Eiche'): Network {
  number += 1;
  const now = new Date();
  const network = addNetwork(siteStore(), ['ruth'], { name: `Netz ${String(now.getTime())} ${String(number)}` }, now);
  const place = { networkId: network.id, now };
  const year = now.getFullYear() + 1;
  const time = { from: `01/${String(year)}`, to: `06/${String(year)}` };
  adds(siteStore(), place, {
    ...time,
    kind: 'foundation',
    source,
    amount: '6.000',
    nature: 'structural',
    awardedOn: '2025-11-03',
  });
  costs(siteStore(), place, { ...time, to: `12/${String(year)}`, amount: '24.000' });
  joins(siteStore(), place, { painWeight: 'much', gainWeight: 'none' });
  writes(siteStore(), place, 'table', { seats_citizens: '3' });
  return network;
}

type World = { foundation: Foundation; lead: Member; reviewer: Member; network: Network };

/** A foundation with its lead and one reviewer, all of them new, that funds a network. */
function newWorld(): World {
  const [db, now] = [siteStore(), new Date()];
  const [lead, reviewer] = [newcomer(nameInOffice()), newcomer(nameInOffice())];
  const foundation = openOnSite(lead);
  answerReviewerInvitation(db, lead, foundation.id, 'yes', now);
  inviteReviewer(db, lead, foundation.id, { memberId: reviewer.id, words: undefined }, now);
  answerReviewerInvitation(db, reviewer, foundation.id, 'yes', now);
  const network = newNetwork(foundation.name);
  addToPortfolio(db, asNow(lead), foundation.id, { networkId: network.id, how: 'funds' }, now);
  return { foundation, lead: asNow(lead), reviewer: asNow(reviewer), network };
}

function asNow({ id }: Member): Member {
  return memberById(siteStore(), id, new Date()) ?? newcomer();
}

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
  expect(ends).toContain(';6000,00;structural;no');
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

test('a line, a grant and a reviewer by number are there for the lead of their own foundation alone', async () => {
  const { foundation, lead, reviewer, network } = newWorld();
  const [other, now] = [newWorld(), new Date()];
  const funds = { source: foundation.name, kind: 'foundation', awardedOn: '2025-11-03', title: 'Stelle' };
  const lineId = adds(siteStore(), { networkId: network.id, now }, funds);
  const said = { lineId, title: 'Stelle', description: 'Eine halbe.', awardedOn: undefined };
  const open = adds(siteStore(), { networkId: network.id, now }, { ...funds, title: 'Raum' });
  const { id: grantId } = publishGrant(siteStore(), lead, foundation.id, said, now);
  const rooms = [
    `grants/${String(grantId)}`,
    `grants/lines/${String(open)}`,
    `reviewers/${String(reviewer.id)}`,
    `reviewers/${String(reviewer.id)}/lead`,
  ];
  const at = (room: string, of = foundation) => `/foundations/${of.slug}/${room}`;
  const statusesOf = (who: Member, of = foundation) =>
    Promise.all(rooms.map(async (room) => (await get(at(room, of), who)).status));
  expect(await statusesOf(lead)).toEqual([200, 200, 200, 200]);
  expect(await statusesOf(lead, other.foundation)).toEqual([404, 404, 404, 404]);
  expect(await statusesOf(other.lead, other.foundation)).toEqual([404, 404, 404, 404]);
  const strangers = [other.lead, other.reviewer, onSite('hanna'), onSite('emre'), onSite('ruth')];
  for (const who of strangers) expect(await statusesOf(who)).toEqual([404, 404, 404, 404]);
  for (const who of [reviewer, ...strangers])
    expect([403, 404]).toContain((await post(at(rooms[0] ?? ''), {}, who)).status);
  expect(await (await get('/data/grants.json')).text()).toContain('Eine halbe.');
});

test('nobody else finds it: another foundation, an admin, an organiser, a reviewer whose task has ended', async () => {
  const { foundation, lead, reviewer, network } = newWorld();
  const other = newWorld();
  const query = `?foundation=${foundation.slug}`;
  const pages = ['portfolio', 'portfolio.csv', 'portfolio/ends.csv', 'portfolio/new', `portfolio/${network.slug}`];
  const asks = `questions/new${query}&network=${network.slug}`;
  const question = askNetwork(
    siteStore(),
    lead,
    { foundationId: foundation.id, networkId: network.id },
    { title: 'Miete', words: 'Warum?' },
    new Date(),
  );
  const rooms = [...pages.map((room) => `${room}${query}`), `portfolio/${network.slug}/removal${query}`, asks];
  const found = async (who: Member, room: string) => (await get(`/reviews/${room}`, who)).status;
  for (const room of [...rooms, `questions/${String(question.id)}`])
    expect([room, await found(reviewer, room)]).toEqual([room, 200]);
  endOffice(siteStore(), lead, foundation.id, reviewer.id, new Date());
  const strangers = [asNow(reviewer), other.lead, onSite('hanna'), onSite('emre'), onSite('joerg')];
  for (const who of strangers) {
    for (const room of [...rooms, `questions/${String(question.id)}`])
      expect([room, await found(who, room)]).toEqual([room, 404]);
  }
  // Whoever runs the network reads what it was asked, and nothing of the portfolio.
  for (const room of rooms) expect([room, await found(onSite('ruth'), room)]).toEqual([room, 404]);
  expect(await found(onSite('ruth'), `questions/${String(question.id)}`)).toBe(200);
  const how = { networkId: String(network.id), how: 'watches' };
  expect((await post(`/reviews/portfolio/new${query}`, how, other.lead)).status).toBe(404);
});

test('a recused reviewer cannot ask the network, or read what others asked', async () => {
  const { foundation, lead, reviewer, network } = newWorld();
  const [db, now] = [siteStore(), new Date()];
  const place = { foundationId: foundation.id, networkId: network.id };
  const question = askNetwork(db, lead, place, { title: 'Miete', words: 'Warum?' }, now);
  const dueOn = dayAfter(dayAtHome(now), 14);
  const review = openReview(db, lead, foundation.id, { networkId: network.id, dueOn }, now);
  declareInterest(db, reviewer, review.id, { interest: 'conflict', words: 'Meine Schwester.' }, now);
  const asking = `/reviews/questions/new?foundation=${foundation.slug}&network=${network.slug}`;
  for (const path of [asking, `/reviews/questions/${String(question.id)}`])
    expect([path, (await get(path, reviewer)).status]).toEqual([path, 404]);
  expect(await (await get('/reviews/questions', reviewer)).text()).not.toContain('Miete');
  expect(await (await get(`/networks/${network.slug}`, reviewer)).text()).not.toContain('Etwas fragen');
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
